import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from yingxi.sound.feeling import manner_of
from yingxi.sound.graph import _bytes_of, _varint
from yingxi.sound.pauses import PAUSES_S, with_pauses
from yingxi.sound.reading import Token, breaths
from yingxi.sound.timing import Timed, phones_of, words_of
from yingxi.story.terms import Emotion, Viseme

TOKENS = st.lists(
    st.builds(Token, st.sampled_from(["", "好"]), st.text("abc ", min_size=1, max_size=9), st.sampled_from([0, 1, 2])),
    max_size=60,
)


@given(TOKENS, st.integers(5, 40))
def test_breaths_keep_every_token_and_their_length(tokens: list[Token], most: int) -> None:
    pieces = list(breaths(tokens, most))
    assert [token for piece in pieces for token in piece] == tokens
    assert all(sum(len(token.sounds) for token in piece) <= max(most, 9) for piece in pieces)


def test_breaths_end_at_sentences_first() -> None:
    tokens = [Token("a", "aaaa"), Token("", ".", 2), Token("b", "bbbb"), Token("", ",", 1), Token("c", "cccc")]
    assert [len(piece) for piece in breaths(tokens, 12)] == [2, 3]


@given(st.integers(0, 2**40))
def test_numbers_of_the_model_file_round_trip(value: int) -> None:
    assert _varint(bytearray(_bytes_of(value)), 0) == (value, len(_bytes_of(value)))


def test_times_follow_the_models_frames() -> None:
    tokens = [Token("好", "xau↓ "), Token("", ",", 1), Token("p", "ˈpA")]
    frames = np.array([2, 1, 2, 3, 1, 1, 2, 1, 1, 2, 1], np.float32)
    timed = Timed.of(tokens, frames, 600)
    phones = phones_of(timed, 1200, 20_000)
    assert [phone.symbol for phone in phones] == ["x", "a", "u", ",", "p", "A"]
    assert [(phone.start, phone.end) for phone in phones[:3]] == [(0, 600), (600, 1800), (1800, 4800)]
    assert phones[4].start == 6000
    assert phones[4].viseme is Viseme.CLOSED
    assert words_of(timed, 1200, 20_000) == (("好", 0, 4800), ("p", 6000, 8400))


def test_pauses_are_lengthened_where_it_is_quiet() -> None:
    tokens = [Token("a", "a"), Token("", ",", 1), Token("b", "b")]
    timed = Timed.of(tokens, np.array([4, 20, 4, 20, 1], np.float32), 600)
    sound = np.full(49 * 600, 0.5, np.float32)
    sound[24 * 600 : 28 * 600] = 0.0
    longer, later = with_pauses(sound, timed, 2.0, 24_000)
    gap = PAUSES_S[","] * 2.0
    assert abs(np.count_nonzero(longer == 0) / 24_000 - gap) < 0.02
    assert longer.size - sound.size == later.edges[-1] - timed.edges[-1]
    assert abs(np.count_nonzero(longer) - np.count_nonzero(sound)) < 10


@given(st.sampled_from(list(Emotion)), st.floats(0, 1))
def test_manners_stay_modest(emotion: Emotion, intensity: float) -> None:
    manner = manner_of(emotion, intensity)
    assert 0.8 <= manner.rate <= 1.2
    assert abs(manner.pitch_st) <= 2.0
    assert manner_of(emotion, 0.0) == manner_of(Emotion.NEUTRAL, 1.0)
