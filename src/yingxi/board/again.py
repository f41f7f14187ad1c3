"""A shot of the last board found among the pictures that could be shown now, down to the part of the set behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from yingxi.board.actions import idle_number
from yingxi.board.blocking import CHEAT_M
from yingxi.board.company import Company, Place
from yingxi.board.pictures import Picture
from yingxi.board.shots import AIM_M, shoot
from yingxi.board.staging import Moment
from yingxi.story.board import Shot, is_extra
from yingxi.words import Language

FARTHEST_CHEAT = 2


def shown_again(
    options: Iterable[Picture], shot: Shot, moment: Moment, place: Place, company: Company
) -> Picture | None:
    """Return the option that shows what the shot showed.

    Args:
        options: what could be shown now.
        shot: from the last board.
        moment: what is to be told now.
        place: where.
        company: the film's people and frame.

    Returns:
        The option with the shot's part of the set, move and quiet action; None if none shows the same.
    """
    then = replace(moment, length_s=shot.duration_s, move=shot.move)
    found = [_settled(option, shot, then, place, company) for option in dict.fromkeys(options) if _shows(option, shot)]
    if len(found) < 2:
        return next(iter(found), None)
    return next((one for one in found if _is_the_same(shoot(one, then, place, company, None), shot)), found[0])


def _shows(option: Picture, shot: Shot) -> bool:
    """Return whether an option frames the same people at the same place and time."""
    if (option.size, option.angle, option.subject) != (shot.size, shot.angle, shot.subject):
        return False
    if (option.place, option.hour, option.weather) != (shot.place, shot.hour, shot.weather):
        return False
    cast = tuple(person.character for person in shot.people)
    # those of a crowd for whom the frame has no room are in the option and not in the shot
    if option.cast[: len(cast)] != cast or not all(is_extra(one) for one in option.cast[len(cast) :]):
        return False
    return tuple((one.character, one.age) for one in shot.people if one.age is not None) == option.ages


def _settled(option: Picture, shot: Shot, then: Moment, place: Place, company: Company) -> Picture:
    picture = option._replace(
        cheat=0,
        move=shot.move if option.move is not None else None,
        idle=_idle(option, shot, company.language) if option.idle is not None else None,
    )
    if shot.subject == "place":
        moved = shot.aim_x_m / AIM_M
    elif shot.people:
        unmoved = shoot(picture, then, place, company, None).people
        moved = (shot.people[0].x_m - unmoved[0].x_m) / CHEAT_M if unmoved else 0.0
    else:
        moved = 0.0
    return picture._replace(cheat=max(-FARTHEST_CHEAT, min(FARTHEST_CHEAT, round(moved))))


def _idle(option: Picture, shot: Shot, language: Language) -> int | None:
    """Return the number of the quiet action that the shot's people do."""
    named = [person for person in shot.people if not is_extra(person.character)]
    for place, person in enumerate(named):
        number = idle_number(person.action, language, alone=len(option.cast) == 1)
        if number is not None:
            return number - place
    return option.idle


def _is_the_same(made: Shot, shot: Shot) -> bool:
    return (made.people, made.things, made.aim_x_m) == (shot.people, shot.things, shot.aim_x_m)
