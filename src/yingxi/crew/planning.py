"""A ShotRecipe becomes a ShotPlan: set, bodies, performances and camera, joined (runs in a worker)."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import numpy as np

from yingxi.crew.around import around
from yingxi.crew.bedding import IN_BED, brought_to_bed
from yingxi.crew.doors import at_the_door, one_at_a_door
from yingxi.crew.furnishing import afloat, deeds_of, furnished, seat_of, surface_of
from yingxi.crew.looking import felt_by_the_speaker, heard, looked_at, said
from yingxi.crew.meeting import Pair, body_of, brought_together
from yingxi.crew.perching import perched, seated_for_laps
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import restaged
from yingxi.project.takes import key_of
from yingxi.story.animal_pose import animal_head, ears_m
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import J, JointTrack, Proportions, joints
from yingxi.story.stage import Mark, Set
from yingxi.story.terms import Angle, Facing, Move, ShotSize
from yingxi.story.things import SPECIES
from yingxi.words import Language

if TYPE_CHECKING:
    from yingxi.motion.cue import ActingCue

THING = "thing:"
"""How a shot's subject names a thing."""
WALK_M = 1.6
"""The farthest that a walk carries somebody in a shot whose camera does not follow."""
RUN_UP_M = 1.2
"""So much farther back one sets out who runs: the shot begins and goes on in the middle of the run."""
STEP_M = 0.3
"""The farthest in a shot over somebody's shoulder."""
MEETS_M = 2.2
"""Somebody this near ahead is walked up to."""
COMES_M = 0.9
"""How far one comes who walks up to somebody in the picture."""
COMES_NEAR_M = 0.35
"""And in a shot of faces: walking on, they would pass each other and look away, each out of the frame."""
FACES = frozenset({ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP})
"""Shots that are about faces."""
TIGHT = frozenset({ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP})
"""Shots that end at the breast."""


def plan_shot(recipe: ShotRecipe, picture: bytes = b"") -> ShotPlan:
    """Join everything that one shot needs.

    Args:
        recipe: the documents' part.
        picture: a person's own picture, as encoded bytes; empty = none.
    """
    from yingxi.board.camera import frame_camera
    from yingxi.board.geometry import hat_m
    from yingxi.board.inserts import with_thing

    recipe, place = at_the_door(*afloat(seated_for_laps(recipe), build_place(recipe)))
    seats = {player.staging.character: seat_of(player, place, recipe) for player in recipe.players}
    recipe = _cleared(recipe, place, seats)
    recipe, pairs = brought_together(recipe, frozenset(name for name, seat in seats.items() if seat is not None))
    seats = {player.staging.character: seat_of(player, place, recipe) for player in recipe.players}
    recipe, seats = brought_to_bed(recipe, seats)
    recipe, place = perched(recipe, furnished(place, recipe, seats), seats)
    if recipe.shot.subject.startswith(THING):
        place = with_thing(place, recipe.shot.subject.removeprefix(THING))
    actors = _actors(recipe, place, seats, pairs)
    camera = frame_camera(
        _as_seated(recipe.shot, seats), recipe.frames, recipe.rate, place,
        {
            actor.character: _heights(actor.body, seats[actor.character], player.staging.y_m)
            for actor, player in zip(actors, recipe.players, strict=True)
        },
        recipe.aspect, recipe.seed,
        species={actor.character: actor.species for actor in actors},
        heads={actor.character: eyes_of(actor) for actor in actors},
        hats={
            actor.character: hat_m(actor.design.hat, actor.body.head, actor.design.hair)
            + ears_m(actor.species, actor.body)
            + _held_up_m(actor, recipe)
            for actor in actors
        },
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


def _as_seated(shot: Shot, seats: dict[str, Mark | None]) -> Shot:
    """Return the shot with those who sit or lie staged where their seats are: there the camera finds them."""
    people = []
    for person in shot.people:
        seat = seats.get(person.character)
        people.append(person if seat is None else person.model_copy(update={"x_m": seat.x_m, "z_m": seat.z_m}))
    return shot.model_copy(update={"people": tuple(people)})


def _cleared(recipe: ShotRecipe, place: Set, seats: dict[str, Mark | None]) -> ShotRecipe:
    """Move all who stand free a little along the set where a lantern or a post would grow out of a head."""
    from yingxi.board import framing
    from yingxi.board.clearing import clear_shift_m
    from yingxi.board.geometry import frame_of

    stagings = {player.staging.character: player.staging for player in recipe.players}
    stands = not any(seats.values()) and not any(staging.y_m for staging in stagings.values())
    if not stands or one_at_a_door(recipe) or place.place == "vehicle" or recipe.shot.move is Move.FOLLOW:
        return recipe
    heights = {player.staging.character: _heights(body_of(player), None, 0.0) for player in recipe.players}
    species = {player.staging.character: player.character.species for player in recipe.players}
    bodies = [framing.body_of(staging, heights, species, {}, {}) for staging in stagings.values()]
    walked = [framing.body_of(staging, heights, species, {}, {}) for staging in _walks_elsewhere(recipe)]
    shift_m = clear_shift_m(recipe.shot, bodies, place, frame_of(recipe.aspect), walked)
    moved = {
        one: staging.model_copy(update={"x_m": round(staging.x_m + shift_m, 3)}) for one, staging in stagings.items()
    }
    return restaged(recipe, moved) if shift_m else recipe


def _walks_elsewhere(recipe: ShotRecipe) -> list[Staging]:
    """Return those who walk in a shot, staged at their walk's other end: where they set out or where they arrive."""
    ends = []
    for player in recipe.players:
        staging = player.staging
        side = -1.0 if staging.facing is Facing.LEFT else 1.0
        come_m = _way_up_to_another(player, recipe)
        if come_m is not None:
            ends.append(staging.model_copy(update={"x_m": staging.x_m - side * come_m}))
        elif _goes(player, recipe):
            ends.append(staging.model_copy(update={"x_m": staging.x_m + side * _walk_m(recipe)}))
            ends.append(staging.model_copy(update={"x_m": staging.x_m - side * _run_up_m(player, recipe)}))
    return ends


def _held_up_m(actor: Actor, recipe: ShotRecipe) -> float:
    """Return how far an umbrella rises above the head, as far as the size of the shot shows it."""
    if actor.performance.held_at(0) != "umbrella":
        return 0.0
    return {ShotSize.FULL: 2.0, ShotSize.WIDE: 2.0, ShotSize.MEDIUM: 0.9}.get(recipe.shot.size, 0.0) * actor.body.head


def build_place(recipe: ShotRecipe) -> Set:
    """Build the shot's set."""
    from yingxi.stage.build import build_set

    place = recipe.place
    return build_set(
        place.place, place.era, place.hour, place.weather, place.season,
        things=place.things, seed=place.seed, aspect=recipe.aspect,
        close_variant=zlib.crc32(f"{recipe.shot.scene} {recipe.shot.subject}".encode()),
        trade=place.trade,
    )  # fmt: skip


def eyes_of(actor: Actor) -> JointTrack:
    """Return where an actor's eyes are: (frames, 2), metres in the set."""
    if actor.species in SPECIES:
        return animal_head(actor.performance.pose, actor.species, actor.body)
    points = joints(actor.performance.pose, actor.body)
    skull, crown = points[:, J["head"]], points[:, J["crown"]]
    return np.asarray(skull + np.float32(0.45) * (crown - skull), dtype=np.float32)


def _actors(
    recipe: ShotRecipe, place: Set, seats: dict[str, Mark | None], pairs: tuple[Pair, ...]
) -> tuple[Actor, ...]:
    """Let everybody act."""
    from yingxi.motion.together import perform_together

    cues = {player.staging.character: _cue(player, recipe, place, seats, pairs) for player in recipe.players}
    done = perform_together(cues)
    actors = []
    for player in recipe.players:
        character, name = player.character, player.staging.character
        assert character.design is not None
        actors.append(
            Actor(
                character=name, species=character.species, sex=character.sex, age=character.age,
                design=_bareheaded(character.design) if _in_bed(seats[name]) else character.design,
                body=cues[name].body, performance=done[name],
            )
        )  # fmt: skip
    return tuple(actors)


def _in_bed(seat: Mark | None) -> bool:
    return seat is not None and seat.name == IN_BED


def _bareheaded(design: CharacterDesign) -> CharacterDesign:
    """Return the design of one who has gone to bed: no crown, no cap."""
    return design.model_copy(update={"hat": "none"})


def _cue(
    player: Player, recipe: ShotRecipe, place: Set, seats: dict[str, Mark | None], pairs: tuple[Pair, ...]
) -> ActingCue:
    """Return what one is told before the camera rolls."""
    from yingxi.motion.cue import ActingCue

    staging, character = player.staging, player.character
    seat = seats[staging.character]
    language: Language = "zh" if recipe.language == "zh" else "en"
    speaking = tuple(
        (line.start_frame, line.utterance)
        for line in recipe.spoken
        if line.moves_mouth and line.speaker == staging.character
    )
    pair = next((pair for pair in pairs if staging.character in (pair.doer, pair.other)), None)
    does = pair is not None and pair.doer == staging.character
    partner = next((one for one in recipe.players if pair and does and one.staging.character == pair.other), None)
    way_m = _way_up_to_another(player, recipe) if pair is None and seat is None else None
    side = -1.0 if staging.facing is Facing.LEFT else 1.0
    run_up_m = _run_up_m(player, recipe) if pair is None and seat is None and way_m is None else 0.0
    starts_m = staging.x_m - side * ((way_m or 0.0) + run_up_m) - (pair.back_m if pair is not None else 0.0)
    follows = recipe.shot.move is Move.FOLLOW
    return ActingCue(
        frames=recipe.frames,
        fps=recipe.rate,
        body=body_of(player),
        species=character.species,
        age=character.age,
        sex=character.sex,
        emotion=staging.emotion,
        intensity=staging.intensity,
        action=_action(player, recipe, still=seat is None and pair is None),
        language=language,
        x_m=seat.x_m if seat is not None else starts_m,
        z_m=seat.z_m if seat is not None else staging.z_m,
        facing=staging.facing,
        seat_y_m=seat.y_m if seat is not None else None,
        lies=seat is not None and seat.pose == "lie",
        speaking=speaking,
        listening=_listening(staging, recipe),
        gaze_x=_gaze(player, recipe),
        regards=_regards(player, recipe, seats),
        near=recipe.shot.size in FACES,
        bust=recipe.shot.size in TIGHT,
        tight=recipe.shot.size in TIGHT and len(recipe.players) == 1,
        around=around(staging, place),
        holds=staging.holds or "",
        travel_m=None if follows else _walk_m(recipe) + run_up_m if way_m is None else way_m,
        seed=int(key_of(recipe.seed, recipe.shot.id, staging.character)[:8], 16),
        person=int(key_of(staging.character, character.name)[:8], 16),
        wardrobe=character.design.wardrobe if character.design else "",
        y_m=staging.y_m,
        partner=pair.other if pair is not None and does else "",
        partner_height_m=partner.character.design.height_m if partner and partner.character.design else 0.0,
        partner_y_m=partner.staging.y_m if partner else 0.0,
        partner_gives=bool(partner and partner.staging.holds),
        surface=surface_of(staging, place),
        walks_m=pair.walks_m if pair is not None and does else None,
        pace_mps=pair.pace_mps if pair is not None else 0.0,
        says=said(player, recipe),
        hears=heard(player, recipe),
        moved_by=felt_by_the_speaker(player, recipe),
    )


def _action(player: Player, recipe: ShotRecipe, *, still: bool) -> str:
    """Return what one does: over whose shoulder the camera looks stands `still`, or a bow would hide the other."""
    from yingxi.board.actions import LISTENS

    foreground = recipe.shot.angle is Angle.OVER_SHOULDER and player.staging.character != recipe.shot.subject
    return LISTENS.in_("zh" if recipe.language == "zh" else "en") if foreground and still else player.staging.action


def _walk_m(recipe: ShotRecipe) -> float:
    """Return how far a walk carries somebody: past a shoulder a step, or the listener would stand in the way."""
    return STEP_M if recipe.shot.angle is Angle.OVER_SHOULDER else WALK_M


def _goes(player: Player, recipe: ShotRecipe) -> bool:
    """Whether somebody walks ahead in the shot."""
    from yingxi.motion.actions import ACTIONS

    deeds = deeds_of(player.staging, recipe)
    return any(ACTIONS[name].gait and (ACTIONS[name].metres or 1.0) > 0 for name in deeds)


def _way_up_to_another(player: Player, recipe: ShotRecipe) -> float | None:
    """Return how far one walks who comes up to somebody: they set out so far back, and do not walk past them."""
    staging = player.staging
    side = -1.0 if staging.facing is Facing.LEFT else 1.0
    others = [side * (one.staging.x_m - staging.x_m) for one in recipe.players if one is not player]
    met = any(0.0 < ahead < MEETS_M for ahead in others)
    elsewhere = recipe.shot.move is Move.FOLLOW or (
        recipe.shot.angle is Angle.OVER_SHOULDER and recipe.shot.size in FACES
    )
    if not met or elsewhere or not _goes(player, recipe):
        return None
    return COMES_M if recipe.shot.size in (ShotSize.FULL, ShotSize.WIDE) else COMES_NEAR_M


def _run_up_m(player: Player, recipe: ShotRecipe) -> float:
    """Return how far behind their mark one sets out who runs: nobody is in the way, and the frame has room."""
    from yingxi.motion.actions import ACTIONS

    staging = player.staging
    side = -1.0 if staging.facing is Facing.LEFT else 1.0
    behind = [side * (staging.x_m - one.staging.x_m) for one in recipe.players if one is not player]
    roomy = recipe.shot.size in (ShotSize.FULL, ShotSize.WIDE) and recipe.shot.move is not Move.FOLLOW
    free = not any(-0.2 < gap < RUN_UP_M + 0.6 for gap in behind)
    runs = any(ACTIONS[name].gait == "run" for name in deeds_of(staging, recipe))
    return RUN_UP_M if runs and roomy and free else 0.0


def _regards(player: Player, recipe: ShotRecipe, seats: dict[str, Mark | None]) -> tuple[float, float] | None:
    """Return where the eyes of the one looked at are, seen from one's own: metres to the right, metres up."""
    other = looked_at(player, recipe)
    if other is None:
        return None
    own, theirs = (_heights(body_of(one), seats[one.staging.character], one.staging.y_m)[1] for one in (player, other))
    return (round(other.staging.x_m - player.staging.x_m, 3), round(theirs - own, 3))


def _listening(staging: Staging, recipe: ShotRecipe) -> tuple[tuple[int, int], ...]:
    """Return the frames in which another one in the scene speaks."""
    spans = []
    for line in recipe.spoken:
        if line.moves_mouth and line.speaker != staging.character:
            length = int(line.utterance.duration_s * recipe.fps) + 1
            spans.append((line.start_frame, min(recipe.frames, line.start_frame + length)))
    return tuple(spans)


def _gaze(player: Player, recipe: ShotRecipe) -> int | None:
    """Return the side on which the one looked at is."""
    staging = player.staging
    other = looked_at(player, recipe)
    if other is not None:
        return 1 if other.staging.x_m >= staging.x_m else -1
    if staging.listens_to is None:
        return 0 if staging.facing is Facing.CAMERA else None
    return {Facing.LEFT: -1, Facing.RIGHT: 1}.get(staging.facing)


def _heights(body: Proportions, seat: Mark | None, y_m: float) -> tuple[float, float]:
    """Return how high the head's top and the eyes are above the ground, metres."""
    top = body.height
    if seat is not None:
        top = top - body.leg + seat.y_m if seat.pose == "sit" else seat.y_m + 0.35
    eye = top - 0.5 * body.head
    return (round(top + y_m, 3), round(max(0.05, eye) + y_m, 3))
