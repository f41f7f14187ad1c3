from pathlib import Path

import numpy as np
import pytest

from yingxi.crew.voicing import mapped_wav, refuse_unknown_voices, write_wav
from yingxi.crew.writing import Written
from yingxi.errors import InputError
from yingxi.story.cast import Cast
from yingxi.story.film import Film
from yingxi.story.script import Script
from yingxi.story.terms import Era


def test_unknown_voices_are_named_at_once_with_the_nearest() -> None:
    script = Script(title="t", language="zh", era=Era.FAIRY_TALE, scenes=())
    written = Written(script, Cast(narrator_voice="am_puk-1~", characters=()))
    with pytest.raises(InputError) as refused:
        refuse_unknown_voices(Film(voices={"narrator": "zf_xiaoxao+2", "girl": "zf_xiaoyi+3"}), written)
    message = refused.value.in_("en")
    assert "voices: narrator: zf_xiaoxao+2 → zf_xiaoxiao" in message
    assert "narrator_voice: am_puk-1~ → am_puck" in message
    assert "girl" not in message
    refuse_unknown_voices(Film(voices={"girl": "zf_xiaoyi+3"}), Written(script, Cast(characters=())))


@pytest.mark.parametrize("shape", [(0,), (100,), (100, 2)])
def test_a_sound_is_read_where_it_lies(tmp_path: Path, shape: tuple[int, ...]) -> None:
    sound = np.random.default_rng(1).uniform(-1, 1, shape).astype(np.float32)
    write_wav(tmp_path / "a.wav", sound, 24_000)
    samples, rate_hz = mapped_wav(tmp_path / "a.wav")
    assert rate_hz == 24_000
    assert samples.shape == shape
    assert np.allclose(samples / 32767.0, sound, atol=2e-5)
