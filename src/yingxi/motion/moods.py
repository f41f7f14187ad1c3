"""Moods: small deeds that the text tells of and that show how one feels, or what one hears, smells and sees.

They are actions in the registry (actions.py); what nobody tells of is a temper (face) or an attitude (arms).
"""

from __future__ import annotations

from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.keys import Reach, key
from yingxi.words import Words

R = Reach

MOODS: Final = (
    Action("smile", Words("smiles", "微笑"), 2.4, stays=True, beside=True, keys=(
        key(0.0), key(0.45, smile=0.95, lid=0.25, head=0.04, brow_raise=0.2, blush=0.15), key(1.5, head=0.07),
        key(2.4, rest=True, head=0.0, smile=0.45, lid=0.0, brow_raise=0.0))),
    Action("close_eyes", Words("closes the eyes", "闭上眼睛"), 2.6, stays=True, beside=True, keys=(
        key(0.0), key(0.5, blink=1.0, lid=1.0, head=0.05), key(1.9, head=0.08),
        key(2.6, rest=True, blink=0.0, lid=0.0, head=0.0))),
    Action("pout", Words("pouts", "噘嘴"), 2.4, stays=True, beside=True, keys=(
        key(0.0), key(0.4, wide=-1.0, press=0.2, smile=-0.6, brow_knit=0.5, head=0.08, head_yaw=0.2),
        key(1.8, head=0.12),
        key(2.4, rest=True, wide=0.0, press=0.0, smile=0.0, brow_knit=0.0, head=0.0, head_yaw=0.0))),
    Action("bite_lip", Words("bites the lip", "咬着嘴唇"), 2.4, stays=True, beside=True, keys=(
        key(0.0), key(0.4, press=1.0, smile=-0.35, brow_knit=0.45, brow_sad=0.3, head=0.10), key(1.8, head=0.13),
        key(2.4, rest=True, press=0.0, smile=0.0, brow_knit=0.0, brow_sad=0.0, head=0.0))),
    Action("cover_ears", Words("covers the ears", "捂住耳朵"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("ear", -0.36, -0.06), far=R("ear", 0.42, -0.02), hand_n=3, hand_f=3,
            spine=0.10, head=0.14, lid=0.9, brow_sad=0.7, press=0.4),
        key(2.0, head=0.18, spine=0.13),
        key(2.6, rest=True, spine=0.0, head=0.0, lid=0.0, brow_sad=0.0, press=0.0))),
    Action("cover_mouth", Words("covers the mouth", "捂住嘴"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.35, near=R("mouth", 0.08, -0.11), hand_n=3, wrist_n=0.2, brow_raise=0.7, lid=-0.2,
            spine=-0.04),
        key(1.8, spine=-0.02, head=0.04), key(2.4, rest=True, brow_raise=0.0, lid=0.0, spine=0.0, head=0.0))),
    Action("hold_to_ear", Words("holds to the ear", "放在耳边"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("ear", -0.34, -0.16), hand_n=1, wrist_n=0.2, head=0.08, lid=0.3,
            smile=0.2),
        key(2.1, head=0.12), key(2.8, rest=True, head=0.0, lid=0.0, smile=0.0))),
    # The far hand goes to the brow: the near one would hide the eyes.
    Action("salute", Words("salutes", "敬礼"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.35, far=R("brow", 0.15, -0.10), hand_f=3, wrist_f=0.35, chest=-0.07, spine=-0.03,
            head=-0.05, y=0.01),
        key(1.8, far=R("brow", 0.15, -0.10)), key(2.4, rest=True, chest=0.0, spine=0.0, head=0.0, y=0.0))),
    Action("doff", Words("takes off the hat", "脱帽"), 2.4, stays=True, keys=(
        key(0.0, rest=True), key(0.5, far=R("crown", 0.10, -0.08), hand_f=1, head=0.06),
        key(0.8, far=R("crown", 0.18, 0.10)), key(1.3, near=R("belly", 0.20, 0.16), far=R("belly", 0.32, 0.16),
            hand_n=1, head=0.16, spine=0.08),
        key(2.4, rest=True, head=0.0, spine=0.0))),
    Action("stretch", Words("stretches", "伸懒腰"), 2.8, keys=(
        key(0.0, rest=True), key(0.4, shoulder_n=1.2, elbow_n=1.6, shoulder_f=1.4, elbow_f=1.5, hand_n=1, hand_f=1),
        key(1.1, shoulder_n=2.70, elbow_n=0.35, shoulder_f=2.85, elbow_f=0.25, chest=-0.14, spine=-0.05, head=-0.22,
            lid=0.9, jaw=0.35, squash=0.012, y=0.015),
        key(1.9, shoulder_n=2.75, chest=-0.16), key(2.8, rest=True, chest=0.0, spine=0.0, head=0.0, lid=0.0, jaw=0.0,
            squash=0.0, y=0.0))),
    Action("sneeze", Words("sneezes", "打喷嚏"), 2.0, keys=(
        key(0.0, rest=True), key(0.45, head=-0.24, chest=-0.08, jaw=0.4, lid=0.8, brow_raise=0.4),
        key(0.65, near=R("mouth", 0.08, -0.09), spine=0.26, chest=0.12, head=0.32, blink=1.0, lid=1.0, jaw=0.25,
            brow_raise=0.0),
        key(1.2, near=R("mouth", 0.08, -0.09), spine=0.20, head=0.24),
        key(2.0, rest=True, spine=0.0, chest=0.0, head=0.0, blink=0.0, lid=0.0, jaw=0.0))),
    Action("hold_head", Words("holds the head", "抱着头"), 3.0, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("ear", -0.34, 0.20), far=R("ear", 0.48, 0.16), hand_n=3, hand_f=3,
            spine=0.20, neck=0.08, head=0.32, lid=0.7, brow_sad=0.8),
        key(2.3, head=0.36, spine=0.22),
        key(3.0, rest=True, spine=0.0, neck=0.0, head=0.0, lid=0.0, brow_sad=0.0))),
    Action("rub_eyes", Words("rubs the eyes", "揉眼睛"), 2.2, loop=(1, 3), keys=(
        key(0.0, rest=True), key(0.5, near=R("eyes", 0.08, -0.14), hand_n=1, head=0.14, lid=1.0, blink=1.0),
        key(0.75, near=R("eyes", 0.00, -0.12), head=0.16), key(1.0, near=R("eyes", 0.08, -0.14), head=0.14),
        key(1.6, rest=True, head=0.0, lid=0.0, blink=0.0))),
    Action("wipe_brow", Words("wipes the brow", "擦汗"), 2.4, keys=(
        key(0.0, rest=True), key(0.55, far=R("brow", 0.10, -0.10), hand_f=1, head=0.08, lid=0.5, jaw=0.12),
        key(1.1, far=R("brow", -0.02, -0.04), head=0.04), key(1.5, far=R("brow", 0.10, -0.08)),
        key(2.4, rest=True, head=0.0, lid=0.0, jaw=0.0))),
    Action("blow", Words("blows", "吹"), 2.0, keys=(
        key(0.0), key(0.4, chest=-0.08, head=-0.08, jaw=0.2), key(0.7, spine=0.16, chest=0.06, neck=0.10, head=0.06,
            wide=-1.0, jaw=0.12, press=0.2, lid=0.25),
        key(1.4, spine=0.18), key(2.0, spine=0.0, chest=0.0, neck=0.0, head=0.0, wide=0.0, jaw=0.0, press=0.0,
            lid=0.0))),
    Action("smell", Words("smells", "闻"), 2.6, stays=True, keys=(
        key(0.0, rest=True), key(0.6, near=R("mouth", 0.50, -0.52), hand_n=1, spine=0.10, head=0.20, lid=0.9,
            smile=0.4),
        key(1.2, chest=-0.05, head=0.16), key(1.9, chest=0.0, head=0.20),
        key(2.6, rest=True, spine=0.0, head=0.0, lid=0.0, smile=0.0))),
    Action("stroke_beard", Words("strokes the beard", "捋胡子"), 2.6, loop=(1, 3), stays=True, keys=(
        key(0.0, rest=True), key(0.5, near=R("chin", 0.10, -0.16), hand_n=1, head=0.02, lid=0.3),
        key(1.1, near=R("chin", 0.12, -0.48), head=0.08), key(1.7, near=R("chin", 0.10, -0.16), head=0.02),
        key(2.4, rest=True, head=0.0, lid=0.0))),
    Action("tend", Words("tends", "照料"), 2.8, stays=True, keys=(
        key(0.0, rest=True), key(0.7, shoulder_n=1.05, elbow_n=0.55, shoulder_f=1.15, elbow_f=0.50, hand_n=1, hand_f=1,
            spine=0.12, head=0.10, smile=0.3),
        key(2.2, spine=0.14), key(2.8, rest=True, spine=0.0, head=0.0, smile=0.0))),
)  # fmt: skip
"""Actions of face and hands."""
