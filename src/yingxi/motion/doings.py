"""Deeds with things: taken down, put down, dropped; deeds that show a mood."""

from __future__ import annotations

from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.keys import Reach, key
from yingxi.words import Words

R = Reach

DOINGS: Final = (
    Action("take_down", Words("takes down from the wall", "取下"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=2.2, elbow_n=0.35, shoulder_f=2.35, elbow_f=0.3, hand_n=3, hand_f=3,
            head=-0.30, neck=-0.08, chest=-0.05, gaze_y=0.6),
        key(1.0, shoulder_n=2.45, elbow_n=0.15, shoulder_f=2.55, elbow_f=0.12, head=-0.34, y=0.02),
        key(1.15, hand_n=1, hand_f=1, event="take"),
        key(2.0, near=R("belly", 0.50, 0.22), far=R("belly", 0.62, 0.26), head=0.22, neck=0.06, chest=0.0, y=0.0,
            gaze_y=-0.5),
        key(3.0, rest=True, head=0.0, neck=0.0, gaze_y=0.0))),
    Action("put_down", Words("puts down", "放下"), 2.2, keys=(
        key(0.0, rest=True), key(0.4, near=R("chest", 0.35, -0.1), hand_n=1, head=0.10, gaze_y=-0.3),
        key(0.95, near=R("belly", 0.75, 0.05), spine=0.22, head=0.18, gaze_y=-0.5, event="put"),
        key(1.10, hand_n=3), key(1.5, near=R("belly", 0.55, 0.12), spine=0.10),
        key(2.2, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("lay_down", Words("lays on the ground", "放在地上"), 2.6, keys=(
        key(0.0, rest=True), key(0.35, spine=0.15, head=0.2), key(1.0, spine=0.85, chest=0.22, y=-0.36, head=-0.14,
            shoulder_n=1.40, elbow_n=0.12, shoulder_f=0.9, elbow_f=0.6, hand_n=1, event="put"),
        key(1.25, hand_n=3), key(2.0, spine=0.05, chest=0.0, y=0.0, head=0.1, shoulder_n=0.3, elbow_n=0.4),
        key(2.6, rest=True, spine=0.0, head=0.0))),
    Action("count_out", Words("lays out one by one", "排出"), 3.0, loop=(1, 4), keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.55, 0.16), hand_n=1, head=0.20, neck=0.06, gaze_y=-0.6),
        key(0.80, near=R("belly", 0.72, 0.04), spine=0.10, event="put"), key(1.05, near=R("belly", 0.60, 0.14)),
        key(1.35, near=R("belly", 0.84, 0.05), spine=0.12), key(2.0, rest=True, spine=0.0, head=0.0, neck=0.0,
        gaze_y=0.0))),
    Action("drop", Words("drops", "掉落"), 1.8, keys=(
        key(0.0, rest=True), key(0.25, near=R("belly", 0.45, 0.12), hand_n=1),
        key(0.35, hand_n=3, event="throw"),
        key(0.6, near=R("belly", 0.35, 0.05), head=0.30, gaze_y=-0.8, brow_raise=0.6, jaw=0.25, spine=0.08),
        key(1.8, rest=True, head=0.0, gaze_y=0.0, brow_raise=0.0, jaw=0.0, spine=0.0))),
    Action("crouching", Words("is crouching", "蹲着"), 2.0, posture="crouch", stays=True),
    Action("kneeling", Words("is kneeling", "跪着"), 2.0, posture="kneel", stays=True),
    Action("lean_on", Words("leans on", "靠着"), 3.0, posture="stand", stays=True, keys=(
        key(0.0, spine=-0.13, chest=-0.03, head=0.08, shoulder_n=0.10, elbow_n=0.6), key(3.0, spine=-0.14))),
    Action("hold_high", Words("lifts high", "高举"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.35, near=R("chest", 0.4, 0.0), hand_n=1, y=-0.015),
        key(0.9, shoulder_n=2.25, elbow_n=0.08, wrist_n=0.0, head=-0.16, chest=-0.05, gaze_y=0.4, y=0.0),
        key(2.2, shoulder_n=2.20, elbow_n=0.12), key(3.0, rest=True, head=0.0, chest=0.0, gaze_y=0.0))),
    Action("reach_out", Words("reaches out a hand", "伸手"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.6, shoulder_n=1.32, elbow_n=0.22, wrist_n=0.15, hand_n=3, spine=0.14, neck=0.04,
            gaze_x=0.3), key(1.8, shoulder_n=1.28, elbow_n=0.26, spine=0.13),
        key(2.4, rest=True, spine=0.0, neck=0.0, gaze_x=0.0))),
    Action("spread_arms", Words("spreads the arms", "张开双臂"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.6, shoulder_n=-0.80, elbow_n=0.35, shoulder_f=1.30, elbow_f=0.45, hand_n=3, hand_f=3,
            chest=-0.08, head=-0.06), key(2.0, shoulder_n=-0.75, shoulder_f=1.25),
        key(2.6, rest=True, chest=0.0, head=0.0))),
    Action("shield", Words("shields with both hands", "罩住"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.4, near=R("belly", 0.62, 0.02), far=R("belly", 0.75, 0.06), hand_n=3, hand_f=3,
            spine=0.34, head=0.10, brow_raise=0.4, gaze_y=-0.3),
        key(1.0, spine=0.40, gaze_y=0.2, head=-0.06), key(1.7, spine=0.38, gaze_y=-0.4, head=0.12),
        key(2.4, rest=True, spine=0.0, head=0.0, brow_raise=0.0, gaze_y=0.0))),
    Action("hand_on_heart", Words("lays a hand on the heart", "抚胸"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("heart", 0.14, -0.02), hand_n=3, head=0.08, chest=0.02, lid=0.25),
        key(2.0, near=R("heart", 0.13, 0.0), chest=-0.02), key(2.6, rest=True, head=0.0, chest=0.0, lid=0.0))),
    Action("cough", Words("coughs", "咳嗽"), 2.6, loop=(1, 4), keys=(
        key(0.0, rest=True), key(0.4, near=R("mouth", 0.08, -0.07), hand_n=1, spine=0.16, head=0.10),
        key(0.58, spine=0.28, chest=0.12, head=0.26, jaw=0.5, blink=1.0, y=-0.015),
        key(0.76, spine=0.20, chest=0.05, head=0.16, jaw=0.1), key(1.1, spine=0.16, head=0.10, blink=0.0, y=0.0),
        key(1.8, rest=True, spine=0.0, chest=0.0, head=0.0, jaw=0.0))),
    Action("stamp", Words("stamps a foot", "跺脚"), 1.8, special="stamp", keys=(
        key(0.0, rest=True), key(0.35, shoulder_n=0.2, elbow_n=1.2, shoulder_f=0.3, elbow_f=1.2, hand_n=1, hand_f=1,
            brow_knit=0.9, head=0.06), key(0.6, spine=0.10, head=0.14, jaw=0.3), key(1.2, spine=0.06),
        key(1.8, rest=True, spine=0.0, head=0.0, jaw=0.0, brow_knit=0.0))),
    Action("rage", Words("clenches the fists", "发怒"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.45, shoulder_n=0.35, elbow_n=1.45, shoulder_f=0.5, elbow_f=1.4, hand_n=1, hand_f=1,
            spine=0.10, neck=0.10, brow_knit=1.0, teeth=0.4, press=0.3),
        key(1.1, shoulder_n=0.45, elbow_n=1.30, chest=-0.05), key(1.9, shoulder_n=0.35, elbow_n=1.45, chest=0.0),
        key(2.6, rest=True, spine=0.0, neck=0.0, brow_knit=0.0, teeth=0.0, press=0.0))),
    Action("wring_hands", Words("wrings the hands", "搓手"), 2.8, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.32, 0.16), far=R("belly", 0.38, 0.18), hand_n=1, hand_f=1,
            head=0.08, brow_sad=0.6), key(0.9, near=R("belly", 0.38, 0.20), far=R("belly", 0.32, 0.14), head=0.12),
        key(1.3, near=R("belly", 0.32, 0.16), far=R("belly", 0.38, 0.18)), key(2.0, rest=True, head=0.0,
        brow_sad=0.0))),
    Action("rejoice", Words("rejoices", "欢喜"), 2.2, keys=(
        key(0.0, rest=True), key(0.3, y=-0.05, shoulder_n=0.3, elbow_n=1.2, shoulder_f=0.4, elbow_f=1.2),
        key(0.65, y=0.015, shoulder_n=2.25, elbow_n=0.55, shoulder_f=2.45, elbow_f=0.45, hand_n=3, hand_f=3,
            chest=-0.10, head=-0.14, smile=0.9, brow_raise=0.4),
        key(1.4, shoulder_n=2.15, shoulder_f=2.35, y=0.0), key(2.2, rest=True, chest=0.0, head=0.0, smile=0.4,
            brow_raise=0.0))),
    Action("shrug", Words("shrugs", "耸肩"), 2.0, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=0.55, elbow_n=1.35, shoulder_f=0.9, elbow_f=1.2, hand_n=3, hand_f=3,
            chest=-0.04, neck=-0.06, head=0.12, brow_raise=0.6, squash=0.006),
        key(1.2, head=0.08), key(2.0, rest=True, chest=0.0, neck=0.0, head=0.0, brow_raise=0.0, squash=0.0))),
    Action("put_on", Words("puts on", "穿戴"), 2.8, keys=(
        key(0.0, rest=True), key(0.6, near=R("crown", 0.10, -0.10), far=R("crown", 0.16, -0.06), hand_n=1, hand_f=1,
            head=0.10), key(1.2, near=R("chest", 0.10, 0.30), far=R("chest", 0.25, 0.30), head=0.14),
        key(2.0, near=R("belly", 0.20, 0.20), far=R("belly", 0.35, 0.16), head=0.18), key(2.8, rest=True, head=0.0))),
    Action("cut", Words("cuts", "裁剪"), 2.4, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.55, 0.14), far=R("belly", 0.72, 0.06), hand_n=1, hand_f=3,
            spine=0.18, head=0.22, gaze_y=-0.6), key(0.8, near=R("belly", 0.66, 0.10), wrist_n=0.2),
        key(1.1, near=R("belly", 0.55, 0.14), wrist_n=0.0), key(1.8, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("sing", Words("sings", "唱歌"), 3.0, loop=(1, 4), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("heart", 0.22, 0.0), hand_n=3, head=-0.10, jaw=0.45, smile=0.3),
        key(1.0, shoulder_f=0.9, elbow_f=0.8, hand_f=3, chest=-0.05, head=-0.16, jaw=0.65, wide=-0.3),
        key(1.5, head=-0.06, jaw=0.25, wide=0.2), key(2.0, head=-0.10, jaw=0.45, wide=0.0, chest=0.0),
        key(2.8, rest=True, head=0.0, jaw=0.0, smile=0.0))),
    Action("climb", Words("climbs", "攀爬"), 2.8, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.4, shoulder_n=2.6, elbow_n=0.3, shoulder_f=2.0, elbow_f=1.3, hand_n=1, hand_f=1,
            head=-0.26, y=0.02), key(0.9, shoulder_n=2.0, elbow_n=1.3, shoulder_f=2.7, elbow_f=0.2, y=0.05),
        key(1.4, shoulder_n=2.6, elbow_n=0.3, shoulder_f=2.0, elbow_f=1.3, y=0.02),
        key(2.2, rest=True, head=0.0, y=0.0))),
    Action("wake", Words("wakes", "醒来"), 2.4, keys=(
        key(0.0, blink=1.0, lid=1.0, head=0.12), key(0.7, blink=1.0, head=0.10), key(0.9, blink=0.0, lid=0.7),
        key(1.1, blink=0.8), key(1.3, blink=0.0, lid=0.3, head=-0.04, brow_raise=0.4),
        key(2.4, lid=0.0, head=0.0, brow_raise=0.0))),
)  # fmt: skip
"""Deeds of hands, things and moods that need no other posture."""
