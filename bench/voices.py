"""Measures every voice: usual pitch, its range, pace. The pitches stand in yingxi.sound.voicebook.

python bench/voices.py [zh|en]
"""

from __future__ import annotations

import sys

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Sound, SpeechRequest
from yingxi.sound.kokoro import KokoroEngine

SENTENCES = {
    "zh": "小河弯弯曲曲，从山脚下流过，两岸开满了野花，孩子们在桥上看鱼。",
    "en": "The little river winds along the hill, and the children stand on the bridge to watch the fish.",
}


def pitch_track(sound: Sound, rate_hz: int) -> NDArray[np.float64]:
    """Return the pitch of every voiced 10 ms, Hz, by autocorrelation between 60 and 500 Hz."""
    hop, size = rate_hz // 100, rate_hz // 20
    found = []
    for start in range(0, sound.size - size, hop):
        piece = sound[start : start + size] * np.hanning(size)
        if np.sqrt(np.mean(piece**2)) < 0.01:
            continue
        spectrum = np.abs(np.fft.rfft(piece, 2 * size)) ** 2
        match = np.fft.irfft(spectrum)[:size]
        low, high = rate_hz // 500, rate_hz // 60
        lag = low + int(np.argmax(match[low:high]))
        if match[lag] > 0.45 * match[0]:
            found.append(rate_hz / lag)
    return np.array(found)


def main() -> int:
    """Print one line per voice."""
    engine = KokoroEngine()
    for language in sys.argv[1:] or ("zh", "en"):
        for voice in engine.voices(language):
            speech = engine.speak(SpeechRequest(SENTENCES[language], language, voice.name))
            track = pitch_track(speech.sound, speech.rate_hz)
            low, middle, high = np.percentile(track, (10, 50, 90))
            pace = len(speech.words) / (speech.sound.size / speech.rate_hz)
            print(f"{voice.name:12} {middle:4.0f} Hz ({low:.0f}..{high:.0f}), {pace:.1f} words or syllables a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
