"""Gestures: actions of hands, head and face that the text tells of; the body stays in whatever posture it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.keys import Reach, key
from yingxi.motion.poses import FOLDED, ON_HIP, UNDER_CHIN
from yingxi.words import Words

R = Reach

GESTURES: Final = (
    # The far arm: the near one would hide the face.
    Action("wave", Words("waves", "招手"), 2.4, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, shoulder_f=2.30, elbow_f=0.25, wrist_f=-0.25, hand_f=3, smile=0.2, head=-0.05),
        key(0.77, shoulder_f=2.35, elbow_f=0.85, wrist_f=0.3), key(1.04, shoulder_f=2.30, elbow_f=0.25, wrist_f=-0.25),
        key(1.65, rest=True, smile=0.0, head=0.0))),
    Action("beckon", Words("beckons", "招呼过来"), 2.0, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.4, shoulder_n=1.35, elbow_n=0.6, wrist_n=-0.3, hand_n=3, spine=0.05),
        key(0.65, shoulder_n=1.15, elbow_n=1.35, wrist_n=0.5), key(0.95, shoulder_n=1.35, elbow_n=0.6, wrist_n=-0.3),
        key(1.5, rest=True, spine=0.0))),
    # The far arm again: the near one would lie across the breast and, beside another, across a face.
    Action("point", Words("points", "指着"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.22, shoulder_f=0.25, elbow_f=1.25, hand_f=2, spine=-0.03),
        key(0.55, shoulder_f=1.66, elbow_f=0.16, wrist_f=0.05, hand_f=2, spine=0.08, neck=0.03, gaze_x=0.35),
        key(0.75, shoulder_f=1.48, elbow_f=0.34, spine=0.06), key(1.9, shoulder_f=1.44, elbow_f=0.38, spine=0.05),
        key(2.6, rest=True, spine=0.0, neck=0.0, gaze_x=0.0))),
    Action("nod", Words("nods", "点头"), 1.5, keys=(
        key(0.0), key(0.18, head=-0.10, brow_raise=0.2), key(0.42, head=0.34, neck=0.10, chest=0.03),
        key(0.66, head=-0.05, neck=0.0), key(0.88, head=0.24, neck=0.06), key(1.15, head=0.0, neck=0.0, chest=0.0),
        key(1.5, brow_raise=0.0))),
    Action("shake_head", Words("shakes the head", "摇头"), 1.9, keys=(
        key(0.0), key(0.22, head_yaw=0.55, head=0.08, brow_knit=0.2), key(0.52, head_yaw=-0.45),
        key(0.82, head_yaw=0.48), key(1.12, head_yaw=-0.32), key(1.45, head_yaw=0.1), key(1.9, head_yaw=0.0, head=0.0,
        brow_knit=0.0))),
    Action("drink", Words("drinks", "喝"), 3.4, keys=(
        key(0.0, rest=True), key(0.45, near=R("chest", 0.35, 0.1), hand_n=1, wrist_n=0.1),
        key(1.0, near=R("mouth", 0.28, -0.10), wrist_n=0.2, head=-0.06),
        key(1.35, near=R("mouth", 0.25, -0.04), wrist_n=0.75, head=-0.30, neck=-0.08, press=0.3, event="drink"),
        key(2.1, near=R("mouth", 0.23, -0.02), wrist_n=0.95, head=-0.38, neck=-0.1, lid=0.4),
        key(2.6, near=R("chest", 0.38, 0.12), wrist_n=0.1, head=0.0, neck=0.0, press=0.0, lid=0.0),
        key(3.4, rest=True))),
    Action("eat", Words("eats", "吃"), 3.2, loop=(1, 4), keys=(
        key(0.0, rest=True), key(0.45, near=R("belly", 0.45, 0.15), hand_n=1, head=0.14, jaw=0.0),
        key(0.95, near=R("mouth", 0.16, -0.10), head=0.02, wrist_n=0.4, jaw=0.35),
        key(1.15, near=R("mouth", 0.20, -0.12), jaw=0.05, press=0.3),
        key(1.75, near=R("belly", 0.45, 0.15), wrist_n=0.0, head=0.14, jaw=0.0), key(2.4, rest=True, head=0.0,
        press=0.0))),
    Action("weep", Words("weeps", "哭"), 4.0, loop=(2, 5), stays=True, keys=(
        key(0.0, rest=True), key(0.5, spine=0.10, head=0.22, near=R("chest", 0.3, 0.3), hand_n=0, tears=0.3),
        key(0.95, spine=0.12, chest=0.10, neck=0.06, head=0.24, near=R("eyes", 0.02, -0.12), wrist_n=0.25, tears=1.0,
            smile=-0.8, brow_sad=0.8, lid=0.5, jaw=0.15),
        key(1.20, chest=0.04, head=0.18, near=R("eyes", 0.02, -0.10), jaw=0.30),
        key(1.45, chest=0.12, head=0.27, near=R("eyes", 0.02, -0.14), jaw=0.12),
        key(2.05, chest=0.10, head=0.24, near=R("eyes", 0.02, -0.12), jaw=0.15),
        key(3.0, rest=True, spine=0.0, chest=0.0, neck=0.0, head=0.0, jaw=0.0, lid=0.0, smile=0.0, brow_sad=0.0))),
    Action("wipe_tears", Words("wipes away tears", "擦泪"), 2.4, keys=(
        key(0.0, rest=True), key(0.6, near=R("eyes", 0.12, -0.16), hand_n=1, head=0.22, tears=0.9, lid=0.6),
        key(0.95, near=R("eyes", -0.02, -0.14), head=0.24), key(1.3, near=R("eyes", 0.12, -0.18)),
        key(1.65, near=R("eyes", 0.0, -0.18)), key(2.4, rest=True, head=0.0, tears=0.4, lid=0.0))),
    Action("cover_face", Words("covers the face", "掩面"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("eyes", -0.26, -0.20), far=R("eyes", 0.01, -0.15), hand_n=3, hand_f=3,
            wrist_n=0.25, wrist_f=0.25, head=0.24, spine=0.12, lid=0.8),
        key(2.2, near=R("eyes", -0.26, -0.22), far=R("eyes", 0.01, -0.17), head=0.27),
        key(3.0, rest=True, head=0.0, spine=0.0, lid=0.0))),
    Action("laugh", Words("laughs", "大笑"), 2.8, loop=(2, 5), keys=(
        key(0.0, rest=True), key(0.3, spine=0.08, head=0.10, smile=0.8, jaw=0.2, brow_raise=0.3),
        key(0.60, spine=-0.13, chest=-0.10, head=-0.26, near=R("belly", -0.05, 0.1), far=R("belly", 0.15, -0.05),
            smile=1.0, jaw=0.75, teeth=0.8, lid=0.75, squash=0.012, hand_n=3),
        key(0.75, spine=-0.08, chest=-0.04, head=-0.18, jaw=0.40, squash=-0.01),
        key(0.90, spine=-0.13, chest=-0.10, head=-0.26, jaw=0.75, squash=0.012),
        key(1.08, spine=-0.09, chest=-0.06, head=-0.22, jaw=0.50, squash=0.0),
        key(1.9, rest=True, spine=0.0, chest=0.0, head=0.0, jaw=0.0, teeth=0.0, lid=0.0, smile=0.6, squash=0.0))),
    Action("chuckle", Words("chuckles behind a hand", "掩口而笑"), 2.4, keys=(
        key(0.0, rest=True), key(0.45, near=R("mouth", 0.08, -0.12), hand_n=3, wrist_n=0.2, head=0.12, smile=0.9,
            lid=0.5),
        key(0.65, chest=0.04, head=0.16), key(0.85, chest=0.0, head=0.10), key(1.05, chest=0.04, head=0.16),
        key(1.25, chest=0.0, head=0.10), key(1.6, near=R("mouth", 0.09, -0.13)),
        key(2.4, rest=True, head=0.0, smile=0.4, lid=0.0))),
    Action("sigh", Words("sighs", "叹气"), 2.6, keys=(
        key(0.0), key(0.7, chest=-0.10, spine=-0.03, head=-0.16, neck=-0.05, squash=0.012, lid=0.3, brow_sad=0.4,
                      shoulder_n=0.0, shoulder_f=0.1, elbow_n=0.3, elbow_f=0.3),
        key(0.95, jaw=0.22, wide=-0.4), key(1.6, chest=0.12, spine=0.06, head=0.26, neck=0.08, squash=-0.012, lid=0.5,
                                            jaw=0.1, event="sigh"),
        key(2.1, jaw=0.0, wide=0.0, chest=0.10, head=0.22), key(2.6, rest=True, chest=0.0, spine=0.0, head=0.0,
        neck=0.0, squash=0.0, lid=0.0, brow_sad=0.0))),
    Action("look_around", Words("looks around", "四处张望"), 3.6, loop=(1, 4), keys=(
        key(0.0), key(0.4, head_yaw=0.75, neck=0.05, gaze_x=-0.6, spine=-0.02), key(1.3, head_yaw=0.85, gaze_x=-0.75),
        key(1.8, head_yaw=-0.40, neck=0.10, gaze_x=0.7, spine=0.05), key(2.7, head_yaw=-0.5, gaze_x=0.8, neck=0.08),
        key(3.4, head_yaw=0.0, gaze_x=0.0, neck=0.0, spine=0.0))),
    Action("look_up", Words("looks up", "抬头看"), 2.6, stays=True, keys=(
        key(0.0), key(0.55, head=-0.42, neck=-0.16, chest=-0.06, gaze_y=0.7, brow_raise=0.25, lid=-0.1),
        key(1.9, head=-0.38, neck=-0.14), key(2.6, head=0.0, neck=0.0, chest=0.0, gaze_y=0.0, brow_raise=0.0))),
    Action("look_down", Words("hangs the head", "低头"), 2.6, stays=True, keys=(
        key(0.0), key(0.7, head=0.28, neck=0.10, chest=0.05, gaze_y=-0.7, lid=0.35),
        key(1.9, head=0.26, neck=0.09), key(2.6, head=0.0, neck=0.0, chest=0.0, gaze_y=0.0, lid=0.0))),
    Action("look_back", Words("looks back", "回头看"), 2.4, keys=(
        key(0.0), key(0.45, head_yaw=0.9, spine=-0.05, chest=-0.04, gaze_x=-0.9), key(1.6, head_yaw=0.95),
        key(2.4, head_yaw=0.0, spine=0.0, chest=0.0, gaze_x=0.0))),
    Action("gaze", Words("gazes", "看着"), 2.4, stays=True, keys=(
        key(0.0), key(0.5, neck=0.06, head=-0.04, spine=0.04, gaze_x=0.5, lid=-0.1, brow_raise=0.1),
        key(1.8, gaze_x=0.55), key(2.4, neck=0.0, head=0.0, spine=0.0, gaze_x=0.0, brow_raise=0.0))),
    Action("peer", Words("peers", "窥看"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.6, spine=0.26, neck=0.16, head=-0.30, far=R("brow", 0.02, -0.05), hand_f=3,
            wrist_f=0.35, lid=0.3, gaze_x=0.7),
        key(2.0, spine=0.30, head=-0.32, far=R("brow", 0.02, -0.05)), key(2.8, rest=True, spine=0.0, neck=0.0,
        head=0.0, lid=0.0, gaze_x=0.0))),
    Action("think", Words("thinks", "想"), 3.4, stays=True, keys=(
        key(0.0, rest=True), key(0.7, far=UNDER_CHIN, wrist_f=0.3, hand_f=1, head=0.06, neck=0.05,
            gaze_y=0.40, gaze_x=0.6, skew=0.7, brow_raise=0.15),
        key(1.8, far=UNDER_CHIN, head=0.02, gaze_x=-0.6), key(2.6, head=0.08, gaze_x=0.6),
        key(3.4, rest=True, head=0.0, neck=0.0, gaze_y=0.0, gaze_x=0.0, skew=0.0, brow_raise=0.0))),
    Action("scratch_head", Words("scratches the head", "挠头"), 2.4, keys=(
        key(0.0, rest=True), key(0.6, far=R("crown", 0.16, -0.16), hand_f=3, head=0.14, brow_raise=0.3),
        key(0.78, far=R("crown", 0.26, -0.12)), key(0.96, far=R("crown", 0.16, -0.16)),
        key(1.14, far=R("crown", 0.26, -0.12)), key(1.32, far=R("crown", 0.16, -0.16)),
        key(2.2, rest=True, head=0.0, brow_raise=0.0))),
    Action("give", Words("gives", "递给"), 2.6, keys=(
        key(0.0, rest=True), key(0.4, near=R("chest", 0.3, -0.1), hand_n=3, spine=-0.02),
        key(0.95, shoulder_n=0.72, elbow_n=0.85, wrist_n=0.2, spine=0.12, head=0.08, gaze_y=-0.35, smile=0.3,
            event="give"),
        key(1.5, head=0.04, gaze_y=0.0), key(1.7, shoulder_n=0.70, elbow_n=0.88, spine=0.11),
        key(2.6, rest=True, spine=0.0, head=0.0, smile=0.0))),
    Action("take", Words("takes", "接过"), 2.4, keys=(
        key(0.0, rest=True), key(0.6, shoulder_n=1.08, elbow_n=0.45, hand_n=3, spine=0.13, head=0.10,
            gaze_y=-0.35),
        key(0.9, shoulder_n=1.04, elbow_n=0.52, hand_n=1, event="take"),
        key(1.5, near=R("chest", 0.32, -0.05), spine=0.02, head=0.12), key(2.4, rest=True, spine=0.0, head=0.0,
        gaze_y=0.0))),
    Action("clap", Words("claps", "拍手"), 2.4, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.35, near=R("chest", 0.48, 0.02), far=R("chest", 0.62, 0.22), hand_n=3, hand_f=3),
        key(0.50, near=R("chest", 0.55, 0.10), far=R("chest", 0.57, 0.12), event="clap"),
        key(0.68, near=R("chest", 0.48, 0.02), far=R("chest", 0.62, 0.22)), key(1.3, rest=True))),
    Action("pray", Words("prays", "祈祷"), 3.4, stays=True, keys=(
        key(0.0, rest=True), key(0.7, near=R("chest", 0.40, 0.22), far=R("chest", 0.44, 0.24), hand_n=3, hand_f=3,
            wrist_n=0.55, wrist_f=0.55, head=0.24, lid=0.9),
        key(1.6, head=0.32, spine=0.05), key(2.5, head=0.26, spine=0.03), key(3.4, rest=True, head=0.0, spine=0.0,
        lid=0.0))),
    Action("cup_hands", Words("salutes with cupped hands", "拱手"), 2.4, keys=(
        key(0.0, rest=True), key(0.6, near=R("chest", 0.50, 0.12), far=R("chest", 0.56, 0.14), hand_n=1, hand_f=1),
        key(1.0, spine=0.26, head=0.16, near=R("chest", 0.60, 0.16), far=R("chest", 0.66, 0.18)),
        key(1.4, spine=0.20), key(1.8, spine=0.0, head=0.0, near=R("chest", 0.50, 0.08), far=R("chest", 0.54, 0.12)),
        key(2.4, rest=True))),
    Action("knock", Words("knocks", "敲门"), 2.2, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.05, elbow_n=1.35, hand_n=1, spine=0.08),
        key(0.66, shoulder_n=1.25, elbow_n=0.95, event="knock"), key(0.82, shoulder_n=1.05, elbow_n=1.35),
        key(0.98, shoulder_n=1.25, elbow_n=0.95, event="knock"), key(1.14, shoulder_n=1.05, elbow_n=1.35),
        key(1.30, shoulder_n=1.25, elbow_n=0.95, event="knock"), key(1.46, shoulder_n=1.08, elbow_n=1.25),
        key(2.2, rest=True, spine=0.0))),
    Action("open_door", Words("opens the door", "开门"), 2.2, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.2, elbow_n=0.35, hand_n=1, spine=0.10),
        key(0.7, shoulder_n=1.2, elbow_n=0.35, event="door"),
        key(1.3, shoulder_n=0.5, elbow_n=1.5, spine=-0.04), key(2.2, rest=True, spine=0.0))),
    Action("embrace", Words("embraces", "拥抱"), 3.4, stays=True, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=0.75, elbow_n=0.75, shoulder_f=1.05, elbow_f=0.70, hand_n=3, hand_f=3,
            spine=0.02),
        key(1.1, shoulder_n=0.80, elbow_n=1.35, shoulder_f=1.12, elbow_f=1.15, wrist_n=0.3, wrist_f=0.35, spine=0.12,
            head=0.16, lid=0.7, smile=0.2),
        key(2.5, shoulder_n=0.78, elbow_n=1.40, shoulder_f=1.10, elbow_f=1.20, head=0.20),
        key(3.4, rest=True, spine=0.0, head=0.0, lid=0.0, smile=0.0))),
    Action("pat", Words("pats", "轻拍"), 2.2, keys=(
        key(0.0, rest=True), key(0.5, shoulder_n=1.35, elbow_n=0.30, hand_n=3, spine=0.08),
        key(0.70, shoulder_n=1.20, elbow_n=0.30), key(0.90, shoulder_n=1.36, elbow_n=0.32),
        key(1.10, shoulder_n=1.20, elbow_n=0.30), key(1.30, shoulder_n=1.34, elbow_n=0.32),
        key(2.1, rest=True, spine=0.0))),
    Action("shiver", Words("shivers", "发抖"), 3.0, loop=(1, 5), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("heart", 0.12, -0.05), far=R("heart", 0.08, -0.20), hand_n=1, hand_f=1,
            spine=0.14, chest=0.08, head=0.14, neck=0.04, y=-0.02, teeth=0.6, wide=0.4),
        key(0.58, chest=0.055, head=0.10, spine=0.15), key(0.66, chest=0.09, head=0.16, spine=0.13),
        key(0.74, chest=0.05, head=0.11, spine=0.15), key(0.82, chest=0.08, head=0.14, spine=0.14),
        key(1.8, rest=True, chest=0.0, head=0.0, spine=0.0, neck=0.0, y=0.0, teeth=0.0, wide=0.0))),
    Action("hold_up", Words("holds up", "举起"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.35, near=R("chest", 0.3, -0.2), hand_n=1, y=-0.02),
        key(0.9, shoulder_n=1.20, elbow_n=1.45, y=0.0, head=-0.14, gaze_y=0.4, spine=-0.04),
        key(2.0, shoulder_n=1.17, elbow_n=1.50), key(2.8, rest=True, head=0.0, gaze_y=0.0, spine=0.0))),
    Action("carry", Words("carries", "抱着"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("belly", 0.42, 0.15), far=R("belly", 0.55, 0.20), hand_n=1, hand_f=1,
            spine=-0.05),
        key(2.4, near=R("belly", 0.42, 0.13), far=R("belly", 0.55, 0.18)), key(3.0, rest=True, spine=0.0))),
    Action("smoke", Words("smokes", "抽烟"), 4.0, loop=(1, 4), stays=True, keys=(
        key(0.0, rest=True), key(0.7, near=R("mouth", 0.34, -0.12), hand_n=1, wrist_n=0.4, press=0.4),
        key(1.7, near=R("mouth", 0.32, -0.10), lid=0.5), key(2.6, near=R("chest", 0.5, 0.1), jaw=0.12, wide=-0.5,
        press=0.0, lid=0.2, head=-0.08), key(3.8, near=R("mouth", 0.34, -0.12), jaw=0.0, wide=0.0, head=0.0, press=0.4),
        key(4.6, rest=True, press=0.0, lid=0.0))),
    Action("fan", Words("fans", "扇扇子"), 2.4, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("chest", 0.45, 0.15), hand_n=1, wrist_n=0.55),
        key(0.85, near=R("chest", 0.40, 0.18), wrist_n=-0.25), key(1.20, near=R("chest", 0.45, 0.15), wrist_n=0.55),
        key(1.8, rest=True))),
    Action("yawn", Words("yawns", "打呵欠"), 2.8, keys=(
        key(0.0, rest=True), key(0.6, near=R("mouth", 0.07, -0.06), hand_n=3, head=-0.18, jaw=0.5, lid=0.6),
        key(1.1, head=-0.26, chest=-0.10, jaw=0.95, lid=1.0), key(1.7, head=-0.2, jaw=0.8),
        key(2.1, head=0.05, jaw=0.0, chest=0.0, lid=0.4), key(2.8, rest=True, head=0.0, lid=0.0))),
    Action("hush", Words("hushes", "示意噤声"), 2.2, keys=(
        key(0.0, rest=True), key(0.5, near=R("mouth", 0.07, -0.16), hand_n=2, wrist_n=0.35, spine=0.08, wide=-0.7),
        key(1.5, near=R("mouth", 0.07, -0.16)), key(2.2, rest=True, spine=0.0, wide=0.0))),
    Action("fold_arms", Words("folds the arms", "抱臂"), 3.0, stays=True, keys=(
        key(0.0, rest=True), replace(FOLDED, at_s=0.6, values={**FOLDED.values, "chest": -0.04}),
        key(2.3, chest=-0.05), key(3.0, rest=True, chest=0.0))),
    Action("akimbo", Words("hands on hips", "叉腰"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=ON_HIP, wrist_n=-0.2, hand_n=1, spine=-0.03, head=-0.03),
        key(2.3, near=ON_HIP, spine=-0.02, head=0.03), key(3.0, rest=True, spine=0.0, head=0.0))),
    Action("touch_cheek", Words("lays a hand to the cheek", "托腮"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.7, near=R("chin", -0.16, -0.06), hand_n=3, wrist_n=0.25, head=0.08, neck=0.03),
        key(2.2, near=R("chin", -0.16, -0.07), head=0.11), key(3.0, rest=True, head=0.0, neck=0.0))),
    Action("hold_brow", Words("holds the forehead", "扶额"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.7, far=R("brow", -0.02, -0.14), hand_f=3, wrist_f=0.2, head=0.22, neck=0.06,
            spine=0.06, lid=0.6, brow_sad=0.3),
        key(2.2, far=R("brow", -0.02, -0.15), head=0.26),
        key(3.0, rest=True, head=0.0, neck=0.0, spine=0.0, lid=0.0, brow_sad=0.0))),
    Action("shout", Words("shouts", "大喊"), 2.2, keys=(
        key(0.0, rest=True), key(0.3, spine=-0.08, head=-0.10, jaw=0.2),
        key(0.6, near=R("mouth", 0.30, -0.12), hand_n=3, wrist_n=0.3, spine=0.14, head=-0.20, jaw=0.9, teeth=0.5,
            event="shout"),
        key(1.4, near=R("mouth", 0.30, -0.12), spine=0.12, jaw=0.8), key(1.7, jaw=0.1),
        key(2.2, rest=True, spine=0.0, head=0.0, jaw=0.0, teeth=0.0))),
    Action("whisper", Words("whispers", "低声说"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.6, spine=0.24, head=0.05, neck=0.08, far=R("mouth", 0.34, -0.04), hand_f=3,
            wrist_f=0.3),
        key(2.0, spine=0.22, far=R("mouth", 0.34, -0.04)), key(2.6, rest=True, spine=0.0, head=0.0, neck=0.0))),
    Action("write", Words("writes", "写字"), 3.0, loop=(1, 5), stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("belly", 0.62, 0.12), hand_n=1, far=R("belly", 0.55, 0.02), spine=0.16,
            head=0.26, neck=0.08, gaze_y=-0.6, gaze_x=0.2, lid=0.45),
        key(0.95, near=R("belly", 0.74, 0.13), wrist_n=0.12), key(1.15, near=R("belly", 0.66, 0.08), wrist_n=-0.1),
        key(1.5, near=R("belly", 0.80, 0.12), wrist_n=0.1), key(2.0, near=R("belly", 0.62, 0.12), wrist_n=0.0),
        key(2.7, rest=True, spine=0.0, head=0.0, neck=0.0, gaze_y=0.0, gaze_x=0.0, lid=0.0))),
    Action("read", Words("reads", "读书"), 3.6, loop=(1, 4), stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("chest", 0.55, -0.05), far=R("chest", 0.65, 0.0), hand_n=1, hand_f=1,
            head=0.24, neck=0.06, gaze_y=-0.6, gaze_x=0.1, lid=0.4),
        key(1.6, head=0.20, gaze_x=0.5), key(1.9, gaze_x=0.05, head=0.24), key(2.8, gaze_x=0.1, head=0.24),
        key(3.5, rest=True, head=0.0, neck=0.0, gaze_y=0.0, gaze_x=0.0, lid=0.0))),
    Action("flute", Words("plays the flute", "吹笛"), 3.2, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.7, near=R("mouth", 0.34, -0.12), far=R("mouth", 0.86, -0.20), hand_n=1, hand_f=1,
            wide=-0.6, head=0.04, lid=0.5),
        key(1.5, spine=0.06, head=0.12), key(2.3, spine=-0.02, head=0.02), key(3.0, rest=True, spine=0.0, head=0.0,
        wide=0.0, lid=0.0))),
    Action("recoil", Words("starts back", "吃惊后退"), 1.9, keys=(
        key(0.0, rest=True), key(0.20, spine=-0.15, chest=-0.06, head=0.10, neck=-0.05, shoulder_n=0.28, elbow_n=2.25,
            shoulder_f=0.95, elbow_f=1.15, hand_n=3, hand_f=3, y=-0.035, brow_raise=0.9, jaw=0.45, lid=-0.3,
            gaze_x=0.35),
        key(0.42, spine=-0.12, head=0.04, y=-0.02, shoulder_n=0.22, elbow_n=2.2), key(1.1, spine=-0.09, jaw=0.3),
        key(1.9, rest=True, spine=0.0, chest=0.0, head=0.0, neck=0.0, y=0.0, jaw=0.0, brow_raise=0.2, gaze_x=0.0))),
)  # fmt: skip
"""Actions that work in any posture."""
