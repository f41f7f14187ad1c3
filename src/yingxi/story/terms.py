"""The trade's closed vocabularies, each value with its name in Chinese and English."""

from __future__ import annotations

from enum import StrEnum

from yingxi.words import Words


class Emotion(StrEnum):
    """Eight feelings; a Chinese seven-class lexicon (乐好怒哀惧恶惊) and neutral map onto them."""

    NEUTRAL = "neutral"
    JOY = "joy"
    LOVE = "love"
    ANGER = "anger"
    SADNESS = "sadness"
    FEAR = "fear"
    DISGUST = "disgust"
    SURPRISE = "surprise"


class Hour(StrEnum):
    """Times of day, each with a light of its own."""

    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    """Weathers, each with something moving in the air."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Season(StrEnum):
    """Seasons: they colour leaves and ground."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Era(StrEnum):
    """When and where a story plays: it dresses people and places."""

    ANCIENT_CHINA = "ancient_china"
    REPUBLICAN_CHINA = "republican_china"
    MODERN = "modern"
    FAIRY_TALE = "fairy_tale"

    @property
    def chinese(self) -> bool:
        """Whether it is old China: gowns, lattice windows, square tables."""
        return self in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)


class Sex(StrEnum):
    """A character's sex, as the text tells it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """Ages that look and sound different."""

    CHILD = "child"
    YOUTH = "youth"
    ADULT = "adult"
    OLD = "old"


class BeatKind(StrEnum):
    """What a beat is: told, spoken, or done."""

    NARRATION = "narration"
    LINE = "line"
    ACTION = "action"


class ShotSize(StrEnum):
    """How much of a person fills the frame, from far to near."""

    EXTREME_WIDE = "extreme_wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM = "medium"
    MEDIUM_CLOSE = "medium_close"
    CLOSE_UP = "close_up"
    INSERT = "insert"


class Angle(StrEnum):
    """Where the camera looks from."""

    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVER_SHOULDER = "over_shoulder"


class Move(StrEnum):
    """How the camera moves: 固定 推 拉 摇 移 跟 升 降."""

    STATIC = "static"
    PUSH_IN = "push_in"
    PULL_OUT = "pull_out"
    PAN = "pan"
    TRUCK = "truck"
    FOLLOW = "follow"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"


class Transition(StrEnum):
    """How a shot takes over from the one before it."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE = "fade"


class Facing(StrEnum):
    """Which way a person is turned in the frame."""

    LEFT = "left"
    RIGHT = "right"
    CAMERA = "camera"
    AWAY = "away"

    @property
    def way(self) -> float:
        """1 turned right, -1 left, 0 to or from the camera."""
        return {Facing.RIGHT: 1.0, Facing.LEFT: -1.0}.get(self, 0.0)

    @classmethod
    def towards(cls, way: float) -> Facing:
        """Return how one is turned who looks this way: left below 0, else right."""
        return cls.LEFT if way < 0 else cls.RIGHT


class Viseme(StrEnum):
    """Mouth shapes that can be told apart in drawn animation."""

    REST = "rest"
    CLOSED = "closed"  # b p m
    TEETH_LIP = "teeth_lip"  # f v
    TONGUE = "tongue"  # d t n l, th
    TEETH = "teeth"  # s z sh zh j q x
    BACK = "back"  # k g h ng
    OPEN = "open"  # a
    MID = "mid"  # e, schwa
    SMILE = "smile"  # i, ee
    ROUND = "round"  # o
    PUCKER = "pucker"  # u, ü, w


NAMES: dict[StrEnum, Words] = {
    ShotSize.EXTREME_WIDE: Words("extreme wide", "大远景"),
    ShotSize.WIDE: Words("wide", "远景"),
    ShotSize.FULL: Words("full", "全景"),
    ShotSize.MEDIUM: Words("medium", "中景"),
    ShotSize.MEDIUM_CLOSE: Words("medium close-up", "近景"),
    ShotSize.CLOSE_UP: Words("close-up", "特写"),
    ShotSize.INSERT: Words("insert", "插入特写"),
    Angle.EYE: Words("eye level", "平视"),
    Angle.LOW: Words("low angle", "仰视"),
    Angle.HIGH: Words("high angle", "俯视"),
    Angle.OVER_SHOULDER: Words("over the shoulder", "过肩"),
    Move.STATIC: Words("static", "固定"),
    Move.PUSH_IN: Words("push in", "推"),
    Move.PULL_OUT: Words("pull out", "拉"),
    Move.PAN: Words("pan", "摇"),
    Move.TRUCK: Words("truck", "移"),
    Move.FOLLOW: Words("follow", "跟"),
    Move.CRANE_UP: Words("crane up", "升"),
    Move.CRANE_DOWN: Words("crane down", "降"),
    Transition.CUT: Words("cut", "切"),
    Transition.DISSOLVE: Words("dissolve", "叠化"),
    Transition.FADE: Words("fade", "淡入"),
    Hour.DAWN: Words("dawn", "清晨"),
    Hour.MORNING: Words("morning", "上午"),
    Hour.NOON: Words("noon", "正午"),
    Hour.AFTERNOON: Words("afternoon", "午后"),
    Hour.DUSK: Words("dusk", "黄昏"),
    Hour.NIGHT: Words("night", "夜"),
    Weather.CLEAR: Words("clear", "晴"),
    Weather.CLOUDY: Words("cloudy", "阴"),
    Weather.RAIN: Words("rain", "雨"),
    Weather.SNOW: Words("snow", "雪"),
    Weather.FOG: Words("fog", "雾"),
    Weather.WIND: Words("wind", "风"),
    Emotion.NEUTRAL: Words("neutral", "平静"),
    Emotion.JOY: Words("joy", "喜"),
    Emotion.LOVE: Words("love", "爱"),
    Emotion.ANGER: Words("anger", "怒"),
    Emotion.SADNESS: Words("sadness", "哀"),
    Emotion.FEAR: Words("fear", "惧"),
    Emotion.DISGUST: Words("disgust", "厌"),
    Emotion.SURPRISE: Words("surprise", "惊"),
    BeatKind.NARRATION: Words("narration", "旁白"),
    BeatKind.LINE: Words("line", "台词"),
    BeatKind.ACTION: Words("action", "动作"),
}
"""What each term is called on a call sheet."""
