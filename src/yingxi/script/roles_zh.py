"""Chinese words for people: what each says about sex, age and standing."""

from __future__ import annotations

from typing import Final

from yingxi.script.role import Role, role_table

ROLES_ZH: Final[dict[str, Role]] = role_table(
    """
    掌柜 掌柜的:m:adult:shopkeeper
    老板:m:adult:boss
    老板娘:f:adult:shopkeeper
    伙计 小伙计 店小二 跑堂 堂倌:m:youth:servant
    老头子 老头儿 老头 老汉 老者 老翁 老伯 老爷爷 老公公 白胡子老头 白胡子老公公 老人 老人家:m:old:
    老太太 老太婆 老婆婆 老奶奶 老妇人 老妇 老妈子 老大娘 老女人 老婆子 老太:f:old:
    婆婆:f:old:
    女巫 巫婆 老巫婆:f:old:witch
    仙女:f:youth:fairy
    神仙 仙人 老神仙:m:old:god
    孩子 小孩 小孩子 孩童 小家伙 小鬼:u:child:
    男孩 小男孩 男孩子 男孩儿:m:child:
    女孩 小女孩 女孩子 小姑娘 女孩儿 小丫头:f:child:
    小女儿:f:child:daughter
    婴儿 娃娃 娃:u:child:
    少年:m:youth:
    青年 小伙子 年轻人 后生 年青人 青年人:m:youth:
    姑娘 少女 丫头 丫鬟 侍女:f:youth:
    新娘 新娘子:f:youth:bride
    新郎:m:youth:groom
    女人 妇人 妇女 少妇 大嫂 女子:f:adult:
    男人 汉子 大汉 男子 男子汉:m:adult:
    国王 大王 皇帝 陛下:m:adult:king
    老国王:m:old:king
    王后 皇后 女王:f:adult:queen
    公主 小公主:f:youth:princess
    王子 小王子:m:youth:prince
    大臣 宰相 丞相 老臣:m:old:courtier
    将军 大将 将领:m:adult:soldier
    士兵 兵士 卫兵 战士 侍卫:m:adult:soldier
    巡警 警察 捕快 衙役:m:adult:soldier
    县官 知县 县令 县太爷 大人 老爷:m:adult:official
    少爷 公子:m:youth:rich
    小姐:f:youth:rich
    太太 夫人:f:adult:rich
    奶妈 保姆:f:adult:servant
    秀才 书生 读书人 举人:m:youth:scholar
    教书先生 私塾先生 先生:m:adult:scholar
    老师 教师:u:adult:teacher
    学生 同学 小学生:u:child:student
    同桌:u:adult:
    大学生:u:youth:student
    校长 教授:m:old:teacher
    医生 大夫 郎中:m:adult:doctor
    护士 小护士:f:youth:doctor
    护士长:f:adult:doctor
    和尚 僧人 方丈 老和尚:m:adult:monk
    小和尚:m:child:monk
    道士 老道:m:old:monk
    尼姑:f:adult:monk
    车夫 司机 马夫 轿夫:m:adult:driver
    船夫 渔夫 渔人 渔翁 艄公 船家 船老大:m:adult:fisher
    船长 舰长 站长 机长 列车长:u:adult:boss
    宇航员 飞行员 科学家 工程师 程序员 画家 作家 诗人:u:adult:
    机器人:u:adult:robot
    保安 门卫 看门人 守门人:m:adult:soldier
    服务员 店长 收银员 售货员 售票员 营业员 空姐 前台:u:youth:servant
    快递员 邮递员 外卖员 骑手 送货员:m:youth:driver
    班长 学长 师兄:m:youth:student
    班主任:u:adult:teacher
    学姐 师姐:f:youth:student
    实习生 新人:u:youth:office
    总经理 总裁 董事长 总监 上司:u:adult:boss
    同事:u:adult:office
    师父 掌门 剑客 侠客 大侠 刀客:m:adult:soldier
    徒弟 弟子 书童 道童 小沙弥:m:youth:servant
    黑衣人 蒙面人 刺客 杀手:m:adult:robber
    老爷子 老大爷 老农 老伯伯:m:old:
    山神 土地公 龙王 河神 泉神:m:old:god
    龙女 仙子 花仙:f:youth:fairy
    妖怪 妖精:u:adult:
    农夫 庄稼汉 樵夫 猎人 猎户 牧人:m:adult:peasant
    农妇:f:adult:peasant
    木匠 铁匠 裁缝 鞋匠 修鞋匠 石匠 瓦匠 工匠 银匠 画匠 厨师 厨子 理发师 工人:m:adult:craftsman
    乞丐 叫化子 叫花子:m:adult:beggar
    强盗 土匪 小偷 贼 骗子:m:adult:robber
    牧师 神父:m:adult:priest
    客人 顾客 主顾 茶客 酒客:m:adult:guest
    邻居:u:adult:
    那人 这人 此人 来人:u:adult:
    朋友 伙伴:u:adult:
    胖子:m:adult:
    瘦子:m:adult:
    高个子 大个子:m:adult:
    矮个子:m:adult:
    大胡子 络腮胡子:m:adult:
    光头:m:adult:
    独眼龙:m:adult:
    瞎子:m:adult:
    聋子:m:adult:
    哑巴:m:adult:
    绅士:m:adult:rich
    佃户:m:adult:peasant
    长工:m:adult:peasant
    短工:m:adult:peasant
    老兵:m:old:soldier
    刽子手:m:adult:robber
    店伙 店小伙:m:youth:servant
    管家 老仆 仆人 男仆:m:adult:servant
    女仆:f:adult:servant
    寡妇:f:adult:
    经理 主任 领导 队长 村长 镇长 乡长 书记 局长 厂长 支书:m:adult:boss
    秘书 记者 职员 店员:u:adult:office
    母亲 妈妈 娘 妈 阿妈 老娘 老妈 娘亲:f:adult:mother
    父亲 爸爸 爹 爸 老爹 老爸 爹爹 阿爸:m:adult:father
    后母 继母 后妈:f:adult:mother
    祖母 奶奶 外婆 外祖母 姥姥 阿婆:f:old:grandmother
    祖父 爷爷 外公 外祖父 姥爷 阿公:m:old:grandfather
    丈夫:m:adult:husband
    妻子 老婆 媳妇 妻:f:adult:wife
    儿子:m:youth:son
    女儿 闺女:f:youth:daughter
    哥哥 大哥 兄长:m:youth:brother
    弟弟 小弟 兄弟:m:youth:brother
    姐姐 大姐 姊姊:f:youth:sister
    妹妹 妹子 小妹:f:youth:sister
    孙子:m:child:
    孙女 曾孙女:f:child:
    侄儿 侄子:m:child:
    叔叔 伯伯 舅舅 姑父 姨父 大伯 大叔 伯父 叔父:m:adult:uncle
    婶婶 婶子 伯母 舅妈 姑妈 姨妈 姑姑 阿姨 大娘 大妈 姑母:f:adult:aunt
    嫂子 嫂嫂:f:adult:
    商人 货郎 小贩 摊主 店主 店家 富商 老板儿:m:adult:shopkeeper
    财主 地主 员外 富翁 富人:m:adult:rich
    穷人 流浪汉 难民 老乞丐:m:adult:beggar
    说书先生 说书人 账房先生 算命先生 教书匠:m:adult:scholar
    巫师 魔法师 法师 魔术师 占卜师 老巫师:m:old:witch
    巨人 魔王 恶魔 怪物 妖王 野人:m:adult:giant
    小矮人 矮人 精灵 小精灵 小妖 树精 花精:u:child:dwarf
    骑士 勇士 武士 猎手 弓箭手 将士 军官 士官 排长 连长 团长 司令 元帅:m:adult:soldier
    歌手 乐手 琴师 乐师 鼓手 吉他手 舞者 演员 模特 导演 编剧 主持人 摄影师 设计师 艺术家 老艺人 艺人:u:adult:
    老师傅:m:old:craftsman
    画师 木匠师傅 手艺人 花匠 园丁 面包师 糕点师 钟表匠 灯匠 篾匠 泥瓦匠 银匠 油漆匠 修表匠:m:adult:craftsman
    牧童 放牛娃 放羊娃 报童 小贩子:m:child:
    牧羊人 羊倌 赶车人 养蜂人 采药人 挑夫 脚夫 船工 水手 渔民 老渔夫 渔家女 农民 老农民 果农 农场主:m:adult:peasant
    邮差 信使 使者 差役 驿卒 店员 伙夫 车把式 领班 经纪人 中介 房东 律师 法官 侦探 警官 民警 交警 消防员:m:adult:office
    房东太太 女房东 主妇 女主人 女老板 女教师 女医生 女警 女记者 女司机 女经理:f:adult:
    主人 男主人 主人家:m:adult:rich
    外乡人 外地人 异乡人 外来人:m:adult:guest
    患者 旅人 旅客 路人 过路人 陌生人 客官 游客 房客:u:adult:guest
    男生 男同学 小男生:m:youth:student
    女生 女同学 小女生:f:youth:student
    教练 导师 辅导员:u:adult:teacher
    中年人 中年男人 西装男:m:adult:
    中年女人 中年妇女 主持:f:adult:
    幽灵 鬼魂 女鬼 鬼影 幽魂:u:adult:ghost
    外星人 仿生人 人工智能:u:adult:robot
    众人 大家 人们 人群 大伙 大伙儿 大众 旁人 别人 所有人 观众 百姓 老百姓 村民 村民们 村人 村里人 乡亲 乡亲们 看客 \
    闲人:u:adult:crowd:group
    孩子们 小伙伴们 小孩子们 一群孩子 小朋友 小朋友们 邻居孩子:u:child:crowd:group
    酒客们 客人们 茶客们:m:adult:crowd:group
    女人们 妇女们:f:adult:crowd:group
    男人们:m:adult:crowd:group
    士兵们 兵士们:m:adult:soldier:group
    同学们 学生们:u:child:crowd:group
    同事们 员工们 职员们:u:adult:office:group
    大臣们:m:adult:courtier:group
    """
)
"""Word for a person -> what it says."""

TITLES_ZH: Final[dict[str, Role]] = role_table(
    """
    老太 太太 奶奶 婆婆 老娘 太婆 老太太 阿婆:f:old:
    大妈 大娘 大婶 妈 婶 姨 姑 大嫂 二嫂 三嫂 四嫂 五嫂 一嫂 六嫂 七嫂 八嫂 嫂子 嫂 娘 阿姨 妈妈:f:adult:
    大姐 姐 姐姐 小姐 姑娘 妹 丫头 妹子:f:youth:
    太爷 老爷子 老爹 公公 爷爷 伯伯 太公 老汉 大爷 老先生 老师傅 阿公 老伯:m:old:
    大叔 叔 伯 哥 大哥 二哥 兄 爷 老爷 老五 老三 老二 老四 先生 掌柜 师傅 老板 举人 秀才 主任 书记 队长 局长 \
    厂长 将军 大人 大夫 医生 经理 总 叔叔 爸爸 爸 家主 庄主 帮主 员外 道长 警官 探长 院长 处长 科长 校长 \
    村长 镇长 乡长:m:adult:
    少爷 公子 哥儿 小子:m:youth:
    哥儿 宝宝:m:child:
    老师 教授:u:adult:
    """
)
"""Titles that follow a name: 康大叔, 华大妈."""

SURNAMES: Final = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
    "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明"
    "臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管"
    "卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌"
    "焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖"
)
"""Family names of one character."""


def has_title(name: str) -> bool:
    """Return whether a name ends in a title: 张老师, not 老师 alone."""
    return any(name.endswith(title) and len(name) > len(title) for title in TITLES_ZH)
