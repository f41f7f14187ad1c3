from yingxi.sound.english import read_english
from yingxi.sound.phones import NUMBERS


def test_tells_american_from_british() -> None:
    assert read_english("Hello there.")[1].sounds != read_english("Hello there.", british=True)[1].sounds


def test_reads_dashes_dots_and_figures() -> None:
    tokens = read_english("The king--who had 2 sons--said... “Go!”")
    sounds = "".join(token.sounds for token in tokens)
    assert sounds.count("—") == 2
    assert "…" in sounds
    assert "tˈu" in sounds
    assert all(symbol in NUMBERS for symbol in sounds)


def test_marks_where_sentences_end() -> None:
    ends = [token.ends for token in read_english("Stop, now. Go!") if not token.text]
    assert ends == [1, 2, 2]
