"""What one does to whom something is done, and deeds that are done with another."""

from __future__ import annotations

from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.keys import Reach, key
from yingxi.words import Words

R = Reach

ANSWERS: Final = (
    Action("embraced", Words("is embraced", "被抱住"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.9, shoulder_n=0.9, elbow_n=0.9, shoulder_f=1.1, elbow_f=0.8, hand_n=3, hand_f=3,
            spine=0.06, head=0.12, lid=0.7, smile=0.2),
        key(2.4, head=0.16), key(3.0, rest=True, spine=0.0, head=0.0, lid=0.0, smile=0.0))),
    Action("embraced_low", Words("kneels into an embrace", "蹲下被抱住"), 3.0, posture="kneel", stays=True, keys=(
        key(0.0, rest=True), key(0.9, shoulder_n=0.9, elbow_n=0.9, shoulder_f=1.1, elbow_f=0.8, hand_n=3, hand_f=3,
            spine=0.10, head=0.10, lid=0.5, smile=0.4),
        key(2.4, head=0.12), key(3.0, rest=True, spine=0.0, head=0.0, lid=0.0))),
    Action("kiss", Words("kisses", "亲吻"), 2.8, keys=(
        key(0.0, rest=True), key(0.8, shoulder_n=0.9, elbow_n=0.8, spine=0.12, neck=0.10, head=0.02, lid=0.8,
            wide=-0.6, press=0.3),
        key(1.8, spine=0.13, lid=0.9), key(2.8, rest=True, spine=0.0, neck=0.0, head=0.0, lid=0.0, wide=0.0,
            press=0.0))),
    Action("kissed", Words("is kissed", "被亲吻"), 2.4, keys=(
        key(0.0), key(0.6, spine=0.06, head=-0.06, lid=0.9, blush=0.6), key(1.6, lid=1.0),
        key(2.4, spine=0.0, head=0.0, lid=0.0, smile=0.4))),
    Action("receive", Words("receives", "收下"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.75, shoulder_n=1.15, elbow_n=0.35, hand_n=3, spine=0.12, head=0.10, gaze_y=-0.3),
        key(1.05, hand_n=1), key(1.8, near=R("chest", 0.30, -0.05), spine=0.02, head=0.10, gaze_y=-0.3),
        key(2.2, head=0.12), key(2.6, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("hand_over", Words("hands over", "交出"), 2.2, keys=(
        key(0.0, rest=True), key(0.75, shoulder_n=1.15, elbow_n=0.35, hand_n=1, spine=0.12, head=0.08, gaze_y=-0.3),
        key(1.25, hand_n=3, smile=0.3), key(2.2, rest=True, spine=0.0, head=0.0, gaze_y=0.0, smile=0.0))),
    Action("stroke_head", Words("strokes the head", "抚摸头"), 2.8, stays=True, keys=(
        key(0.0), key(0.6, spine=0.08, head=0.10, smile=0.5), key(2.0, spine=0.10, head=0.12),
        key(2.8, spine=0.0, head=0.0, smile=0.0))),
    Action("patted", Words("is patted", "被抚摸"), 2.6, stays=True, keys=(
        key(0.0), key(0.5, head=0.06, neck=0.06, smile=0.5, lid=0.35), key(1.2, head=0.10),
        key(2.0, head=0.06), key(2.6, head=0.0, neck=0.0, smile=0.0, lid=0.0))),
    Action("comfort", Words("comforts", "安慰"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.7, shoulder_n=1.25, elbow_n=0.40, hand_n=3, spine=0.08, head=0.06, brow_sad=0.3),
        key(2.2, spine=0.09), key(2.8, rest=True, spine=0.0, head=0.0, brow_sad=0.0))),
    Action("comforted", Words("is comforted", "被安慰"), 2.8, stays=True, keys=(
        key(0.0), key(0.7, head=0.10, neck=0.05, spine=0.04, brow_sad=0.3), key(1.6, head=-0.04, smile=0.3, gaze_x=0.3),
        key(2.8, head=0.0, neck=0.0, spine=0.0, brow_sad=0.0))),
    Action("dry_tears", Words("dries somebody's tears", "替人擦泪"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.7, shoulder_n=1.2, elbow_n=0.6, shoulder_f=1.0, elbow_f=0.6, hand_n=3, spine=0.08,
            head=0.06, brow_sad=0.4, smile=0.2),
        key(2.0, spine=0.10), key(2.8, rest=True, spine=0.0, head=0.0, brow_sad=0.0))),
    Action("tug_sleeve", Words("tugs at the sleeve", "扯袖子"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.1, elbow_n=0.6, hand_n=1, spine=0.06, head=-0.10, brow_raise=0.4),
        key(1.0, spine=-0.06), key(1.4, spine=0.02), key(1.9, spine=-0.06), key(2.6, rest=True, spine=0.0, head=0.0,
        brow_raise=0.0))),
    Action("heeds", Words("turns to who tugs", "低头看拉自己的人"), 2.4, stays=True, keys=(
        key(0.0), key(0.5, spine=0.12, head=0.10, brow_raise=0.3, smile=0.2), key(1.8, spine=0.10),
        key(2.4, spine=0.0, head=0.0, brow_raise=0.0))),
    Action("struck", Words("is struck", "挨打"), 2.2, keys=(
        key(0.0, rest=True), key(0.10, head_yaw=-0.5, head=-0.12, spine=-0.20, neck=-0.12, x=-0.05, jaw=0.5, blink=1.0,
            brow_knit=0.6),
        key(0.55, head_yaw=-0.35, head=0.12, spine=-0.12, near=R("eyes", 0.02, -0.22), hand_n=3, blink=0.0,
            brow_sad=0.8, jaw=0.2, tears=0.3),
        key(1.5, head_yaw=-0.2, head=0.16, near=R("eyes", 0.02, -0.22)),
        key(2.2, rest=True, head_yaw=0.0, head=0.0, spine=0.0, neck=0.0, x=0.0, jaw=0.0, brow_knit=0.0))),
    Action("pushed", Words("is pushed", "被推"), 1.6, gait="back", metres=-0.32, keys=(
        key(0.0, rest=True), key(0.16, spine=-0.34, neck=-0.10, head=0.16, shoulder_n=1.35, elbow_n=0.5,
            shoulder_f=1.6, elbow_f=0.4, hand_n=3, hand_f=3, jaw=0.4, brow_raise=0.8),
        key(0.6, spine=-0.20, shoulder_n=0.9, elbow_n=0.9), key(1.6, rest=True, spine=0.0, neck=0.0, head=0.0,
            jaw=0.0, brow_raise=0.0))),
    Action("pulled", Words("is pulled", "被拉"), 2.6, stays=True, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.4, shoulder_n=1.35, elbow_n=0.15, hand_n=1, spine=0.16),
        key(0.9, spine=0.26, head=-0.12, shoulder_n=1.4), key(1.6, spine=0.16, head=0.0),
        key(2.6, rest=True, spine=0.0, head=0.0))),
    Action("seize", Words("seizes", "揪住"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.45, shoulder_n=1.30, elbow_n=0.30, hand_n=1, spine=0.16, neck=0.06, brow_knit=0.6),
        key(1.8, spine=0.18), key(2.4, rest=True, spine=0.0, neck=0.0, brow_knit=0.0))),
    Action("seized", Words("is seized", "被揪住"), 2.2, stays=True, keys=(
        key(0.0, rest=True), key(0.22, spine=-0.16, head=-0.08, shoulder_f=1.0, elbow_f=1.4, hand_f=3, jaw=0.3,
            brow_raise=0.7), key(1.6, spine=-0.12, jaw=0.1),
        key(2.2, rest=True, spine=0.0, head=0.0, jaw=0.0, brow_raise=0.0))),
    Action("shake_hands", Words("shakes hands", "握手"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.7, shoulder_n=0.9, elbow_n=0.7, hand_n=1, spine=0.07, head=0.03, smile=0.5),
        key(1.1, spine=0.10), key(1.5, spine=0.06), key(2.8, rest=True, spine=0.0, head=0.0))),
    Action("hold_hands", Words("takes by the hand", "握住手"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.8, shoulder_n=1.0, elbow_n=0.6, hand_n=1, spine=0.08, head=0.04),
        key(2.4, head=0.06), key(3.0, rest=True, spine=0.0, head=0.0))),
    Action("gives_hand", Words("gives a hand", "伸出手"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.7, shoulder_n=1.0, elbow_n=0.6, hand_n=1, spine=0.05), key(2.2, spine=0.06),
        key(3.0, rest=True, spine=0.0))),
    Action("lead", Words("leads by the hand", "牵着手"), 3.0, stays=True, beside=True, gait_with="walk", keys=(
        key(0.0, hand_n=1, shoulder_n=-0.1, elbow_n=0.3), key(3.0, shoulder_n=-0.1))),
    Action("led", Words("is led", "被牵着"), 3.0, stays=True, beside=True, keys=(
        key(0.0, hand_n=1, shoulder_n=0.9, elbow_n=0.3, head=-0.06), key(3.0, shoulder_n=0.9))),
    Action("support", Words("supports", "搀扶"), 3.0, stays=True, beside=True, keys=(
        key(0.0, shoulder_n=0.9, elbow_n=0.7, hand_n=1, spine=0.08, head=0.06), key(3.0, spine=0.08))),
    Action("supported", Words("is supported", "被搀扶"), 3.0, stays=True, beside=True, keys=(
        key(0.0, spine=0.05, head=0.04), key(3.0, spine=0.05))),
    Action("lift_up", Words("lifts into the arms", "抱起来"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.75, spine=0.34, chest=0.10, y=-0.24, head=-0.06, shoulder_n=0.8, elbow_n=0.5,
            shoulder_f=0.9, elbow_f=0.5, hand_n=3, hand_f=3),
        key(1.05, y=-0.26), key(1.75, spine=-0.06, chest=-0.03, y=0.0, head=0.02, shoulder_n=0.6, elbow_n=1.3,
            shoulder_f=0.7, elbow_f=1.2, smile=0.3),
        key(2.1, head=0.03), key(2.4, rest=True, spine=0.0, chest=0.0, head=0.0))),
    Action("lends_ear", Words("lends an ear", "侧耳听"), 2.6, stays=True, keys=(
        key(0.0), key(0.5, spine=0.10, neck=0.06, head=0.10, gaze_x=0.3, brow_raise=0.2), key(2.0, head=0.08),
        key(2.6, spine=0.0, neck=0.0, head=0.0, gaze_x=0.0, brow_raise=0.0))),
    Action("lends_ear_low", Words("bends down to listen", "俯身听"), 2.6, posture="kneel", stays=True, keys=(
        key(0.0), key(0.5, spine=0.08, head=0.06, gaze_x=0.3, brow_raise=0.2), key(2.0, head=0.05),
        key(2.6, spine=0.0, head=0.0, gaze_x=0.0, brow_raise=0.0))),
    Action("carried", Words("is carried", "被抱着"), 3.0, stays=True, beside=True, keys=(
        key(0.0, shoulder_n=1.3, elbow_n=0.5, hand_n=3, smile=0.3), key(3.0, shoulder_n=1.3))),
)  # fmt: skip
"""Deeds between two."""
