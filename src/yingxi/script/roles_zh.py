"""Chinese words for people: what each says about sex, age and standing."""

from __future__ import annotations

from typing import Final

from yingxi.script.role import Role, role_table

ROLES_ZH: Final[dict[str, Role]] = role_table(
    """
    掌柜 掌柜的:m:adult:shopkeeper
    老板:m:adult:boss
    老板娘:f:adult:boss
    伙计 小伙计 店小二 跑堂 堂倌:m:youth:servant
    老头子 老头儿 老头 老汉 老者 老翁 老伯 老爷爷 白胡子老头 老人 老人家:m:old:
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
    大学生:u:youth:student
    校长 教授:m:old:teacher
    医生 大夫 郎中:m:adult:doctor
    护士:f:youth:doctor
    和尚 僧人 方丈 小和尚 老和尚:m:adult:monk
    道士 老道:m:old:monk
    尼姑:f:adult:monk
    车夫 司机 马夫 轿夫:m:adult:driver
    船夫 渔夫 渔人 渔翁:m:adult:fisher
    农夫 庄稼汉 樵夫 猎人 猎户 牧人:m:adult:peasant
    农妇:f:adult:peasant
    木匠 铁匠 裁缝 鞋匠 石匠 瓦匠 工匠:m:adult:craftsman
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
    经理 主任 领导 队长 村长 书记 局长 厂长 支书:m:adult:boss
    秘书 记者 职员 店员:u:adult:office
    母亲 妈妈 娘 妈 阿妈 老娘 娘亲:f:adult:mother
    父亲 爸爸 爹 爸 老爹 爹爹 阿爸:m:adult:father
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
    众人 大家 人们 人群 大伙 大伙儿 大众 旁人 别人 所有人 观众 百姓 老百姓 村民 村人 乡亲 乡亲们 看客 \
    闲人:u:adult:crowd:group
    孩子们 小孩子们 一群孩子 小朋友 小朋友们 邻居孩子:u:child:crowd:group
    酒客们 客人们 茶客们:m:adult:crowd:group
    女人们 妇女们:f:adult:crowd:group
    男人们:m:adult:crowd:group
    士兵们 兵士们:m:adult:soldier:group
    同学们 学生们:u:child:crowd:group
    大臣们:m:adult:courtier:group
    """
)
"""Word for a person -> what it says."""

TITLES_ZH: Final[dict[str, Role]] = role_table(
    """
    老太 太太 奶奶 婆婆 老娘 太婆 老太太:f:old:
    大妈 大娘 大婶 妈 婶 姨 姑 大嫂 二嫂 三嫂 四嫂 五嫂 一嫂 六嫂 七嫂 八嫂 嫂子 嫂 娘 阿姨:f:adult:
    大姐 姐 姐姐 小姐 姑娘 妹 丫头 妹子:f:youth:
    太爷 老爷子 老爹 公公 爷爷 伯伯 太公 老汉 大爷 老爹:m:old:
    大叔 叔 伯 哥 大哥 二哥 兄 爷 老爷 老五 老三 老二 老四 先生 掌柜 师傅 老板 举人 秀才 主任 书记 队长 局长 \
    厂长 将军 大人 大夫 医生:m:adult:
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
