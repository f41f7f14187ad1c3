"""Commands that only look: what is stale, what this machine can do."""

from __future__ import annotations

import json as json_text
import sys
from pathlib import Path

from yingxi.cli.telling import STAGES, teller
from yingxi.crew.doctor import Finding, examine, extra_assets
from yingxi.crew.opening import look_at
from yingxi.crew.status import Status, status_of
from yingxi.crew.workers import unexpected
from yingxi.errors import YingxiError
from yingxi.words import Words

SIGNS = {"ok": "✓", "weak": "!", "missing": "✗"}


def show_status(film: Path, *, json: bool, preview: bool) -> int:
    """Print what is stale; return the exit code."""
    try:
        opened = look_at(film)
        status = status_of(opened.folder, opened.film, preview=preview)
    except Exception as error:
        known = error if isinstance(error, YingxiError) else unexpected(error)
        teller(json=json).fail(known)
        return known.exit_code
    if json:
        print(json_text.dumps(_status_values(status), ensure_ascii=False))
        return 0
    _print_status(status)
    return 0


def show_doctor(*, fetch: bool, assets: Path | None, json: bool) -> int:
    """Print what this machine can do; return 0 when nothing is missing."""
    if fetch:
        from yingxi.project.assets import ASSETS, ensure

        for name in (*ASSETS, *extra_assets()):
            try:
                ensure(name, assets)
            except YingxiError as error:
                print(error, file=sys.stderr)
    findings = list(examine(assets))
    if json:
        print(json_text.dumps([_finding_values(finding) for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            print(f"{SIGNS[finding.state]} {finding.name}: {finding.found}")
            if finding.remedy is not None:
                print(f"    → {finding.remedy}")
    return 0 if all(finding.state != "missing" for finding in findings) else 5


def _print_status(status: Status) -> None:
    if not status.stale:
        print(Words("everything is up to date", "全部是最新的"))
        return
    for one in status.stale[:60]:
        name = f"{STAGES.get(one.stage, one.stage)} {one.what}".rstrip()
        print(f"{name}: {one.why} ({one.work_s:.1f} s)")
    if len(status.stale) > 60:
        print(Words("... and {n} more", "……还有 {n} 项").filled(n=len(status.stale) - 60))
    words = Words(
        "{n} stale; about {t:.0f} s of work for {f:.0f} s of film",
        "共 {n} 项需重做；约需 {t:.0f} 秒，片长 {f:.0f} 秒",
    )
    print(words.filled(n=len(status.stale), t=status.about_s, f=status.film_s))


def _status_values(status: Status) -> dict[str, object]:
    return {
        "stale": [
            {"stage": one.stage, "what": one.what, "why": {"en": one.why.en, "zh": one.why.zh}, "work_s": one.work_s}
            for one in status.stale
        ],
        "about_s": status.about_s,
        "film_s": status.film_s,
    }


def _finding_values(finding: Finding) -> dict[str, object]:
    return {
        "name": {"en": finding.name.en, "zh": finding.name.zh},
        "state": finding.state,
        "found": finding.found,
        "remedy": None if finding.remedy is None else {"en": finding.remedy.en, "zh": finding.remedy.zh},
    }
