"""When each deed of a shot begins and ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.actions import ACTIONS
from yingxi.motion.contact import CONTACTS, SMALL, TINY, done_to_somebody
from yingxi.motion.cue import ActingCue
from yingxi.motion.find import find_actions
from yingxi.motion.rolling import INSTEAD
from yingxi.story.terms import Age, Emotion
from yingxi.story.things import ROLLED
from yingxi.story.wardrobe import TROUSERED

AGE_TEMPO: Final = {Age.CHILD: 1.12, Age.YOUTH: 1.05, Age.ADULT: 1.0, Age.OLD: 0.80}
FELT_TEMPO: Final = {
    Emotion.JOY: 0.10, Emotion.ANGER: 0.16, Emotion.FEAR: 0.12, Emotion.SURPRISE: 0.10, Emotion.SADNESS: -0.20,
    Emotion.DISGUST: -0.04, Emotion.LOVE: -0.06, Emotion.NEUTRAL: 0.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deed:
    """One action in its place: frames start..stop."""

    action: Action
    start: int
    stop: int
    entering: int = 0
    leaving: int = 0


def tempo(cue: ActingCue) -> float:
    """Return how fast this actor does things, 1 = as written."""
    return AGE_TEMPO[cue.age] * (1.0 + cue.intensity * FELT_TEMPO[cue.emotion])


def deeds(cue: ActingCue) -> tuple[Deed, ...]:
    """Return what the actor does: one thing after the other, with what goes on beside it at the end."""
    found = [f for f in find_actions(cue.action, cue.language) if f.name not in ("idle", "listen")]
    if cue.partner:
        give = cue.partner_gives or bool(cue.holds)
        tiny = cue.partner_height_m < TINY * cue.body.height
        found = [replace(f, name=done_to_somebody(f.name, something_to_take=give, tiny=tiny)) for f in found]
    beside = [(ACTIONS[f.name], f.start_share) for f in found if ACTIONS[f.name].beside]
    found = [f for f in found if not ACTIONS[f.name].beside]
    # Without a saddle a rider would sit in the air: they walk.
    instead = {"ride": "walk"} if cue.seat_y_m is None else {}
    if cue.holds and cue.surface is None:
        instead["put_down"] = "lay_down"
    if cue.holds in ROLLED:
        instead |= INSTEAD
    named = [(ACTIONS[instead.get(f.name, f.name)], f.start_share) for f in found]
    wanted = [(_on_one_knee(_levelled(action, cue), cue), share) for action, share in named]
    if not any(action.gait for action, _ in wanted):
        wanted += [(ACTIONS[action.gait_with], 0.0) for action, _ in beside if action.gait_with]
    if cue.exits_to and wanted and wanted[-1][0].gait:
        last = wanted.pop()
        exit_action = last[0] if last[0].metres is None else ACTIONS["walk"]
    else:
        exit_action = ACTIONS["walk"]
    if cue.enters_from and wanted and wanted[0][0].gait:
        enter_action = wanted.pop(0)[0]
        enter_action = enter_action if enter_action.metres is None else ACTIONS["walk"]
    else:
        enter_action = ACTIONS["walk"]
    begin, end = 0, cue.frames
    placed: list[Deed] = []
    if cue.enters_from:
        begin = min(round(0.62 * cue.frames), round(3.2 * cue.rate))
        placed.append(Deed(enter_action, 0, begin, entering=cue.enters_from))
    if cue.exits_to:
        end = max(begin, cue.frames - min(round(0.6 * cue.frames), round(3.0 * cue.rate)))
    placed += _spread(wanted, begin, end, cue)
    if cue.exits_to:
        placed.append(Deed(exit_action, end, cue.frames, leaving=cue.exits_to))
    placed = _answered(placed, cue)
    return (*placed, *_beside(beside, placed, cue))


def _beside(beside: list[tuple[Action, float]], placed: list[Deed], cue: ActingCue) -> list[Deed]:
    """Lay what goes on beside all else: hands that hold hands all the time, a look from when it is told.

    Eyes are shut until the body does something else.
    """
    laid = []
    for action, share in beside:
        start, stop = 0, cue.frames
        if not action.gait_with and action.name not in CONTACTS and placed:
            start = min(round(0.75 * share * cue.frames), max(0, cue.frames - round(action.seconds * cue.rate)))
        if action.name == "close_eyes":
            stop = next((deed.start for deed in placed if deed.start > start and not _is_state(deed.action)), stop)
        laid.append(Deed(action, start, stop))
    return laid


def _levelled(action: Action, cue: ActingCue) -> Action:
    """Return an action as it is done to a child: on one's knees, eye to eye."""
    contact = CONTACTS.get(action.name)
    if not cue.partner or contact is None or action.posture:
        return action
    share = cue.partner_height_m / cue.body.height
    if share < TINY and cue.partner_y_m < 0.3 and contact.touches and contact.lifts_s is None:
        return replace(action, posture="crouch", back_to="stand", stays=True)
    return replace(action, posture="kneel", stays=True) if contact.level and share < SMALL else action


def _on_one_knee(action: Action, cue: ActingCue) -> Action:
    """Return an action done on the knees as one in trousers does it: on one, where both legs are seen."""
    low = action.posture == "kneel" and action.name != "kowtow" and cue.wardrobe in TROUSERED
    return replace(action, posture="knee") if low else action


def _answered(placed: list[Deed], cue: ActingCue) -> list[Deed]:
    """Give way to what another one does to them: own deeds stop, or are left, for the answer."""
    for answer in cue.answers:
        if answer.gaits:
            # Who is led along cannot stand there all the while.
            begin, end = min(start for _, start, _ in answer.gaits), max(stop for _, _, stop in answer.gaits)
            placed = [deed for deed in placed if not deed.action.gait and not begin < deed.stop <= end]
            placed += [Deed(ACTIONS[name], start, stop) for name, start, stop in answer.gaits]
        if not answer.name:
            continue
        action = ACTIONS[answer.name]
        if not action.beside:
            kept = [replace(deed, stop=min(deed.stop, answer.start)) for deed in placed if deed.start < answer.start]
            placed = [*kept, *(deed for deed in placed if deed.start >= answer.stop)]
        elif action.name == "carried":
            placed = []
        placed.append(Deed(action, answer.start, answer.stop))
    return sorted(placed, key=lambda deed: (deed.action.beside, deed.start))


def _spread(wanted: list[tuple[Action, float]], begin: int, end: int, cue: ActingCue) -> list[Deed]:
    """Lay actions between two frames near the moments at which the text tells of them."""
    room = end - begin
    pace = tempo(cue)
    lengths = [max(4, round(action.seconds * cue.rate / pace)) for action, _ in wanted]
    rests = cue.species == "human" and len(wanted) > 1 and begin == 0 and _only_posture(wanted[0][0])
    rests = rests and not wanted[1][0].posture
    if rests:
        # "sat at the window sewing": they sit there from the first frame, and what is seen is the sewing.
        lengths[0] = 1
    if cue.walks_m is not None:
        # What they walk up for must be seen: they walk no longer than they need.
        need = round((0.5 + cue.walks_m / 1.6) * cue.rate)
        lengths = [min(n, need) if action.gait else n for n, (action, _) in zip(lengths, wanted, strict=True)]
    while cue.walks_m is None and sum(lengths) > 1.6 * room and len(wanted) > 1 + rests:
        slight = (index for index, (action, _) in enumerate(wanted) if action.name in SLIGHT and index >= rests)
        out = next(slight, len(wanted) - 1)
        wanted, lengths = wanted[:out] + wanted[out + 1 :], lengths[:out] + lengths[out + 1 :]
    if sum(lengths) > room:
        lengths = [max(3, int(length * room / sum(lengths))) for length in lengths]
    slack = max(0, room - sum(lengths))
    placed: list[Deed] = []
    cursor = begin
    for index, ((action, share), length) in enumerate(zip(wanted, lengths, strict=True)):
        at_once = index == 0 and (begin == 0) and _is_state(action)
        # A deed of the hands is cut to as it begins; a body that goes is seen to rest first.
        lead = round(0.25 * cue.rate) if action.gait or action.posture or action.special else 0
        # The first deed comes at once, whatever the sentence tells before it: what a shot is about is seen in it all.
        first = index == int(rests)
        wish = begin if at_once else begin + (lead if first else round(0.75 * share * room))
        start = cursor + min(slack, max(0, wish - cursor))
        slack -= start - cursor
        placed.append(Deed(action, start, start + length))
        cursor = start + length
    for index, deed in enumerate(placed):
        until = placed[index + 1].start if index + 1 < len(placed) else end
        if deed.action.goes_on or holds_its_pose(deed.action):
            over = deed.action.stays or deed.action.gait or (index + 1 == len(placed) and deed.action.loop is not None)
            longest = end if over else deed.start + round(3.2 * (deed.stop - deed.start))
            placed[index] = replace(deed, stop=max(deed.stop, min(until, longest)))
    return placed


def holds_its_pose(action: Action) -> bool:
    """Tell whether an action of the arms may stay in its telling pose: a gift is held out, a bow is not held."""
    return any(one.rest for one in action.keys[-1:]) and not action.gait and not action.special and not action.posture


def _only_posture(action: Action) -> bool:
    """Tell whether an action is nothing but how one rests."""
    return action.name in STATES and bool(action.posture) and not action.keys and action.loop is None


def _is_state(action: Action) -> bool:
    """Tell whether a shot may open with the action already under way."""
    return bool(action.gait and action.metres is None) or action.name in STATES


SLIGHT: Final = frozenset(
    ("stand", "gaze", "look_around", "look_up", "look_down", "look_back", "nod", "sigh", "chuckle", "laugh", "blow",
     "smell")
)  # fmt: skip
"""What gives way first where time is short: one who smiles and waves is to be seen waving."""

STATES: Final = frozenset(
    ("stand", "sit", "lie", "sleep", "ride", "row", "dig", "sweep", "write", "read", "carry", "wash", "stir", "smoke",
     "flute", "spin_thread", "fan", "doze", "dance", "weep", "think", "gaze", "shiver", "push", "pull", "crouching",
     "kneeling", "lean_on", "hold_high", "sing", "knead", "type", "drive", "paint", "fiddle", "strum", "play_keys",
     "drum", "warm_hands", "comb", "close_eyes", "hold_head")
)  # fmt: skip
"""Actions that a shot shows as going on, not as beginning."""
