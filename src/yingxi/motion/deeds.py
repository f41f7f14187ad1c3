"""Actions of the whole body: work, fighting, dancing, changes of posture, ways to get along."""

from __future__ import annotations

from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.keys import Reach, key
from yingxi.words import Words

R = Reach

DEEDS: Final = (
    Action("idle", Words("is there", "待着"), 2.0, stays=True),
    Action("listen", Words("listens", "听"), 2.0, stays=True),
    Action("talk_calm", Words("talks calmly", "平静地说"), 2.0, stays=True, manner="talk_calm"),
    Action("talk_heated", Words("talks heatedly", "激动地说"), 2.0, stays=True, manner="talk_heated"),
    Action("talk_shy", Words("talks shyly", "羞怯地说"), 2.0, stays=True, manner="talk_shy"),
    Action("stand", Words("stands", "站着"), 2.0, posture="stand", stays=True),
    Action("sit", Words("sits", "坐着"), 2.0, posture="sit", stays=True),
    Action("sit_down", Words("sits down", "坐下"), 1.5, posture="sit", stays=True),
    Action("stand_up", Words("stands up", "站起来"), 1.3, posture="stand", stays=True),
    Action("kneel", Words("kneels", "跪下"), 1.4, posture="kneel", stays=True),
    Action("crouch", Words("crouches", "蹲下"), 1.1, posture="crouch", stays=True),
    Action("lie", Words("lies", "躺着"), 2.2, posture="lie", stays=True),
    Action("sleep", Words("sleeps", "睡觉"), 3.0, posture="lie", stays=True, keys=(
        key(0.0), key(0.5, blink=1.0, head=0.05), key(2.0, blink=1.0, chest=-0.03), key(3.5, blink=1.0, chest=0.0)),
        loop=(1, 3)),
    Action("doze", Words("dozes", "打盹"), 3.4, stays=True, loop=(1, 4), keys=(
        key(0.0), key(0.8, blink=1.0, head=0.30, neck=0.12, chest=0.08), key(2.6, head=0.42), key(2.9, head=0.26),
        key(3.6, head=0.30), key(4.0, blink=0.0, head=0.0, neck=0.0, chest=0.0))),
    Action("bow", Words("bows", "鞠躬"), 2.4, keys=(
        key(0.0, rest=True), key(0.25, spine=-0.05, near=R("lap", 0.30, 0.16), far=R("lap", 0.36, 0.14), hand_n=0),
        key(0.95, spine=0.80, chest=0.30, neck=0.10, head=0.20, x=-0.08, near=R("lap", 0.44, 0.10),
            far=R("lap", 0.52, 0.08), lid=0.5, gaze_x=0.2, gaze_y=-0.6),
        key(1.45, spine=0.82, head=0.24),
        key(2.05, spine=-0.02, chest=0.0, neck=0.0, head=0.0, x=0.0, gaze_x=0.0, gaze_y=0.0,
            near=R("lap", 0.34, 0.16), far=R("lap", 0.40, 0.14), lid=0.0),
        key(2.4, rest=True, spine=0.0))),
    Action("kowtow", Words("kowtows", "磕头"), 3.0, posture="kneel", loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.4, spine=0.1, shoulder_n=0.7, elbow_n=0.6, shoulder_f=0.8, elbow_f=0.6),
        key(1.1, spine=1.30, chest=0.22, head=0.25, shoulder_n=1.65, elbow_n=0.50, shoulder_f=1.75, elbow_f=0.50,
            hand_n=3, hand_f=3, x=-0.30, y=-0.24, event="thud"),
        key(1.9, x=0.0, y=0.0, spine=0.1, chest=0.0, head=0.1, shoulder_n=0.7, elbow_n=0.6, shoulder_f=0.8,
            elbow_f=0.6),
        key(2.5, rest=True, spine=0.0, head=0.0))),
    Action("walk", Words("walks", "走"), 3.0, gait="walk"),
    Action("stroll", Words("strolls", "踱步"), 3.0, gait="stroll"),
    Action("stride", Words("strides", "大步走"), 3.0, gait="stride"),
    Action("march", Words("marches", "昂首阔步"), 3.0, gait="march"),
    Action("run", Words("runs", "跑"), 2.4, gait="run"),
    Action("tiptoe", Words("tiptoes", "踮脚走"), 3.0, gait="tiptoe"),
    Action("sneak", Words("sneaks", "溜"), 3.0, gait="sneak"),
    Action("shuffle", Words("shuffles along", "蹒跚"), 3.0, gait="shuffle"),
    Action("stagger", Words("staggers", "踉跄"), 3.0, gait="stagger"),
    Action("approach", Words("comes up", "走近"), 1.8, gait="walk", metres=0.9),
    Action("step_back", Words("steps back", "后退"), 1.5, gait="back", metres=-0.5),
    Action("turn_round", Words("turns round", "转身"), 0.7, special="turn"),
    Action("fall", Words("falls", "跌倒"), 1.7, special="fall", stays=True),
    Action("faint", Words("faints", "晕倒"), 2.2, special="faint", stays=True),
    Action("jump", Words("jumps", "跳"), 1.3, special="jump"),
    Action("fly", Words("flies", "飞"), 2.4, special="fly", stays=True),
    Action("swim", Words("swims", "游泳"), 3.0, special="swim", stays=True, loop=(0, 3), keys=(
        key(0.0, shoulder_n=2.85, elbow_n=0.1, shoulder_f=2.95, elbow_f=0.1, hand_n=3, hand_f=3),
        key(0.55, shoulder_n=1.5, elbow_n=0.7, shoulder_f=1.6, elbow_f=0.7),
        key(1.0, shoulder_n=2.0, elbow_n=1.6, shoulder_f=2.1, elbow_f=1.6),
        key(1.5, shoulder_n=2.85, elbow_n=0.1, shoulder_f=2.95, elbow_f=0.1))),
    Action("spin", Words("spins", "旋转"), 1.6, special="spin"),
    Action("ride", Words("rides", "骑"), 3.0, posture="ride", stays=True, loop=(0, 2), keys=(
        key(0.0, y=-0.02, spine=0.06, head=-0.03), key(0.28, y=0.03, spine=0.0, head=0.03),
        key(0.56, y=-0.02, spine=0.06, head=-0.03))),
    Action("dance", Words("dances", "跳舞"), 3.2, special="dance", stays=True, loop=(1, 5), keys=(
        key(0.0, rest=True), key(0.4, shoulder_n=1.5, elbow_n=1.3, shoulder_f=0.9, elbow_f=0.7, hand_n=3, hand_f=3,
            spine=-0.08, head=-0.06, smile=0.3),
        key(0.8, shoulder_n=1.1, elbow_n=1.0, shoulder_f=1.5, elbow_f=1.1, spine=0.06, head=0.08, wrist_n=0.3),
        key(1.2, shoulder_n=0.8, elbow_n=0.7, shoulder_f=2.3, elbow_f=0.6, spine=-0.08, head=-0.06, wrist_f=0.3),
        key(1.6, shoulder_n=1.1, elbow_n=1.0, shoulder_f=1.5, elbow_f=1.1, spine=0.06, head=0.08),
        key(2.0, shoulder_n=1.5, elbow_n=1.3, shoulder_f=0.9, elbow_f=0.7, spine=-0.08, head=-0.06),
        key(2.7, rest=True, spine=0.0, head=0.0))),
    Action("strike", Words("strikes", "打"), 1.6, posture="lunge", back_to="stand", keys=(
        key(0.0, rest=True), key(0.36, shoulder_n=-0.55, elbow_n=1.75, hand_n=1, shoulder_f=0.9, elbow_f=1.3, hand_f=1,
            spine=-0.16, chest=-0.10, head=0.06, brow_knit=0.8),
        key(0.42, shoulder_n=-0.60, elbow_n=1.8), key(0.62, shoulder_n=1.65, elbow_n=0.12, shoulder_f=0.25,
            elbow_f=1.2, spine=0.30, chest=0.14, head=-0.14, y=-0.03, x=0.08, jaw=0.3, event="blow"),
        key(0.80, shoulder_n=1.45, elbow_n=0.35, spine=0.24), key(1.6, rest=True, spine=0.0, chest=0.0, head=0.0,
        y=0.0, x=0.0, jaw=0.0, brow_knit=0.0))),
    Action("slap", Words("slaps", "打耳光"), 1.6, posture="lunge", back_to="stand", keys=(
        key(0.0, rest=True), key(0.36, shoulder_n=1.95, elbow_n=1.35, hand_n=3, spine=-0.10, brow_knit=0.8),
        key(0.58, shoulder_n=1.55, elbow_n=0.10, spine=0.18, event="blow"),
        key(0.75, shoulder_n=0.9, elbow_n=0.45, spine=0.14), key(1.6, rest=True, spine=0.0, brow_knit=0.0))),
    Action("swing_down", Words("swings down", "砍"), 2.0, posture="lunge", back_to="stand", loop=(1, 4), keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=2.0, elbow_n=1.25, shoulder_f=2.2, elbow_f=1.1, hand_n=1, hand_f=1,
            spine=-0.14, head=-0.05),
        key(0.62, shoulder_n=2.05, elbow_n=1.30, shoulder_f=2.25), key(0.86, shoulder_n=0.95, elbow_n=0.25,
            shoulder_f=1.05, elbow_f=0.25, spine=0.40, head=0.02, y=-0.04, event="blow"),
        key(1.5, shoulder_n=2.0, elbow_n=1.25, shoulder_f=2.2, elbow_f=1.1, spine=-0.14, y=0.0),
        key(2.2, rest=True, spine=0.0, head=0.0))),
    Action("kick", Words("kicks", "踢"), 1.4, special="kick", keys=(
        key(0.0, rest=True), key(0.3, shoulder_n=0.5, elbow_n=0.8, shoulder_f=-0.2, elbow_f=0.7, spine=0.10),
        key(0.55, spine=-0.18, shoulder_n=-0.3, shoulder_f=0.7, event="blow"), key(1.4, rest=True, spine=0.0))),
    Action("throw", Words("throws", "扔"), 1.8, posture="lunge", back_to="stand", keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=2.05, elbow_n=1.6, hand_n=1, shoulder_f=1.0, elbow_f=0.5, spine=-0.24,
            head=-0.04),
        key(0.75, shoulder_n=1.75, elbow_n=0.15, hand_n=3, shoulder_f=0.2, elbow_f=0.8, spine=0.24, y=-0.02,
            event="throw"),
        key(0.95, shoulder_n=0.8, elbow_n=0.35, spine=0.30), key(1.8, rest=True, spine=0.0, y=0.0, head=0.0))),
    Action("pick_up", Words("picks up", "捡起"), 2.6, keys=(
        key(0.0, rest=True), key(0.3, spine=0.15, head=0.2), key(1.0, spine=0.95, chest=0.25, y=-0.36, head=-0.18,
            shoulder_n=1.45, elbow_n=0.12, shoulder_f=0.9, elbow_f=0.6, hand_n=3),
        key(1.3, hand_n=1, spine=0.98, event="take"), key(2.0, spine=0.05, chest=0.0, y=0.0, head=0.1,
            near=R("chest", 0.35, -0.1)),
        key(2.6, rest=True, spine=0.0, head=0.0))),
    Action("push", Words("pushes", "推"), 2.6, posture="lunge", back_to="stand", stays=True, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.35, elbow_n=0.9, shoulder_f=1.45, elbow_f=0.85, hand_n=3, hand_f=3,
            spine=0.24, head=-0.10, wrist_n=0.5, wrist_f=0.5, press=0.3),
        key(1.1, shoulder_n=1.65, elbow_n=0.30, shoulder_f=1.75, elbow_f=0.28, spine=0.44, y=-0.03, x=0.10),
        key(1.8, shoulder_n=1.35, elbow_n=0.9, shoulder_f=1.45, elbow_f=0.85, spine=0.24, y=0.0, x=0.0),
        key(2.5, rest=True, spine=0.0, head=0.0, press=0.0))),
    Action("pull", Words("pulls", "拉"), 2.6, posture="lunge", back_to="stand", stays=True, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.35, elbow_n=0.20, shoulder_f=1.45, elbow_f=0.20, hand_n=1, hand_f=1,
            spine=0.20, press=0.3),
        key(1.1, shoulder_n=0.55, elbow_n=1.25, shoulder_f=0.75, elbow_f=1.15, spine=-0.26, head=0.12, y=-0.05,
            x=-0.10),
        key(1.8, shoulder_n=1.35, elbow_n=0.20, shoulder_f=1.45, elbow_f=0.20, spine=0.20, head=0.0, y=0.0, x=0.0),
        key(2.5, rest=True, spine=0.0, press=0.0))),
    Action("dig", Words("digs", "挖"), 2.8, posture="lunge", back_to="stand", stays=True, loop=(1, 5), keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.2, elbow_n=0.7, shoulder_f=1.6, elbow_f=0.4, hand_n=1, hand_f=1,
            spine=0.20, head=0.12),
        key(1.0, shoulder_n=1.05, elbow_n=0.30, shoulder_f=1.25, elbow_f=0.20, spine=0.44, chest=0.16, y=-0.14,
            event="dig"),
        key(1.3, shoulder_n=0.95, elbow_n=0.35, spine=0.46), key(1.9, shoulder_n=1.5, elbow_n=0.9, shoulder_f=1.9,
            elbow_f=0.5, spine=0.05, chest=0.0, y=0.0, x=-0.04),
        key(2.5, shoulder_n=1.2, elbow_n=0.7, shoulder_f=1.6, elbow_f=0.4, spine=0.20, x=0.0),
        key(3.2, rest=True, spine=0.0, head=0.0))),
    Action("sweep", Words("sweeps", "扫地"), 2.6, posture="wide", back_to="stand", stays=True, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, near=R("chest", 0.10, -0.02), far=R("chest", 0.40, -0.10), hand_n=1, hand_f=1,
            spine=0.20, head=0.18),
        key(1.05, near=R("chest", 0.55, 0.0), far=R("chest", 0.70, -0.15), spine=0.28, event="sweep"),
        key(1.7, near=R("chest", 0.10, -0.02), far=R("chest", 0.40, -0.10), spine=0.20),
        key(2.3, rest=True, spine=0.0, head=0.0))),
    Action("row", Words("rows", "划船"), 2.8, stays=True, loop=(1, 5), keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.40, elbow_n=0.20, shoulder_f=1.50, elbow_f=0.20, hand_n=1, hand_f=1,
            spine=0.36, head=-0.12),
        key(0.75, shoulder_n=1.25, elbow_n=0.20, shoulder_f=1.35, event="row"),
        key(1.5, shoulder_n=0.30, elbow_n=1.65, shoulder_f=0.45, elbow_f=1.6, spine=-0.24, head=0.12),
        key(1.75, shoulder_n=0.45, elbow_n=1.75, shoulder_f=0.60), key(2.5, shoulder_n=1.40, elbow_n=0.20,
            shoulder_f=1.50, elbow_f=0.20, spine=0.36, head=-0.12),
        key(3.2, rest=True, spine=0.0, head=0.0))),
    Action("stir", Words("stirs", "搅拌"), 2.4, stays=True, loop=(1, 5), keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.45, 0.15), far=R("belly", 0.30, 0.06), hand_n=1, hand_f=1,
            spine=0.16, head=0.22, gaze_y=-0.6, lid=0.4),
        key(0.78, near=R("belly", 0.60, 0.22)), key(1.06, near=R("belly", 0.72, 0.12)),
        key(1.34, near=R("belly", 0.58, 0.02)), key(1.62, near=R("belly", 0.45, 0.15)),
        key(2.3, rest=True, spine=0.0, head=0.0, gaze_y=0.0, lid=0.0))),
    Action("wash", Words("washes", "洗"), 2.4, stays=True, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.40, 0.05), far=R("belly", 0.62, 0.02), hand_n=1, hand_f=1,
            spine=0.34, head=0.18, gaze_y=-0.6, lid=0.4),
        key(0.85, near=R("belly", 0.62, -0.02), far=R("belly", 0.42, 0.06), spine=0.40),
        key(1.2, near=R("belly", 0.40, 0.05), far=R("belly", 0.62, 0.02), spine=0.34),
        key(1.9, rest=True, spine=0.0, head=0.0, gaze_y=0.0, lid=0.0))),
    Action("spin_thread", Words("weaves", "织布"), 2.6, stays=True, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.42, 0.16), far=R("belly", 0.52, 0.18), hand_n=1, hand_f=1,
            spine=0.10, head=0.20, gaze_y=-0.6, lid=0.45),
        key(1.0, near=R("chest", 0.40, 0.20), head=0.14), key(1.5, near=R("belly", 0.42, 0.16), head=0.20),
        key(2.2, rest=True, spine=0.0, head=0.0, gaze_y=0.0, lid=0.0))),
)  # fmt: skip
"""Actions that need feet, a posture, or the whole body."""
