"""Actions found in sentences of both languages; the sentences are our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.motion.actions import ACTIONS
from yingxi.motion.contact import CONTACTS
from yingxi.motion.find import find_actions

CHINESE = (
    ("老人慢慢站起来，拍了拍衣服上的土", "stand_up pat"),
    ("他坐下，端起茶杯喝了一口", "sit_down pick_up drink"),
    ("小姑娘摇了摇头，没有说话", "shake_head"),
    ("阿福连连点头", "nod"),
    ("母亲叹了一口气", "sigh"),
    ("学生向先生鞠了一躬", "bow"),
    ("他扑通一声跪下，连磕了三个头", "kneel kowtow"),
    ("三个人围着火炉喝酒", "drink"),
    ("她趴在桌上哭了起来", "weep"),
    ("众人哄堂大笑", "laugh"),
    ("他脚下一滑，跌倒在雪地里", "fall"),
    ("那汉子挥拳打了他一下", "strike"),
    ("掌柜把账本递给伙计", "give"),
    ("猎人四处张望", "look_around"),
    ("孩子指着天上的风筝", "point"),
    ("她站在桥头向船上的人招手", "stand wave"),
    ("他没有哭，只是低下头", "look_down"),
    ("爷爷没笑", "idle"),
    ("他到处打听弟弟的下落", "idle"),
    ("她打算明天写信", "write"),
    ("小贩推着车走过石桥", "push walk"),
    ("两个孩子在院子里跑来跑去", "run"),
    ("他踮着脚走到窗前", "tiptoe"),
    ("贼悄悄溜进后院", "sneak"),
    ("他躺在草地上睡着了", "lie sleep"),
    ("农夫在田里挖土", "dig"),
    ("小和尚每天早上扫地", "sweep"),
    ("渔翁摇着橹，船慢慢离岸", "row"),
    ("先生正在灯下读书", "read"),
    ("她坐在门口缝衣", "sit spin_thread"),
    ("有人敲门", "knock"),
    ("他推开门，走了进去", "open_door walk"),
    ("姐姐抱住弟弟不放", "embrace"),
    ("他冷得直发抖", "shiver"),
    ("她跳起舞来", "dance"),
    ("青蛙跳进水里", "jump"),
    ("他大吃一惊", "recoil"),
    ("老太太双手合十，默默祈祷", "pray"),
    ("他捡起地上的铜钱", "pick_up"),
    ("孩子把石子扔进河里", "throw"),
    ("观众鼓掌", "clap"),
    ("他转身就走", "turn_round walk"),
    ("醉汉踉踉跄跄地回家", "stagger"),
    ("两人争吵起来", "talk_heated"),
    ("她低声说了一句话", "whisper"),
    ("他大喊救命", "shout"),
    ("将军骑着马进城", "ride"),
    ("他站不起来", "idle"),
    ("她忍不住笑了", "laugh"),
    ("他不停地咳嗽，不敢抬头", "idle"),
    ("看来今天要下雨", "idle"),
    ("这件事真好笑", "idle"),
    ("他想了想，摇摇头", "think shake_head"),
    ("樵夫在山上砍柴", "swing_down"),
    ("她擦干眼泪，微微一笑", "wipe_tears chuckle"),
    ("", "idle"),
    ("一轮明月", "idle"),
    ("鸟儿飞走了", "fly"),
    ("他拱了拱手", "cup_hands"),
    ("爸爸飞快地跑过来", "run"),
    ("掌门松开缰绳，缓缓拔出剑来", "draw_sword"),
    ("婶婶在案板上揉面", "knead"),
    ("瞎眼的艺人拉着二胡", "fiddle"),
    ("她抬手拍了拍弟弟的肩膀", "comfort"),
    ("他拍了拍手机，没有反应", "idle"),
    ("众人摸着石头过河", "idle"),
    ("他握着手机不放", "take"),
    ("小弟打了个喷嚏", "sneeze"),
    ("哥哥捂住耳朵", "cover_ears"),
    ("老兵向墓碑敬了个礼", "salute"),
    ("她从袖子里掏出一把钥匙，又塞进口袋", "take_out put_away"),
    ("她坐在灯下弹着古琴", "sit play_keys"),
    ("他牵着她的手往前走", "lead walk"),
    ("小狗在地上打了个滚", "idle"),
)
ENGLISH = (
    ("The old man got up and walked to the window", "stand_up walk"),
    ("She sat down and sipped her tea", "sit_down drink"),
    ("He shook his head slowly", "shake_head"),
    ("The boy nodded twice", "nod"),
    ("With a deep sigh the miller put down his pipe", "sigh"),
    ("The page bowed low before the queen", "bow"),
    ("He knelt down and prayed", "kneel pray"),
    ("The girl began to cry bitterly", "weep"),
    ("They all burst out laughing", "laugh"),
    ("He did not laugh", "idle"),
    ("She never wept", "idle"),
    ("He couldn't help smiling", "chuckle"),
    ("She fell in love with a tailor", "idle"),
    ("The tailor fell down the stairs", "fall"),
    ("Night fell", "idle"),
    ("He fell asleep under the tree", "sleep"),
    ("The clock struck twelve", "idle"),
    ("The giant struck him with his fist", "strike"),
    ("She handed him the lantern", "give"),
    ("He took the lantern from her", "take"),
    ("The children ran after the cart", "run"),
    ("The cat crept along the wall", "sneak"),
    ("She tiptoed past the sleeping guard", "tiptoe"),
    ("He looked around anxiously", "look_around"),
    ("The captain pointed at the island", "point"),
    ("She waved to the sailors", "wave"),
    ("He looked back once more", "look_back"),
    ("The farmer was digging in the garden", "dig"),
    ("The maid swept the floor", "sweep"),
    ("He rowed the boat across the lake", "row"),
    ("She was reading by the fire", "read"),
    ("He wrote a long letter", "write"),
    ("Someone knocked at the door", "knock"),
    ("She opened the door and stepped out", "open_door walk"),
    ("The mother took the child in her arms", "embrace"),
    ("He was trembling with cold", "shiver"),
    ("The frog hopped onto the plate", "jump"),
    ("They danced until morning", "dance"),
    ("The fisherman threw his net into the sea", "throw"),
    ("She picked up the golden key", "pick_up"),
    ("He rode through the forest", "ride"),
    ("The crowd clapped their hands", "clap"),
    ("He gave a nod", "nod"),
    ("She took care of the geese", "idle"),
    ("The fan lay on the table", "lie"),
    ("The sailor drew his cutlass", "draw_sword"),
    ("She kneaded the dough by the window", "knead"),
    ("My uncle played the fiddle", "fiddle"),
    ("He put the coins into his purse", "put_away"),
    ("She hid her mouth with her hand", "crouching"),
    ("He put his head in his hands", "hold_head"),
    ("The nurse laid a hand on his arm", "comfort"),
    ("She poured a bowl of soup", "pour"),
    ("The rain poured down", "idle"),
    ("The wind blew", "idle"),
    ("They lay down by the river", "lie"),
    ("He tipped his cap to the baker", "doff"),
    ("She smiled and waved", "smile wave"),
    ("He gave up", "idle"),
    ("The soldier staggered out of the inn", "stagger"),
    ("They quarrelled all evening", "talk_heated"),
    ("\"Hush,\" she whispered", "hush whisper"),
    ("The king was lying in bed", "lie"),
    ("She wiped her eyes and smiled", "wipe_tears chuckle"),
    ("He refused to dance", "idle"),
    ("The wolf ate the bread and drank the milk", "eat drink"),
    ("He jumped to his feet", "stand_up"),
    ("A raven flew over the roof", "fly"),
    ("The princess stamped and stood up", "stand_up"),
    ("He turned round and hurried away", "turn_round stride"),
    ("She stood by the well, thinking", "stand think"),
    ("The woodcutter chopped wood all day", "swing_down"),
    ("The moon rose", "idle"),
)  # fmt: skip


def _right(text: str, wanted: str, language: str) -> bool:
    return " ".join(found.name for found in find_actions(text, language)) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(("table", "language"), [(CHINESE, "zh"), (ENGLISH, "en")])
def test_nine_in_ten_sentences_are_read_right(table: tuple[tuple[str, str], ...], language: str) -> None:
    wrong = [(text, wanted, [f.name for f in find_actions(text, language)])  # type: ignore[arg-type]
             for text, wanted in table if not _right(text, wanted, language)]  # fmt: skip
    assert len(table) >= 60
    assert 1 - len(wrong) / len(table) >= 0.90, wrong


def test_positions_grow_and_lie_within_the_text() -> None:
    for table, language in ((CHINESE, "zh"), (ENGLISH, "en")):
        for text, _ in table:
            shares = [found.start_share for found in find_actions(text, language)]  # type: ignore[arg-type]
            assert shares == sorted(shares)
            assert all(0 <= share < 1 for share in shares)


def test_a_registered_name_or_title_is_itself() -> None:
    for name, action in ACTIONS.items():
        assert find_actions(name, "en")[0].name == name
        assert ACTIONS[find_actions(action.title.zh, "zh")[0].name].title.zh == action.title.zh


def test_every_word_names_a_registered_action_and_every_action_has_words() -> None:
    from yingxi.motion.words_en import PATTERNS
    from yingxi.motion.words_zh import PARTED, WORDS

    told = {*WORDS.values(), *PARTED.values()}
    assert told - {""} <= set(ACTIONS)
    assert set(PATTERNS) <= set(ACTIONS)
    # What one does because of another's deed follows from that deed; a text need not say it.
    untold = {"idle", "lift_up", "stroke_head", "dry_tears"}
    untold |= {name for contact in CONTACTS.values() for name in (contact.answer, contact.stoops)}
    assert set(ACTIONS) - told <= untold
    assert set(ACTIONS) - set(PATTERNS) <= {*untold, "cup_hands"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On the shelf lay a trumpet.", []),
        ("There stood a lamp by the stove.", []),
        ("There sat an old man by the stove.", ["sit"]),
        ("There lay Greta, fast asleep.", ["lie"]),
        ("She pushed up her glasses.", []),
        ("She pushed the sledge.", ["push"]),
    ],
)
def test_a_thing_that_lies_there_makes_nobody_lie_down(text: str, names: list[str]) -> None:
    found = [one.name for one in find_actions(text, "en")]
    assert (names[0] in found) if names else not {"lie", "stand", "push"} & {*found}


def test_there_are_enough_actions() -> None:
    assert len(ACTIONS) >= 32


@given(st.text(max_size=80), st.sampled_from(["zh", "en"]))
def test_any_text_is_survived(text: str, language: str) -> None:
    found = find_actions(text, language)  # type: ignore[arg-type]
    assert found
    assert all(one.name in ACTIONS for one in found)
