"""Chinese words with a word for a person or an animal in them that name neither: 仙人掌, 乌贼, 木马, 马尾辫."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from yingxi.script.wordlist import words

NO_PEOPLE_ZH: Final = words(
    """
    仙人掌 仙人球 仙人果 仙人跳 仙女棒 仙女座 仙女星系 王子饼干 王子酒店 公主裙 公主床 公主抱 皇后大道
    皇后区 皇帝蟹 皇帝柑 国王十字 将军肚 老板椅 老板桌 老板鱼 女儿红 女儿墙 女儿国 女儿节 尼姑庵
    和尚庙 道士帽 学生票 学生宿舍 学生公寓 学生食堂 教师节 教师资格 教师楼 老师办公室 教师办公室
    护士节 护士站 医生办公室 妇女节 妇女主任 妇女联合会 娃娃脸 娃娃机 娃娃菜 布娃娃 洋娃娃
    孙子兵法 奶奶灰 司机室 司机座 司机位 机器人学 工人文化宫 工人体育场 工人路 青年旅馆
    青年旅社 青年旅舍 青年节 青年路 青年宫 青年团 青年时代 少年宫 少年班 少年时代 少年先锋 少女时代
    少女心 少女峰 女子学院 女子学校 女子篮球 男子篮球 男子足球 女子足球 女子排球 男人味 女人味 女人街
    老人院 老人斑 老人机 老人节 警察局 警察署 警察厅 律师楼 律师函 律师所 律师事务所 记者会 记者站
    记者证 秘书处 演员表 导演椅 画家村 作家协会 船长室 站长室 校长室 校长办公室 院长室 经理室 经理办公室
    主任室 董事长室 教授楼 教练车 教练机 旅客列车 游客中心 书生气 书生意气 乌贼 木贼 贼眉鼠眼 贼头贼脑
    贼亮 贼船 贼心 夫妻店 夫妻肺片 妈祖庙 老婆饼 祖父钟 农夫山泉 渔夫帽 画家帽 侦探小说 武士刀 骑士团
    法官席 海盗船 精灵球 新娘捧花 客人席 大人国 小人国 大王花 丈夫气
    """
)
"""What only sounds like somebody."""
NO_BEASTS_ZH: Final = words(
    """
    马虎 马桶 马车 马戏 马灯 马甲 马褂 马靴 马鞍 马尾辫 马尾松 马尾巴辫 马蹄莲 马蹄糕
    马蹄铁 马铃薯 马赛克 马拉松 马克杯 马克笔 马达 木马 罗马 斑马线 旋转木马 人马座 牛仔 牛奶
    牛肉 牛排 牛油 牛皮 牛腩 牛杂 牛筋 牛轧糖 牛蒡 牛顿 吹牛 牵牛花 羊毛 羊绒 羊肉 羊皮 羊角辫 羊水
    羊羹 鸡蛋 鸡肉 鸡汤 鸡腿 鸡翅 鸡块 鸡爪 鸡精 鸡毛 鸡冠花 鸡尾酒 鸡皮疙瘩 虎牙 虎皮 虎头鞋
    虎头帽 老虎钳 老虎机 老虎凳 老虎灶 纸老虎 布老虎 爬山虎 马马虎虎 龙眼 龙井 龙卷风 龙舟 龙船
    龙袍 龙门 龙须面 龙须糖 水龙头 沙龙 尼龙 鱼缸 鱼竿 鱼钩 鱼网 鱼香 鱼丸 鱼汤 鱼片 鱼尾纹
    鱼塘 鱼池 鱼雷 木鱼 鱼腥草 猫眼 猫步 熊猫眼 鼠标 鼠标垫 鼠疫 蛇皮袋 蛇瓜 蛇形 天鹅绒 鹅卵石
    鹅毛 鹅黄 鸭舌帽 鸭绒 鸭梨 鸭脖 鸭蛋 鸭黄 鸟巢 鸟瞰 鸟语花香 狗尾草 狗尾巴草 狗仔队 热狗 狗皮膏药
    兔年 鼠年 牛年 虎年 龙年 蛇年 马年 羊年 猴年 鸡年 狗年 猪年 兔子灯 兔子舞 猪肉 猪蹄 猪排 猪油
    猪肝 猪圈 猪笼草 猴头菇 猴皮筋 猴拳 狼毫 狼狈 狼藉 狼牙棒 色狼 狐臭 燕麦 燕窝 燕尾服 燕京 雀斑
    孔雀蓝 孔雀石 孔雀绿 鸽子笼 鹰钩鼻 鹤立鸡群 仙鹤草 蝴蝶结 蝴蝶兰 蝴蝶酥 蜻蜓点水 蜂蜜 蜂窝煤 蜂拥
    蜂蜡 蜂箱 蜂胶 蚂蚁上树 蚊香 蚊帐 虾米 虾仁 虾饺 虾条 蟹黄 象棋 象牙 象皮 象征 狮子座
    狮子舞 狮子林 熊市 熊熊大火 熊熊燃烧 熊熊烈火 熊熊火 牛市 鹿茸 骆驼绒 蛙泳 蝶泳 狗刨 龟裂 龟速 乌龟壳
    """
)
"""What only sounds like an animal."""


def _finder(listed: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, listed), key=len, reverse=True)))


_NO_PEOPLE: Final = _finder(NO_PEOPLE_ZH)
_NO_BEASTS: Final = _finder(NO_BEASTS_ZH)


def without_mere_people(text: str) -> str:
    """Return a text of the same length with a mark in place of what only sounds like a person."""
    return _NO_PEOPLE.sub(lambda found: "·" * len(found.group()), text)


def inside_no_beast(text: str, start: int, end: int) -> bool:
    """Whether an animal's word at `start`..`end` is only part of a word for something else."""
    near = _NO_BEASTS.finditer(text, max(0, start - 3), end + 4)
    return any(found.start() <= start and end <= found.end() and len(found.group()) > end - start for found in near)
