"""Those who do something to each other are brought together: near enough to touch, turned to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.crew.deeds import deeds_in_order, goes_ahead
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import restaged, way_of
from yingxi.story.animal_pose import animal_body
from yingxi.story.board import Staging
from yingxi.story.pose import Proportions, proportions
from yingxi.story.terms import Angle, Emotion, Facing, Move
from yingxi.story.things import SPECIES

NEARER_M: Final = 0.035
"""How much nearer to the camera the one in front stands."""
STROLL_MPS: Final = 0.62
SLOWEST_MPS: Final = 0.35
"""How fast two walk who keep step."""
STROLL_M: Final = 1.6
"""How far they go where the camera rests."""
TO_PEOPLE: Final = frozenset(("hold_hands", "shake_hands", "embrace", "kiss", "comfort", "stroke_head", "tug_sleeve"))
"""Deeds that need another person, whatever word stands for them."""
UNFRIENDLY: Final = frozenset((Emotion.ANGER, Emotion.FEAR, Emotion.DISGUST))
"""What lets nobody take a hand that is reached out."""
LEAST_SHARE: Final = 0.5
"""Whose height is a smaller share of one's own reaches up to no hand."""
LEAST_WALK_M: Final = 0.5
"""One who walks up to somebody is seen to walk at least so far."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who come together.

    Attributes:
        walks_m: how far the doer walks up to the other; None = stands there from the start.
        pace_mps: how fast both walk; 0 = as they would.
        back_m: how far left of where they are staged both set out, so that they walk through the picture's middle.
    """

    doer: str
    other: str
    walks_m: float | None = None
    pace_mps: float = 0.0
    back_m: float = 0.0


def body_of(player: Player) -> Proportions:
    """Return the measures of one who plays, at the age the shot shows."""
    character = player.character
    assert character.design is not None, f"{character.id} has been cast"
    if character.species in SPECIES:
        return animal_body(character.species, character.design.height_m)
    return proportions(character.design.height_m, character.age, character.design.build)


def brought_together(recipe: ShotRecipe, seated: frozenset[str]) -> tuple[ShotRecipe, tuple[Pair, ...]]:
    """Return the recipe with partners near each other, and who they are.

    Args:
        recipe: as boarded. A shot over a shoulder keeps its line.
        seated: those whom a seat keeps where they are.
    """
    if recipe.shot.angle is Angle.OVER_SHOULDER:
        return recipe, ()
    stagings = {player.staging.character: player.staging for player in recipe.players}
    players = {player.staging.character: player for player in recipe.players}
    pairs: list[Pair] = []
    met: set[str] = set()
    for name, player in players.items():
        other = player.staging.partner or _meant(player.staging, players, recipe)
        if other is None or other not in players or other == name or met & {name, other}:
            continue
        pair = _brought(player, players[other], stagings, seated, recipe)
        if pair is not None:
            pairs.append(pair)
            met |= {name, other}
    if not pairs:
        return recipe, ()
    return restaged(recipe, stagings), tuple(pairs)


def _meant(me: Staging, players: dict[str, Player], recipe: ShotRecipe) -> str | None:
    """Return to whom one does what is only ever done to somebody, where the text leaves it open: the one other there.

    So one who reaches out a hand is given one: a hand that stops before another hand tells nothing. Where two are
    angry or afraid none is held out.
    """
    deeds = set(_deeds(me, me, recipe)) if len(players) == 2 and me.action else set()
    reaches = deeds - {"idle"} == {"reach_out"}
    if not reaches and not deeds & TO_PEOPLE:
        return None
    (other,) = (player for name, player in players.items() if name != me.character)
    mine, theirs = body_of(players[me.character]), body_of(other)
    equal = other.character.species == "human" and theirs.height > LEAST_SHARE * mine.height
    friendly = not reaches or not UNFRIENDLY & {me.emotion, other.staging.emotion}
    return other.staging.character if equal and friendly and not (me.holds or other.staging.holds) else None


def _brought(
    doer: Player, other: Player, stagings: dict[str, Staging], seated: frozenset[str], recipe: ShotRecipe
) -> Pair | None:
    """Move two to their deed's distance; None when the deed touches nobody."""
    from yingxi.motion.actions import ACTIONS
    from yingxi.motion.contact import CONTACTS, TINY, distance_m

    me, you = stagings[doer.staging.character], stagings[other.staging.character]
    if doer.character.species in SPECIES:
        return None
    my_body, you_body = body_of(doer), body_of(other)
    names = _deeds(me, you, recipe, tiny=you_body.height < TINY * my_body.height)
    done = [name for name in names if name in CONTACTS]
    if not done:
        return None
    # Of several deeds the nearest tells how far apart they stand: who bows and then gives has to reach.
    deed = done[0] if CONTACTS[done[0]].beside else min(done, key=lambda n: distance_m(CONTACTS[n], my_body, you_body))
    contact = CONTACTS[deed]
    apart = distance_m(contact, my_body, you_body)
    if contact.beside:
        along = way_of(me)
        goes = bool(ACTIONS[deed].gait_with) or any(ACTIONS[name].gait for name in (*names, *_deeds(you, me, recipe)))
        pace = _pace_mps(recipe) if goes else 0.0
        me_x, you_x = _places(me, you, contact.beside * along * apart, seated, keep_other=False)
        back = 0.0 if recipe.shot.move is Move.FOLLOW else 0.5 * along * pace * float(recipe.frames / recipe.rate)
        _stage(me, you, (me_x, you_x), (along, along), stagings, in_front=contact.in_front)
        return Pair(me.character, you.character, pace_mps=pace, back_m=round(back, 3))
    way = 1.0 if you.x_m >= me.x_m else -1.0
    walks = any(goes_ahead(name) for name in names[: names.index(deed)])
    me_x, you_x = _places(me, you, way * apart, seated, keep_other=walks)
    walked = max(abs(me_x - me.x_m), LEAST_WALK_M) if walks else 0.0
    in_front = you_body.height < my_body.height if contact.tall_behind else contact.in_front
    _stage(me, you, (me_x - way * walked, you_x), (way, -way), stagings, in_front=in_front)
    return Pair(me.character, you.character, walks_m=round(walked, 3) if walks else None)


def _deeds(me: Staging, you: Staging, recipe: ShotRecipe, *, tiny: bool = False) -> list[str]:
    """Return the names of what one does to another, in order."""
    from yingxi.motion.contact import done_to_somebody

    gives = bool(me.holds or you.holds)
    return [done_to_somebody(name, something_to_take=gives, tiny=tiny) for name in deeds_in_order(me, recipe)]


def _stage(
    me: Staging,
    you: Staging,
    places: tuple[float, float],
    ways: tuple[float, float],
    stagings: dict[str, Staging],
    *,
    in_front: bool,
) -> None:
    """Put both where they belong, each with an eye on the other."""
    near, far = round(me.z_m - NEARER_M, 3), me.z_m
    for one, other, x_m, way, nearer in (
        (me, you, places[0], ways[0], not in_front),
        (you, me, places[1], ways[1], in_front),
    ):
        looks = one.listens_to or other.character
        stagings[one.character] = one.model_copy(
            update={
                "x_m": round(x_m, 3),
                "z_m": near if nearer else far,
                "facing": Facing.towards(way),
                "listens_to": looks,
            }
        )


def _pace_mps(recipe: ShotRecipe) -> float:
    """Return how fast two walk together: a resting camera must keep them in the frame."""
    if recipe.shot.move is Move.FOLLOW:
        return STROLL_MPS
    length_s = float(recipe.frames / recipe.rate)
    return round(min(STROLL_MPS, max(SLOWEST_MPS, STROLL_M / length_s)), 3)


def _places(
    me: Staging, you: Staging, apart_m: float, seated: frozenset[str], *, keep_other: bool
) -> tuple[float, float]:
    """Return where both stand at the deed: each goes half of the way, unless one of them stays."""
    if you.character in seated or keep_other:
        return you.x_m - apart_m, you.x_m
    if me.character in seated:
        return me.x_m, me.x_m + apart_m
    middle = 0.5 * (me.x_m + you.x_m)
    return middle - 0.5 * apart_m, middle + 0.5 * apart_m
