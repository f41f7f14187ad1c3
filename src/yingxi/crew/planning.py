"""A ShotRecipe becomes a ShotPlan: set, bodies, performances and camera, joined (runs in a worker)."""

from __future__ import annotations

import numpy as np

from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.project.takes import key_of
from yingxi.story.animal_pose import animal_body, animal_head
from yingxi.story.board import Staging
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import J, JointTrack, Proportions, joints, proportions
from yingxi.story.stage import Mark, Piece, Set
from yingxi.story.terms import Facing, Move
from yingxi.story.things import SPECIES
from yingxi.words import Language

THING = "thing:"
"""How a shot's subject names a thing."""
SEAT_HEIGHT_SHARE = 0.27
"""A seat's height as a share of the sitter's body height."""
WALK_M = 1.6
"""The farthest that a walk carries somebody in a shot whose camera does not follow."""
SEAT_REACH_M = 0.9
"""A mark this near is the seat that is meant."""


def plan_shot(recipe: ShotRecipe, picture: bytes = b"") -> ShotPlan:
    """Join everything that one shot needs.

    Args:
        recipe: the documents' part.
        picture: a person's own picture, as encoded bytes; empty = none.
    """
    from yingxi.board.camera import frame_camera
    from yingxi.board.geometry import hat_m
    from yingxi.board.inserts import with_thing

    place = build_place(recipe)
    seats = {player.staging.character: _seat(player, place, recipe) for player in recipe.players}
    place = _with_seats(place, recipe, seats)
    if recipe.shot.subject.startswith(THING):
        place = with_thing(place, recipe.shot.subject.removeprefix(THING))
    actors = tuple(_actor(player, recipe, seats[player.staging.character]) for player in recipe.players)
    camera = frame_camera(
        recipe.shot, recipe.frames, recipe.rate, place,
        {actor.character: _heights(actor, seats[actor.character]) for actor in actors},
        recipe.aspect, recipe.seed,
        species={actor.character: actor.species for actor in actors},
        heads={actor.character: eyes_of(actor) for actor in actors},
        hats={actor.character: hat_m(actor.design.hat, actor.body.head) for actor in actors},
    )  # fmt: skip
    return ShotPlan(
        shot=recipe.shot,
        frames=recipe.frames,
        fps=recipe.rate,
        width_px=recipe.width_px,
        height_px=recipe.height_px,
        set=place,
        camera=camera,
        actors=tuple(sorted(actors, key=lambda actor: -float(actor.performance.pose[0, 2]))),
        cues=recipe.cues,
        look=recipe.look,
        seed=recipe.seed,
        language=recipe.language,
        label=recipe.label,
        picture=picture,
        card=recipe.card,
    )


def build_place(recipe: ShotRecipe) -> Set:
    """Build the shot's set."""
    from yingxi.stage.build import build_set

    place = recipe.place
    return build_set(
        place.place, place.era, place.hour, place.weather, place.season,
        things=place.things, seed=place.seed, aspect=recipe.aspect,
    )  # fmt: skip


def body_of(player: Player) -> Proportions:
    """Return the measures of one who plays, at the age the shot shows."""
    character = player.character
    assert character.design is not None, f"{character.id} has been cast"
    if character.species in SPECIES:
        return animal_body(character.species, character.design.height_m)
    return proportions(character.design.height_m, character.age, character.design.build)


def eyes_of(actor: Actor) -> JointTrack:
    """Return where an actor's eyes are: (frames, 2), metres in the set."""
    if actor.species in SPECIES:
        return animal_head(actor.performance.pose, actor.species, actor.body)
    points = joints(actor.performance.pose, actor.body)
    skull, crown = points[:, J["head"]], points[:, J["crown"]]
    return np.asarray(skull + np.float32(0.45) * (crown - skull), dtype=np.float32)


def _actor(player: Player, recipe: ShotRecipe, seat: Mark | None) -> Actor:
    from yingxi.motion.cue import ActingCue
    from yingxi.motion.perform import perform

    staging, character = player.staging, player.character
    language: Language = "zh" if recipe.language == "zh" else "en"
    body = body_of(player)
    speaking = tuple(
        (line.start_frame, line.utterance)
        for line in recipe.spoken
        if line.moves_mouth and line.speaker == staging.character
    )
    cue = ActingCue(
        frames=recipe.frames,
        fps=recipe.rate,
        body=body,
        species=character.species,
        age=character.age,
        sex=character.sex,
        emotion=staging.emotion,
        intensity=staging.intensity,
        action=staging.action,
        language=language,
        x_m=seat.x_m if seat is not None else staging.x_m,
        z_m=seat.z_m if seat is not None else staging.z_m,
        facing=staging.facing,
        seat_y_m=seat.y_m if seat is not None else None,
        lies=seat is not None and seat.pose == "lie",
        speaking=speaking,
        listening=_listening(staging, recipe),
        gaze_x=_gaze(staging, recipe),
        holds=staging.holds or "",
        travel_m=None if recipe.shot.move is Move.FOLLOW else WALK_M,
        seed=int(key_of(recipe.seed, recipe.shot.id, staging.character)[:8], 16),
    )
    assert character.design is not None
    return Actor(
        character=staging.character,
        species=character.species,
        sex=character.sex,
        age=character.age,
        design=character.design,
        body=body,
        performance=perform(cue),
    )


def _listening(staging: Staging, recipe: ShotRecipe) -> tuple[tuple[int, int], ...]:
    """Return the frames in which another one in the scene speaks."""
    spans = []
    for line in recipe.spoken:
        if line.moves_mouth and line.speaker != staging.character:
            length = int(line.utterance.duration_s * recipe.fps) + 1
            spans.append((line.start_frame, min(recipe.frames, line.start_frame + length)))
    return tuple(spans)


def _gaze(staging: Staging, recipe: ShotRecipe) -> int | None:
    """Return the side on which the one looked at is, if the board says whom."""
    if staging.listens_to is None:
        return 0 if staging.facing is Facing.CAMERA else None
    for player in recipe.players:
        if player.staging.character == staging.listens_to:
            return 1 if player.staging.x_m >= staging.x_m else -1
    return {Facing.LEFT: -1, Facing.RIGHT: 1}.get(staging.facing)


def _seat(player: Player, place: Set, recipe: ShotRecipe) -> Mark | None:
    """Return where one sits or lies, when their action says so: the set's mark near them, or one of their own."""
    from yingxi.motion.find import find_actions

    language: Language = "zh" if recipe.language == "zh" else "en"
    if player.character.species in SPECIES:
        return None
    deeds = {deed.name for deed in find_actions(player.staging.action, language)}
    pose = "lie" if deeds & {"lie", "sleep"} else "sit" if deeds & {"sit", "sit_down", "write", "read"} else None
    if pose is None:
        return None
    staging = player.staging
    near = [
        mark for mark in place.marks
        if mark.pose == pose and abs(mark.x_m - staging.x_m) <= SEAT_REACH_M
    ]  # fmt: skip
    if near:
        return min(near, key=lambda mark: abs(mark.x_m - staging.x_m))
    height = player.character.design.height_m if player.character.design else 1.6
    return Mark(name="own", x_m=staging.x_m, y_m=round(SEAT_HEIGHT_SHARE * height, 3), z_m=staging.z_m, pose=pose)


def _with_seats(place: Set, recipe: ShotRecipe, seats: dict[str, Mark | None]) -> Set:
    """Put a bench or a bed under those who sit or lie where the set has none."""
    own = [mark for mark in seats.values() if mark is not None and mark.name == "own"]
    pieces = tuple(
        Piece(
            kind="bench" if mark.pose == "sit" else "bed",
            x_m=mark.x_m, z_m=mark.z_m + 0.02, height_m=mark.y_m if mark.pose == "sit" else max(0.7, mark.y_m),
            seed=recipe.seed,
        )
        for mark in own
    )  # fmt: skip
    return place.model_copy(update={"pieces": (*place.pieces, *pieces)}) if pieces else place


def _heights(actor: Actor, seat: Mark | None) -> tuple[float, float]:
    """Return how high the head's top and the eyes are above the ground, metres."""
    top = actor.body.height
    if seat is not None:
        top = top - actor.body.leg + seat.y_m if seat.pose == "sit" else seat.y_m + 0.35
    eye = top - 0.5 * actor.body.head
    return (round(top, 3), round(max(0.05, eye), 3))
