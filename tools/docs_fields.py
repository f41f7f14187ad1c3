"""What every field and name of the documents means, in English and Chinese: the words of the generated tables.

Types, ranges, units and defaults come from the code (tools/docs_tables.py); a field that has no words here, or
words here without a field, is a fault that the tool and tests/docs report.
"""

# ruff: noqa: E501  (one field a line reads best as a table; a Han character counts as two)

from __future__ import annotations

from typing import Final

MEANING: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "Document": {
        "kind": ("which document this is; leave it", "文档种类，请保留"),
        "version": ("the layout's version; older layouts are brought up to date by themselves", "布局版本；旧布局会自动升级"),
        "revision": ("counts saves; leave it", "保存次数，请保留"),
    },
    "Film": {
        "title": ("shown on the title card and the cover; empty = the story's own", "片头与封面上的片名；留空则用故事自己的题目"),
        "language": ("of the story's speech and captions; empty = told from the text", "配音与字幕的语言；留空则由正文判断"),
        "aspect": ("the frame's shape; every shot is composed for it", "画幅；每个镜头都按它重新构图"),
        "size_px": ("the frame's short side; an even number", "画面短边；须为偶数"),
        "fps": ("frames per second", "每秒帧数"),
        "look": ("name of a look, handed to the picture engine; `papercut` has one look and draws it whatever stands here",
                 "交给画面引擎的风格名；`papercut` 目前只有一种风格，写什么都画这一种"),
        "style": ("LoRAs, words, a base and a voice; or the path of a `style.yaml` ([style](#style))",
                  "LoRA、提示词、底模与音色；也可只写 `style.yaml` 的路径（见 [Style](#style)）"),
        "captions": ("draw captions into the picture; the caption files are written in any case", "把字幕画进画面；字幕文件总会生成"),
        "music": ("compose music", "配乐"),
        "label": ("also show, small, in the picture that it is AI-generated", "在画面角落也标明“AI 生成”"),
        "voices": ("character id or `narrator` -> a voice ([voices](sounds.md#voices)); goes before the cast's own",
                   "角色 id 或 `narrator` → 音色（见[音色表](sounds.md#voices)）；优先于角色表里的音色"),
        "engines": ("who does each job", "各项工作由哪个引擎完成"),
        "minutes": ("condense the story to about this long; empty = all of it", "压缩到大约这么长；留空则不压缩"),
        "scenes": ("only these scenes, counted from 1: `2`, `1-3`, `4-`, `1,3-5`; empty = all",
                   "只做这些场（从 1 数起）：`2`、`1-3`、`4-`、`1,3-5`；留空则全做"),
        "seed": ("everything random follows from it", "一切随机都由它决定"),
    },
    "Engines": {
        "writer": ("story -> script and cast", "故事 → 剧本与角色表"),
        "picture": ("shot -> frames", "镜头 → 画面"),
        "speech": ("line -> sound", "台词 → 声音"),
    },
    "Style": {
        "file": ("a `style.yaml`, or the folder it lies in, to begin from; what stands beside it goes before what it says", "以哪个 `style.yaml`（或它所在的文件夹）为底；旁边另写的优先"),
        "look": ("name of a look of the picture engine; goes before film.yaml's", "画面引擎的风格名；优先于 film.yaml 里的"),
        "base": ("the model to paint on, SD1.5 or SDXL: a .safetensors file or a diffusers folder; empty = the tiny base that ships", "底模（SD1.5 或 SDXL）：.safetensors 文件或 diffusers 文件夹；留空用自带的小底模"),
        "loras": ("image LoRAs, all at once", "图像 LoRA，同时生效"),
        "trigger": ("words that call the LoRAs; they open every prompt", "LoRA 的触发词，放在每条提示词最前"),
        "prompt": ("more words, after what the shot shows", "附加提示词，接在画面内容之后"),
        "negative": ("what is not wanted", "负面提示词"),
        "voice": ("the narrator's voice, where neither `voices` nor cast.yaml names one", "旁白音色；`voices` 和 cast.yaml 都没写时才用"),
        "sampler": ("by the name that SD-WebUI or ComfyUI gives it", "采样器，写 SD-WebUI 或 ComfyUI 里的名字"),
        "steps": ("more are slower and finer", "步数：越多越慢越细"),
        "cfg": ("how closely the words are followed; empty = 7, on the base that ships 3", "多听提示词的话；留空为 7，自带底模为 3"),
        "clip_skip": ("1 reads the text encoder's last layer, 2 the one before it", "1 读文本编码器最后一层，2 读倒数第二层"),
        "reference_strength": ("how much of a character's reference picture is painted anew: 0 nothing, 1 all", "角色参考图重画多少：0 不动，1 全部重画"),
        "seed": ("another number, other pictures", "换个数字，画面就不同"),
    },
    "LoraFile": {
        "file": ("a .safetensors file, or the folder that peft or diffusers wrote", ".safetensors 文件，或 peft、diffusers 写出的文件夹"),
        "weight": ("1 = as trained", "权重，1 为训练时的样子"),
        "text_encoder_weight": ("in the text encoder; empty = as `weight`", "文本编码器里的权重；留空与 `weight` 相同"),
    },
    "Script": {
        "title": ("the story's title, as found in the text", "在正文里找到的题目"),
        "author": ("its author, as found in the text", "在正文里找到的作者"),
        "language": ("of the story", "故事的语言"),
        "era": ("dresses people and places", "决定人物服装与场景样式"),
        "scenes": ("in the order of the telling", "按讲述的先后"),
        "left_out": ("what of the text is not told, and why", "正文中不讲的部分及原因"),
    },
    "Scene": {
        "id": ("ties the scene to its shots; leave it", "连着镜头，请保留"),
        "heading": ("the place as the story names it, for people to read", "故事对地点的称呼，给人看"),
        "place": ("kind of place ([places](places.md))", "地点种类（见[地点表](places.md)）"),
        "hour": ("time of day", "一天中的时刻"),
        "weather": ("weather", "天气"),
        "season": ("season", "季节"),
        "chapter": ("the chapter's title, where one starts here", "若此处起一章，为章名"),
        "people": ("character ids present, most important first", "在场的角色 id，重要的在前"),
        "beats": ("in order", "按先后"),
    },
    "Beat": {
        "id": ("ties the beat to its shot; leave it", "连着镜头，请保留"),
        "kind": ("told by the narrator, spoken by a character, or only seen", "旁白、台词，或只看不说的动作"),
        "text": ("what is said or done, without quotation marks; also the caption", "所说或所做的内容，不带引号；也用作字幕"),
        "speaker": ("character id of a line's speaker; empty in narration", "台词说话人的角色 id；旁白留空"),
        "to": ("character ids spoken to, where the text tells", "对谁说（角色 id），正文交代时才有"),
        "emotion": ("the feeling of the voice and of the people", "声音与人物的情绪"),
        "intensity": ("how strong the feeling is: 0 none, 1 all of it", "情绪强度：0 没有，1 最强"),
        "inner": ("a thought: heard, but no mouth moves", "内心独白：听得见，但嘴不动"),
        "people": ("character ids the beat shows or tells of, most important first", "这一句所写到的角色 id，重要的在前"),
        "ages": ("character id -> another age than their own, as in a memory", "角色 id → 与平时不同的年龄（如回忆里）"),
        "things": ("kinds of things the text names ([things](things.md))", "正文提到的道具（见[道具表](things.md)）"),
        "place": ("kind of place the text tells of, when it is not the scene's", "正文讲到的地点种类，与本场不同时才写"),
        "hour": ("time of day the text tells of, when it is not the scene's", "正文讲到的时刻，与本场不同时才写"),
        "weather": ("weather the text tells of, when it is not the scene's", "正文讲到的天气，与本场不同时才写"),
        "source": ("first and past-last character in the source text; empty when written by hand",
                   "在原文中的起止字符位置；手写的留空"),
    },
    "LeftOut": {
        "why": ("title, author, footnote...", "原因：题目、作者、脚注等"),
        "line": ("line of the source, from 1", "原文第几行（从 1 数起）"),
        "text": ("what it says", "内容"),
    },
    "Cast": {
        "narrator": ("character id of an “I” who tells the story; empty = an outside voice", "讲故事的“我”的角色 id；留空为旁白"),
        "narrator_voice": ("the narrator's voice; empty = chosen", "旁白音色；留空则自动选"),
        "characters": ("most important first", "重要的在前"),
    },
    "Character": {
        "id": ("ties the character to lines and shots; leave it", "连着台词与镜头，请保留"),
        "name": ("as captions and sheets show it", "字幕与分镜本上显示的名字"),
        "aliases": ("every other way the text calls them", "正文里的其他称呼"),
        "sex": ("chooses voice and clothes", "决定音色与服装"),
        "age": ("chooses voice, build and clothes", "决定音色、体形与服装"),
        "species": ("`human`, or a kind of animal ([animals](things.md#animals))", "`human`，或动物种类（见[动物表](things.md#animals)）"),
        "role": ("what they are: schoolmaster, princess...", "身份：教书先生、公主……"),
        "speaks": ("has at least one line", "至少有一句台词"),
        "importance": ("share of the story's beats they are in", "出现在多大比例的节拍里"),
        "voice": ("a voice ([voices](sounds.md#voices)); empty = chosen by sex, age and species", "音色（见[音色表](sounds.md#voices)）；留空则按性别、年龄、物种选"),
        "design": ("how they look; empty = chosen", "长相与服装；留空则自动选"),
        "reference": ("a PNG or JPEG of them inside the film's folder; `diffusers` paints over it where they are alone and near ([style](#style))", "这个角色的 PNG 或 JPEG，放在影片文件夹内；`diffusers` 在其独自出现的近景、特写里以它为底（见 [Style](#style)）"),
        "lora": ("a LoRA of them, for the shots they are in: a path, or `file` and `weight`", "这个角色的 LoRA，只用于其出现的镜头：写路径，或写 `file` 与 `weight`"),
        "trigger": ("words that call this LoRA", "这个 LoRA 的触发词"),
    },
    "CharacterDesign": {
        "wardrobe": ("set of clothes ([wardrobes](cast.md#wardrobes))", "服装（见[服装表](cast.md#wardrobes)）"),
        "hair": ("shape of the hair ([hair](cast.md#hair))", "发型（见[发型表](cast.md#hair)）"),
        "beard": ("beard ([beards](cast.md#beards))", "胡须（见[胡须表](cast.md#beards)）"),
        "hat": ("what is on the head ([hats](cast.md#hats))", "头上戴的（见[帽饰表](cast.md#hats)）"),
        "hat_colour": ("colour of the hat; empty = the usual one", "帽子颜色；留空为常见色"),
        "main": ("main colour of the clothes", "服装主色"),
        "second": ("second colour of the clothes", "服装次色"),
        "accent": ("accent colour of the clothes", "服装点缀色"),
        "skin": ("colour of the skin", "肤色"),
        "hair_colour": ("colour of the hair", "发色"),
        "face": ("shape of the face by name ([face](cast.md#face)); 0.5 when left out", "脸型数值（见[脸型](cast.md#face)）；不写为 0.5"),
        "height_m": ("body height", "身高"),
        "build": ("0 thin, 1 stout", "体形：0 瘦，1 胖"),
        "marks": ("small things that make a person known ([marks](cast.md#marks))", "让人一眼认出的小特征（见[特征表](cast.md#marks)）"),
    },
    "Board": {
        "shots": ("in film order", "按影片先后"),
    },
    "Shot": {
        "id": ("minted from its first beat; leave it", "由第一句得来，请保留"),
        "scene": ("scene id", "场 id"),
        "beats": ("ids of the beats heard or seen in it, in order; empty for an establishing shot", "本镜头里听到或看到的节拍 id；交代环境的镜头留空"),
        "duration_s": ("planned length; real speech may lengthen it, never cut it off", "计划时长；配音更长时会延长，绝不截断"),
        "size": ("how much of a person fills the frame", "景别"),
        "angle": ("where the camera looks from", "角度"),
        "move": ("how the camera moves", "运镜"),
        "subject": ("what the frame is about: a character id, `thing:<kind>`, or `place`", "画面主体：角色 id、`thing:<道具>` 或 `place`（地点）"),
        "aim_x_m": ("which part of the place a picture of the place shows: right of the set's middle", "拍地点时对准哪里：场景中线往右为正"),
        "people": ("who is in frame, or near it, and where", "画面里及近旁有谁、在哪儿"),
        "things": ("kinds of things to be seen that the set does not hold by itself ([things](things.md))", "场景里本来没有、要看见的道具（见[道具表](things.md)）"),
        "place": ("kind of place, when the picture shows another place than the scene's", "画面是别处时的地点种类"),
        "hour": ("time of day, when it is not the scene's", "与本场不同的时刻"),
        "weather": ("weather, when it is not the scene's", "与本场不同的天气"),
        "transition": ("how it takes over from the shot before", "与上一镜头的衔接"),
        "action": ("what is seen, one line, for the sheet", "画面内容，一行，印在分镜本上"),
        "sound": ("effects and ambience heard, by name ([sounds](sounds.md))", "听到的音效与环境声（见[声音表](sounds.md)）"),
        "lock": ("you have settled this shot: a new board leaves it as it is", "这个镜头已定：重新分镜时保持原样"),
        "picture": ("your own PNG or JPEG, a path inside the film's folder", "您自己的 PNG 或 JPEG，写影片文件夹内的路径"),
        "take": ("hash of the take to show; empty = the one that fits the board", "要用的成品的哈希；留空则用与分镜相符的那个"),
    },
    "Staging": {
        "character": ("character id, or `extra:<kind>` for one of the crowd", "角色 id，或 `extra:<种类>`（群众）"),
        "x_m": ("where they stand at the shot's start, right of the set's middle", "镜头开始时的位置：场景中线往右为正"),
        "z_m": ("how far behind the main plane; negative = nearer", "在主平面后多远；负数为更近"),
        "y_m": ("how high above the ground: a frog on a stone, a bird on a branch", "离地多高：石头上的青蛙、枝上的鸟"),
        "facing": ("which way they are turned", "朝向"),
        "action": ("what they do, in a few words of the story's language ([actions](actions.md))", "做什么，用故事的语言写几个字（见[动作表](actions.md)）"),
        "emotion": ("what face and body show", "脸和身体的情绪"),
        "intensity": ("how strongly: 0 not, 1 all of it", "强度：0 没有，1 最强"),
        "age": ("another age than their own, as in a memory", "与平时不同的年龄（如回忆里）"),
        "listens_to": ("character id of the one they look at", "看着谁（角色 id）"),
        "holds": ("kind of thing in their hand ([things](things.md))", "手里拿的道具（见[道具表](things.md)）"),
        "partner": ("character id the action is done to or with: embraced, given to, led by the hand", "动作的对方（角色 id）：拥抱谁、递给谁、牵谁的手"),
    },
}  # fmt: skip
"""Model -> field -> (English, Chinese)."""

UNITS: Final = {
    "Film.fps": ("frames/s", "帧/秒"),
    "Film.minutes": ("minutes", "分钟"),
}
"""Units that a field's name does not end with."""

TERMS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "Season": {"spring": ("spring", "春"), "summer": ("summer", "夏"), "autumn": ("autumn", "秋"), "winter": ("winter", "冬")},
    "Era": {
        "ancient_china": ("old China", "古代中国"),
        "republican_china": ("China about 1900-1940", "清末民国"),
        "modern": ("today", "现代"),
        "fairy_tale": ("European fairy tale", "欧洲童话"),
    },
    "Sex": {"female": ("female", "女"), "male": ("male", "男"), "unknown": ("not told", "未说明")},
    "Age": {"child": ("child", "儿童"), "youth": ("youth", "青年"), "adult": ("adult", "成年"), "old": ("old", "老年")},
    "Facing": {
        "left": ("to the left", "朝左"), "right": ("to the right", "朝右"),
        "camera": ("towards us", "朝镜头"), "away": ("away from us", "背对镜头"),
    },
}  # fmt: skip
"""Vocabulary -> value -> (English, Chinese), for those that story.terms names nowhere."""

LOOKS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "hair": {
        "bald": ("bald", "光头"), "balding": ("bald on top, hair over the ears", "秃顶，鬓边有发"), "short": ("short", "短发"), "side_part": ("side parting", "偏分"), "bowl": ("bowl cut", "锅盖头"),
        "shaved_queue": ("shaven forehead with a queue", "剃额留辫"), "topknot": ("topknot", "束发髻"), "bun": ("bun", "发髻"),
        "low_bun": ("low bun", "低髻"), "double_bun": ("two buns", "双丫髻"), "long": ("long", "长发"), "braid": ("one braid", "独辫"),
        "two_braids": ("two braids", "双辫"), "bob": ("bob", "齐耳短发"), "curly": ("curly", "卷发"), "ponytail": ("ponytail", "马尾"),
        "tuft": ("a Chinese child's tuft", "孩童桃心发"), "long_golden": ("very long, golden", "金色长发"), "wild": ("wild", "乱发"),
    },
    "beard": {
        "none": ("none", "无"), "moustache": ("moustache", "八字胡"), "goatee": ("goatee", "山羊胡"), "long_beard": ("long beard", "长须"),
        "full_beard": ("full beard", "络腮胡"), "stubble": ("stubble", "胡茬"),
    },
    "hat": {
        "none": ("none", "无"), "scholar_cap": ("scholar's cap", "书生巾"), "felt_cap": ("felt cap", "毡帽"), "skullcap": ("skullcap", "瓜皮帽"),
        "straw_hat": ("straw hat", "草帽"), "official_hat": ("official's hat", "官帽"), "headscarf": ("headscarf", "头巾"), "crown": ("crown", "王冠"),
        "small_crown": ("small crown", "小王冠"), "pointed_hat": ("pointed hat", "尖帽"), "feather_cap": ("cap with a feather", "羽饰帽"),
        "bonnet": ("bonnet", "系带女帽"), "cap": ("cap", "便帽"), "top_hat": ("top hat", "高礼帽"), "helmet": ("helmet", "头盔"), "flower": ("flower", "簪花"),
        "peaked_cap": ("peaked cap", "大檐帽"), "chef_hat": ("chef's hat", "厨师帽"), "hard_hat": ("hard hat", "安全帽"), "wool_hat": ("woollen hat", "毛线帽"),
        "brimmed_hat": ("hat with a brim", "宽檐礼帽"), "nurse_cap": ("nurse's cap", "护士帽"), "hood": ("raised hood", "兜帽"),
    },
    "mark": {
        "glasses": ("glasses", "眼镜"), "freckles": ("freckles", "雀斑"), "scar": ("scar", "疤"), "mole": ("mole", "痣"), "wrinkles": ("wrinkles", "皱纹"),
        "patch": ("patch on the clothes", "补丁"), "apron": ("apron", "围裙"), "necklace": ("necklace", "项链"), "silver_collar": ("silver collar", "银项圈"),
        "earrings": ("earrings", "耳环"), "rosy": ("rosy cheeks", "红脸蛋"), "tear_bags": ("bags under the eyes", "眼袋"), "torn": ("torn hem", "破衣边"),
        "ghost": ("a ghost: pale, translucent", "鬼魂：苍白半透明"), "scarf": ("woollen scarf", "围巾"),
    },
    "face": {
        "width": ("narrow .. wide", "窄 .. 宽"), "jaw": ("pointed .. square", "尖 .. 方"), "eye_size": ("small .. large eyes", "眼小 .. 眼大"),
        "eye_tilt": ("drooping .. slanting up", "眼角下垂 .. 上挑"), "nose": ("small .. large", "鼻小 .. 鼻大"), "brow": ("thin .. bushy", "眉细 .. 眉浓"),
        "mouth": ("small .. wide", "嘴小 .. 嘴大"),
    },
}  # fmt: skip
"""Registry of story.wardrobe -> name -> (English, Chinese)."""
