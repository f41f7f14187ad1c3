"""The lazily read dictionary cuts as jieba with all of it in memory does."""

from yingxi.sound.wordbook import segmenter

TEXT = (
    "从前有个卡拉OK里唱歌的老人，他把长长的胡子重新数了一遍。江南的小孩儿都得知道，这只铃铛丢了三天三夜；"
    "她还没还书，教书先生便着急了。龙龘在AA制的饭桌上说：阿Q与T恤，一丁点儿也不像！鏃𠮷"
)


def test_words_and_kinds_are_those_of_the_whole_dictionary() -> None:
    import jieba
    from jieba.posseg import POSTokenizer

    whole = POSTokenizer(jieba.Tokenizer())
    for text in (TEXT, TEXT[::-1]):
        assert [(p.word, p.flag) for p in segmenter().cut(text)] == [(p.word, p.flag) for p in whole.cut(text)]
    assert segmenter().tokenizer.total == whole.tokenizer.total
