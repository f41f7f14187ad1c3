"""The storyboard as one HTML file that needs nothing beside it."""

from __future__ import annotations

import base64
from html import escape
from typing import Final

from yingxi.cut.label import aigc_json
from yingxi.cut.sheet import Panel, SceneSheet, Sheet, check, duration_said, facts, heading, notes, shots_said

STYLE: Final = """
:root{--paper:#f7f1e6;--card:#fffdf8;--ink:#2a221d;--soft:#8b7e70;--line:#ddd0bb;--seal:#b3372a}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;
font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",system-ui,sans-serif}
main{max-width:1360px;margin:0 auto;padding:28px clamp(14px,3vw,40px) 56px}
.top{display:flex;gap:18px;align-items:flex-end;flex-wrap:wrap;border-bottom:2px solid var(--ink);padding-bottom:14px}
h1,h2{font-family:"Noto Serif SC","Songti SC","SimSun","Source Han Serif SC",Georgia,serif;margin:0;font-weight:600}
h1{font-size:clamp(26px,4vw,40px);line-height:1.2}
.author{color:var(--soft);font-size:15px}
.sum{margin-left:auto;text-align:right;color:var(--soft);font-size:14px}
.sum b{color:var(--ink);font-weight:600}
.seal{background:var(--seal);color:#fff6ea;font-family:"Noto Serif SC","Songti SC",serif;font-size:15px;line-height:1.1;
writing-mode:vertical-rl;padding:6px 4px;border-radius:3px;letter-spacing:2px}
section{margin-top:26px}
h2{position:sticky;top:0;z-index:1;background:var(--paper);font-size:19px;padding:9px 0 8px;
border-bottom:1px solid var(--line);display:flex;gap:12px;align-items:baseline}
h2 i{font-style:normal;color:var(--seal)}
h2 small{margin-left:auto;font:400 13px/1 system-ui,sans-serif;color:var(--soft)}
.grid{display:grid;gap:18px;margin-top:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,var(--least)),1fr))}
article{background:var(--card);border:1px solid var(--line);border-radius:6px;overflow:hidden;
display:flex;flex-direction:column;box-shadow:0 1px 2px rgba(70,45,20,.08),0 5px 14px rgba(70,45,20,.06)}
.tall article{flex-direction:row}
.tall .shot{flex:0 0 42%}.tall .text{flex:1;min-width:0}
.shot{position:relative;background:#1d1815;aspect-ratio:var(--aspect);align-self:stretch}
.tall .shot{align-self:flex-start}
.shot img{width:100%;height:100%;object-fit:cover;display:block}
.none{color:#c7b8a4;display:grid;place-items:center;height:100%;font-size:14px;
background:repeating-linear-gradient(135deg,#2a2320 0 12px,#312925 12px 24px)}
dl{margin:0}
.facts{display:grid;grid-template-columns:auto repeat(3,1fr) auto;border-bottom:1px solid var(--line)}
.tall .facts{grid-template-columns:1fr 1fr}
.facts div{padding:7px 9px 6px;border-left:1px solid var(--line)}
.facts div:first-child{border-left:0}
dt{font-size:11px;color:var(--soft);letter-spacing:.06em}
dd{margin:0;font-size:14px}
.facts dd{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.no dd{font-weight:700;color:var(--seal)}
.notes{padding:9px 11px 12px}
.notes div{display:grid;grid-template-columns:4.2em 1fr;gap:6px;margin-top:3px}
.notes dt{padding-top:3px}
.notes dd{white-space:pre-line;overflow-wrap:anywhere}
:lang(zh) .notes div{grid-template-columns:3em 1fr}
footer{margin-top:34px;color:var(--soft);font-size:12px;border-top:1px solid var(--line);padding-top:10px}
@media print{@page{size:A4 landscape;margin:11mm}body{background:#fff;font-size:11px}main{padding:0;max-width:none}
h2{position:static}.grid{grid-template-columns:repeat(3,1fr);gap:10px}article{break-inside:avoid;box-shadow:none}
h2,.top{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def storyboard_html(sheet: Sheet) -> str:
    """Return the storyboard as a self-contained page: pictures inside, no script, readable on a phone, printable.

    Raises:
        InputError: there are no shots.
    """
    check(sheet.scenes)
    language = sheet.language
    width, height = sheet.aspect.split(":")
    tall = sheet.aspect == "9:16"
    author = f'<div class="author">{escape(sheet.author)}</div>' if sheet.author else ""
    scenes = "".join(_scene(scene, sheet) for scene in sheet.scenes if scene.panels)
    return f"""<!doctype html>
<html lang="{"zh-CN" if language == "zh" else "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="Yingxi">
<meta name="AIGC" content="{escape(aigc_json(""), quote=True)}">
<title>{escape(sheet.title)} · {heading("storyboard", language)}</title>
<style>:root{{--aspect:{width}/{height};--least:{"330px" if tall else "300px"}}}{STYLE}</style>
</head>
<body{' class="tall"' if tall else ""}>
<main>
<header class="top">
<div class="seal" aria-hidden="true">影戏</div>
<div><h1>{escape(sheet.title)}</h1>{author}</div>
<div class="sum">{heading("storyboard", language)}<br><b>{shots_said(len(sheet.panels), language)}</b>
 · <b>{duration_said(sheet.duration_s, language)}</b> · {sheet.aspect}</div>
</header>
{scenes}<footer>{heading("label", language)}</footer>
</main>
</body>
</html>
"""


def _scene(scene: SceneSheet, sheet: Sheet) -> str:
    language = sheet.language
    panels = "".join(_panel(panel, sheet) for panel in scene.panels)
    said = f"{shots_said(len(scene.panels), language)} · {duration_said(scene.duration_s, language)}"
    number = heading("scene", language, n=scene.number)
    return (
        f"<section>\n<h2><i>{number}</i>{escape(scene.heading)}<small>{said}</small></h2>\n"
        f'<div class="grid">\n{panels}</div>\n</section>\n'
    )


def _panel(panel: Panel, sheet: Sheet) -> str:
    language = sheet.language
    number = str(panel.number) + (f" · {heading('locked', language)}" if panel.lock else "")
    cells = "".join(_entry(name, value) for name, value in facts(panel, language))
    texts = "".join(_entry(name, value) for name, value in notes(panel, language))
    return f"""<article id="{escape(panel.shot_id, quote=True)}">
<div class="shot">{_picture(panel, sheet)}</div>
<div class="text"><dl class="facts"><div class="no"><dt>{heading("number", language)}</dt><dd>{number}</dd></div>
{cells}</dl>
<dl class="notes">{texts}</dl></div>
</article>
"""


def _entry(name: str, value: str) -> str:
    return f'<div><dt>{escape(name)}</dt><dd title="{escape(value, quote=True)}">{escape(value)}</dd></div>'


def _picture(panel: Panel, sheet: Sheet) -> str:
    if not panel.picture:
        return f'<div class="none">{heading("missing", sheet.language)}</div>'
    kind = {b"\x89PNG": "png", b"RIFF": "webp"}.get(panel.picture[:4], "jpeg")
    data = base64.b64encode(panel.picture).decode()
    alt = escape(panel.action or panel.shot_id, quote=True)
    return f'<img loading="lazy" alt="{alt}" src="data:image/{kind};base64,{data}">'
