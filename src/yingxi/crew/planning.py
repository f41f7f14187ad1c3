"""A ShotRecipe becomes a ShotPlan: set, bodies, performances and camera, joined (runs in a worker)."""

from __future__ import annotations

import zlib

import numpy as np

from yingxi.crew.acting import cue_of, heights_m
from yingxi.crew.bedding import IN_BED, brought_to_bed
from yingxi.crew.doors import at_the_door, one_at_a_door
from yingxi.crew.furnishing import afloat, furnished, seat_of
from yingxi.crew.meeting import Pair, body_of, brought_together
from yingxi.crew.painting import told_of
from yingxi.crew.perching import perched, seated_for_laps
from yingxi.crew.recipe import ShotRecipe
from yingxi.crew.staged import Seats, restaged
from yingxi.crew.walking import ends_of_walks
from yingxi.story.animal_pose import animal_head, ears_m
from yingxi.story.board import Shot, thing_of
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, CameraTrack, ShotPlan
from yingxi.story.pose import J, JointTrack, joints
from yingxi.story.stage import Mark, Set
from yingxi.story.terms import Move, ShotSize
from yingxi.story.things import SPECIES


def plan_shot(recipe: ShotRecipe, picture: bytes = b"") -> ShotPlan:
    """Join everything that one shot needs.

    Args:
        recipe: the documents' part.
        picture: a person's own picture, as encoded bytes; empty = none.
    """
    from yingxi.board.inserts import with_thing

    recipe, place = at_the_door(*afloat(seated_for_laps(recipe), build_place(recipe)))
    seats = {player.staging.character: seat_of(player, place, recipe) for player in recipe.players}
    recipe = _cleared(recipe, place, seats)
    recipe, pairs = brought_together(recipe, frozenset(name for name, seat in seats.items() if seat is not None))
    seats = {player.staging.character: seat_of(player, place, recipe) for player in recipe.players}
    recipe, seats = brought_to_bed(recipe, seats)
    recipe, place = perched(recipe, furnished(place, recipe, seats), seats)
    if thing := thing_of(recipe.shot.subject):
        place = with_thing(place, thing)
    actors = _actors(recipe, place, seats, pairs)
    return ShotPlan(
        shot=recipe.shot,
        frames=recipe.frames,
        fps=recipe.rate,
        width_px=recipe.width_px,
        height_px=recipe.height_px,
        set=place,
        camera=_camera(recipe, place, seats, actors),
        actors=tuple(sorted(actors, key=lambda actor: -float(actor.performance.pose[0, 2]))),
        cues=recipe.cues,
        look=recipe.look,
        seed=recipe.seed,
        language=recipe.language,
        label=recipe.label,
        picture=picture,
        card=recipe.card,
        painting=told_of(recipe),
    )


def _camera(recipe: ShotRecipe, place: Set, seats: Seats, actors: tuple[Actor, ...]) -> CameraTrack:
    """Return the camera of the shot, for those who have acted in it."""
    from yingxi.board.camera import frame_camera
    from yingxi.board.geometry import hat_m

    return frame_camera(
        _as_seated(recipe.shot, seats), recipe.frames, recipe.rate, place,
        {
            actor.character: heights_m(actor.body, seats[actor.character], player.staging.y_m)
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


def _as_seated(shot: Shot, seats: Seats) -> Shot:
    """Return the shot with those who sit or lie staged where their seats are: there the camera finds them."""
    people = []
    for person in shot.people:
        seat = seats.get(person.character)
        people.append(person if seat is None else person.model_copy(update={"x_m": seat.x_m, "z_m": seat.z_m}))
    return shot.model_copy(update={"people": tuple(people)})


def _cleared(recipe: ShotRecipe, place: Set, seats: Seats) -> ShotRecipe:
    """Move all who stand free a little along the set where a lantern or a post would grow out of a head."""
    from yingxi.board import framing
    from yingxi.board.clearing import clear_shift_m
    from yingxi.board.geometry import frame_of

    stagings = {player.staging.character: player.staging for player in recipe.players}
    stands = not any(seats.values()) and not any(staging.y_m for staging in stagings.values())
    if not stands or one_at_a_door(recipe) or place.place == "vehicle" or recipe.shot.move is Move.FOLLOW:
        return recipe
    heights = {player.staging.character: heights_m(body_of(player), None, 0.0) for player in recipe.players}
    species = {player.staging.character: player.character.species for player in recipe.players}
    bodies = [framing.body_of(staging, heights, species, {}, {}) for staging in stagings.values()]
    walked = [framing.body_of(staging, heights, species, {}, {}) for staging in ends_of_walks(recipe)]
    shift_m = clear_shift_m(recipe.shot, bodies, place, frame_of(recipe.aspect), walked)
    moved = {
        one: staging.model_copy(update={"x_m": round(staging.x_m + shift_m, 3)}) for one, staging in stagings.items()
    }
    return restaged(recipe, moved) if shift_m else recipe


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


def _actors(recipe: ShotRecipe, place: Set, seats: Seats, pairs: tuple[Pair, ...]) -> tuple[Actor, ...]:
    """Let everybody act."""
    from yingxi.motion.together import perform_together

    cues = {player.staging.character: cue_of(player, recipe, place, seats, pairs) for player in recipe.players}
    done = perform_together(cues)
    actors = []
    for player in recipe.players:
        character, name = player.character, player.staging.character
        assert character.design is not None
        actors.append(
            Actor(
                character=name, species=character.species, sex=character.sex, age=character.age,
                design=_as_worn(character.design, seats[name]),
                body=cues[name].body, performance=done[name],
            )
        )  # fmt: skip
    return tuple(actors)


def _as_worn(design: CharacterDesign, seat: Mark | None) -> CharacterDesign:
    """Return a design as it is worn in the shot: no crown, no cap on one who has gone to bed."""
    in_bed = seat is not None and seat.name == IN_BED
    return design.model_copy(update={"hat": "none"}) if in_bed else design
