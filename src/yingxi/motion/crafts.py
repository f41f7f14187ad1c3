"""Work of the hands: in the kitchen, at an instrument, with a tool or a machine."""

from __future__ import annotations

from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.keys import Reach, key
from yingxi.words import Words

R = Reach

CRAFTS: Final = (
    Action("knead", Words("kneads", "揉面"), 2.2, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.45, near=R("belly", 0.30, 0.02), far=R("belly", 0.42, 0.06), hand_n=1, hand_f=1,
            spine=0.16, head=0.18, gaze_y=-0.6, lid=0.4),
        key(0.95, near=R("belly", 0.62, -0.14), far=R("belly", 0.72, -0.10), spine=0.36, y=-0.02),
        key(1.45, near=R("belly", 0.30, 0.02), far=R("belly", 0.42, 0.06), spine=0.16, y=0.0),
        key(2.1, rest=True, spine=0.0, head=0.0, gaze_y=0.0, lid=0.0))),
    Action("pour", Words("pours", "倒茶"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("chest", 0.35, -0.05), hand_n=1, far=R("belly", 0.55, 0.06), hand_f=1,
            head=0.10),
        key(1.0, near=R("chest", 0.52, 0.10), wrist_n=0.85, spine=0.10, head=0.22, gaze_y=-0.6),
        key(2.1, near=R("chest", 0.52, 0.14), wrist_n=1.0),
        key(2.8, rest=True, wrist_n=0.0, spine=0.0, head=0.0, gaze_y=0.0))),
    # The far hand: the near arm would cross the face.
    Action("comb", Words("combs the hair", "梳头"), 2.6, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, far=R("crown", 0.14, -0.10), hand_f=1, near=R("belly", 0.10, 0.10), head=0.12,
            gaze_x=0.3),
        key(1.1, far=R("ear", 0.30, -0.46), head=0.08), key(1.7, far=R("crown", 0.14, -0.10), head=0.12),
        key(2.3, rest=True, head=0.0, gaze_x=0.0))),
    Action("hang_up", Words("hangs up", "挂起来"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.4, near=R("chest", 0.35, 0.0), far=R("chest", 0.45, 0.0), hand_n=1, hand_f=1),
        key(1.0, shoulder_n=2.30, elbow_n=0.30, shoulder_f=2.45, elbow_f=0.25, head=-0.28, neck=-0.06, y=0.02,
            gaze_y=0.6),
        key(2.2, shoulder_n=2.36, elbow_n=0.24, shoulder_f=2.40, elbow_f=0.30),
        key(3.0, rest=True, head=0.0, neck=0.0, y=0.0, gaze_y=0.0))),
    Action("light", Words("lights", "点灯"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.4, near=R("belly", 0.30, 0.15), far=R("belly", 0.36, 0.18), hand_n=1, hand_f=1),
        key(1.0, near=R("chest", 0.42, -0.10), far=R("chest", 0.62, -0.02), hand_f=3, wrist_f=0.4, spine=0.12,
            head=0.18, gaze_y=-0.4),
        key(2.1, near=R("chest", 0.44, -0.08), head=0.15), key(2.8, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("draw_sword", Words("draws a sword", "拔剑"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.35, near=R("hip", 0.30, 0.18), far=R("hip", 0.10, 0.04), hand_n=1, hand_f=1,
            spine=0.10, head=0.06, brow_knit=0.7),
        key(0.60, near=R("hip", 0.34, 0.20), event="take"),
        key(1.15, shoulder_n=1.50, elbow_n=0.55, wrist_n=0.10, spine=-0.02, chest=-0.05, head=-0.04, y=-0.02),
        key(2.0, shoulder_n=1.45, elbow_n=0.60),
        key(2.4, rest=True, spine=0.0, chest=0.0, head=0.0, y=0.0, brow_knit=0.0))),
    Action("draw_bow", Words("draws the bow", "拉弓"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.40, elbow_n=0.12, hand_n=1, far=R("chest", 0.70, 0.15), hand_f=1,
            lid=0.2),
        key(1.2, shoulder_n=1.52, elbow_n=0.04, far=R("chin", 0.06, -0.14), spine=-0.06, chest=-0.06, head=-0.02,
            brow_knit=0.4),
        key(2.1, shoulder_n=1.50, far=R("chin", 0.03, -0.12)),
        key(2.6, rest=True, spine=0.0, chest=0.0, head=0.0, lid=0.0, brow_knit=0.0))),
    Action("type", Words("types", "打字"), 2.4, loop=(1, 4), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.44, 0.12), far=R("belly", 0.58, 0.10), spine=0.08, head=0.14,
            gaze_y=-0.3),
        key(0.70, near=R("belly", 0.46, 0.07), far=R("belly", 0.58, 0.14)),
        key(0.90, near=R("belly", 0.43, 0.13), far=R("belly", 0.60, 0.08)),
        key(1.10, near=R("belly", 0.44, 0.12), far=R("belly", 0.58, 0.10)),
        key(1.8, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("phone", Words("telephones", "打电话"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("ear", -0.34, -0.20), hand_n=1, wrist_n=0.2, head=0.05, neck=0.02),
        key(2.3, near=R("ear", -0.34, -0.19), head=0.08), key(3.0, rest=True, head=0.0, neck=0.0))),
    Action("photograph", Words("takes a photograph", "拍照"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("eyes", 0.34, -0.10), far=R("eyes", 0.44, -0.16), hand_n=1, hand_f=1,
            spine=0.06, lid=0.4, gaze_x=0.4),
        key(2.0, near=R("eyes", 0.33, -0.10), spine=0.08), key(2.6, rest=True, spine=0.0, lid=0.0, gaze_x=0.0))),
    Action("drive", Words("drives", "开车"), 3.0, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("chest", 0.38, -0.20), far=R("chest", 0.50, -0.12), hand_n=1, hand_f=1),
        key(1.2, near=R("chest", 0.39, -0.12), far=R("chest", 0.49, -0.20), head=0.03),
        key(1.9, near=R("chest", 0.38, -0.20), far=R("chest", 0.50, -0.12), head=0.0), key(2.6, rest=True))),
    Action("paint", Words("paints", "画画"), 3.0, loop=(1, 4), stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("chest", 0.55, 0.06), hand_n=1, far=R("belly", 0.30, 0.10), hand_f=1,
            head=0.02, gaze_x=0.3, lid=0.15),
        key(1.1, near=R("chest", 0.62, 0.30), wrist_n=0.2), key(1.5, near=R("chest", 0.66, 0.02), wrist_n=-0.1),
        key(2.1, near=R("chest", 0.55, 0.06), wrist_n=0.0), key(2.8, rest=True, head=0.0, gaze_x=0.0, lid=0.0))),
    Action("fiddle", Words("plays the violin", "拉琴"), 3.0, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("chest", 0.46, 0.16), hand_n=1, far=R("chest", 0.20, 0.06), hand_f=1,
            head=0.14, lid=0.6, spine=0.03),
        key(1.2, far=R("chest", 0.62, -0.06), head=0.18, spine=0.06),
        key(1.8, far=R("chest", 0.20, 0.06), head=0.12, spine=0.03),
        key(2.5, rest=True, head=0.0, lid=0.0, spine=0.0))),
    Action("strum", Words("plays the guitar", "弹吉他"), 2.8, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.12, 0.14), hand_n=1, far=R("chest", 0.62, 0.02), hand_f=1,
            head=0.14, gaze_y=-0.4, smile=0.2),
        key(0.85, near=R("belly", 0.14, 0.02), head=0.18), key(1.2, near=R("belly", 0.12, 0.14), head=0.14),
        key(1.9, rest=True, head=0.0, gaze_y=0.0, smile=0.0))),
    Action("play_keys", Words("plays the keys", "弹琴"), 3.0, loop=(1, 4), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.44, 0.12), far=R("belly", 0.60, 0.14), spine=0.05, head=0.10,
            lid=0.35),
        key(0.95, near=R("belly", 0.56, 0.05), far=R("belly", 0.52, 0.20), spine=0.10, head=0.16),
        key(1.40, near=R("belly", 0.36, 0.16), far=R("belly", 0.66, 0.07), spine=0.02, head=0.06),
        key(1.85, near=R("belly", 0.44, 0.12), far=R("belly", 0.60, 0.14), spine=0.05, head=0.10),
        key(2.5, rest=True, spine=0.0, head=0.0, lid=0.0))),
    Action("drum", Words("drums", "打鼓"), 2.2, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.4, near=R("chest", 0.44, 0.12), far=R("belly", 0.60, 0.04), hand_n=1, hand_f=1,
            spine=0.10, head=0.08),
        key(0.65, near=R("belly", 0.55, 0.02), far=R("chest", 0.52, 0.18), spine=0.14),
        key(0.90, near=R("chest", 0.44, 0.12), far=R("belly", 0.60, 0.04), spine=0.10),
        key(1.5, rest=True, spine=0.0, head=0.0))),
    Action("warm_hands", Words("warms the hands", "烤火"), 3.0, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("belly", 0.52, 0.10), far=R("belly", 0.66, 0.16), hand_n=3, hand_f=3,
            wrist_n=0.5, wrist_f=0.5, spine=0.14, head=0.12, gaze_y=-0.3),
        key(1.2, near=R("belly", 0.50, 0.14), far=R("belly", 0.68, 0.12)),
        key(1.8, near=R("belly", 0.52, 0.10), far=R("belly", 0.66, 0.16)),
        key(2.6, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("tie_shoe", Words("ties a shoe", "系鞋带"), 2.6, posture="crouch", stays=True, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=0.95, elbow_n=0.25, shoulder_f=1.10, elbow_f=0.20, hand_n=1, hand_f=1,
            spine=0.34, head=0.22, gaze_y=-0.7),
        key(1.4, shoulder_n=1.02, elbow_n=0.35), key(2.1, shoulder_n=0.95, elbow_n=0.25),
        key(2.6, rest=True, spine=0.0, head=0.0, gaze_y=0.0))),
    Action("put_away", Words("puts away", "收起来"), 2.2, keys=(
        key(0.0, rest=True), key(0.4, near=R("chest", 0.30, -0.12), hand_n=1, head=0.12, gaze_y=-0.5),
        key(1.0, near=R("hip", 0.16, 0.16), head=0.20, event="put"), key(1.5, near=R("hip", 0.14, 0.12), hand_n=0),
        key(2.2, rest=True, head=0.0, gaze_y=0.0))),
    Action("take_out", Words("takes out", "掏出"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("heart", 0.06, -0.20), hand_n=1, head=0.16, gaze_y=-0.5),
        key(0.75, near=R("heart", 0.08, -0.18), event="take"),
        key(1.25, near=R("chest", 0.28, -0.08), head=0.14), key(1.9, near=R("chest", 0.28, -0.10)),
        key(2.4, rest=True, head=0.0, gaze_y=0.0))),
)  # fmt: skip
"""Actions of the hands at work."""
