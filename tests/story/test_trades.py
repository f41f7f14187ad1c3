"""Trades: whose shop it is, as the text tells."""

from __future__ import annotations

import pytest

from yingxi.story.trades import ENOUGH, TRADES, trade_in


@pytest.mark.parametrize(
    ("text", "language", "trade"),
    [
        ("Old Piet was a clockmaker and lived over his work.", "en", "clock"),
        ("Four clocks, two watches and a pendulum lay on the bench.", "en", "clock"),
        ("The Tailor looked up from his bench.", "en", "cloth"),
        ("Two cobblers shared the room.", "en", "shoe"),
        ("Mr Baker met Miss Potter in the shop.", "en", ""),
        ("He put on his hat and left.", "en", ""),
        ("陈师傅的修表摊子开了三十年。", "zh", "clock"),
        ("她推开花店的门。", "zh", "flower"),
        ("铺子里坐着一位老人。", "zh", ""),
    ],
)
def test_a_trade_is_read_from_its_own_word_or_from_many_goods(text, language, trade):
    assert trade_in(text, language) == trade


def test_more_may_be_asked_for():
    once = "A blacksmith passed by."
    assert trade_in(once, "en") == "smith"
    assert trade_in(once, "en", enough=2 * ENOUGH) == ""
    assert trade_in(f"{once} The blacksmith sang.", "en", enough=2 * ENOUGH) == "smith"


def test_no_word_belongs_to_two_trades():
    for words in ("zh", "en"):
        seen: dict[str, str] = {}
        for trade in TRADES.values():
            for word in getattr(trade, words):
                assert seen.setdefault(word, trade.kind) == trade.kind, word
