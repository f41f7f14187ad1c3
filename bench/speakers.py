"""How often the right speaker is found, and the right feeling.

    python bench/speakers.py DATA [--part dev|train] [--fit]

DATA is a folder with `speakers/` (YueChenkkk/Chinese-Dataset-Speaker-Identification, Apache-2.0) and
`emotion/` (GoEmotions, Apache-2.0; EWECT, scored only). Prints the accuracy of speaker attribution by
category and of feelings by language. `--fit` fits the weights of script/likely.py on the training part and
prints them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from yingxi.script import likely
from yingxi.script.feelings import feeling_of
from yingxi.script.items import Item, items_of
from yingxi.script.people import Company, Person
from yingxi.script.pronouns import Tracker
from yingxi.script.quotes import marks_of
from yingxi.script.report import after_report
from yingxi.script.speakers import attribute
from yingxi.story.terms import Emotion, Sex

CENTRE = 10  # the eleventh of 21 sentences is the line in question


@dataclass(frozen=True)
class Instance:
    """One line in question, with ten sentences before and after it."""

    sentences: list[str]
    speaker: int
    category: str


def read_names(folder: Path) -> list[Person]:
    people = []
    for row in (folder / "name_list.txt").read_text(encoding="utf-8").splitlines():
        sex, *aliases = row.split()
        female = sex == "0"
        people.append(
            Person(aliases[0], Sex.FEMALE if female else Sex.MALE, named=True, aliases=dict.fromkeys(aliases))
        )
    return people


def read_instances(path: Path) -> Iterator[Instance]:
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = block.strip().splitlines()
        if len(lines) < 25:
            continue
        speaker = int(lines[-2].rsplit(":", 1)[1])
        yield Instance(lines[1:22], speaker, lines[-1].rsplit(":", 1)[1].strip())


def paragraphs_of(instance: Instance) -> tuple[list[str], int, int]:
    """Join the sentences into paragraphs as novels set them; return them and where the line stands."""
    paragraphs: list[str] = []
    row = start = 0
    for index, sentence in enumerate(instance.sentences):
        joins = False
        if paragraphs:
            before = paragraphs[-1]
            opened = before.count("“") > before.count("”")
            leads = before[-1] in "：:，," and sentence[:1] == "“"
            reported = "”" in before[-1] and sentence[:1] != "“" and len(sentence) < 36 and sentence[-1] not in "：:"
            joins = opened or leads or sentence[:1] == "”" or (reported and after_report(sentence, "zh") is not None)
        if joins:
            if index == CENTRE:
                start = len(paragraphs[-1])
            paragraphs[-1] += sentence
        else:
            paragraphs.append(sentence)
            if index == CENTRE:
                start = 0
        if index == CENTRE:
            row = len(paragraphs) - 1
    return paragraphs, row, start


def read(instance: Instance, people: list[Person]) -> tuple[list[Item], Item | None, Company]:
    for person in people:
        person.seen = 0
    paragraphs, row, start = paragraphs_of(instance)
    items = items_of(paragraphs, marks_of(paragraphs, "zh"), "zh")
    company = Company(list(people), "zh")
    attribute(items, company, Tracker(company, "zh", he_is_anybody=False), "zh")
    centre = next((item for item in items if item.row == row and item.spoken and item.end > start), None)
    return items, centre, company


def score_speakers(folder: Path, part: str) -> None:
    people = read_names(folder)
    right_all = total_all = 0
    for category in ("explicit", "implicit", "latent"):
        right = total = 0
        for instance in read_instances(folder / f"{part}_{category}.txt"):
            _, centre, _ = read(instance, people)
            right += centre is not None and centre.speaker is people[instance.speaker]
            total += 1
        print(f"speakers {part} {category}: {right}/{total} = {right / total:.3f}")
        right_all, total_all = right_all + right, total_all + total
    print(f"speakers {part} all: {right_all}/{total_all} = {right_all / total_all:.3f}")


def fit(folder: Path) -> None:
    """Fit the weights by maximum entropy over the candidates of every line that no clause reports."""
    people = read_names(folder)
    rows: list[tuple[np.ndarray, int]] = []
    for category in ("explicit", "implicit", "latent"):
        for instance in read_instances(folder / f"train_{category}.txt"):
            items, centre, company = read(instance, people)
            if centre is None or centre.explicit:
                continue
            index = next(n for n, item in enumerate(items) if item is centre)
            candidates = likely.candidates(items, index, company, "zh")
            truth = people[instance.speaker]
            if truth in candidates and len(candidates) > 1:
                table = np.array([likely.features(items, index, person) for person in candidates])
                rows.append((table, candidates.index(truth)))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, gradient = 0.02 * float(weights @ weights) * len(rows) / 100, 0.04 * weights * len(rows) / 100
        for table, truth in rows:
            score = table @ weights
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            total -= float(np.log(chance[truth] + 1e-12))
            gradient -= table[truth] - chance @ table
        return total, gradient

    weights = minimize(loss, np.zeros(len(likely.WEIGHTS)), jac=True, method="L-BFGS-B").x
    print("lines fitted on:", len(rows))
    for name, weight in zip(likely.FEATURES, weights, strict=True):
        print(f"{weight:6.2f}  {name}")
    print("WEIGHTS:", ", ".join(f"{weight:.2f}" for weight in weights))


EN_LABELS = {
    "joy": "joy amusement approval excitement optimism pride relief admiration desire",
    "love": "love caring gratitude",
    "anger": "anger annoyance disapproval",
    "sadness": "sadness disappointment grief remorse embarrassment",
    "fear": "fear nervousness",
    "disgust": "disgust",
    "surprise": "surprise confusion curiosity realization",
    "neutral": "neutral",
}
ZH_LABELS = {
    "happy": "joy",
    "angry": "anger",
    "sad": "sadness",
    "fear": "fear",
    "surprise": "surprise",
    "neutral": "neutral",
}


def score_feelings(folder: Path, part: str) -> None:
    names = (folder / "goemotions-labels.txt").read_text().split()
    to_ours = {fine: Emotion(coarse) for coarse, row in EN_LABELS.items() for fine in row.split()}
    pairs = []
    for row in (folder / f"goemotions-{part}.tsv").read_text(encoding="utf-8").splitlines():
        text, labels, *_ = row.split("\t")
        truth = {to_ours[names[int(label)]] for label in labels.split(",")}
        pairs.append((text, truth))
    _report("en", pairs)
    file = "ewect-virus_eval_labeled.txt" if part == "dev" else "ewect-virus_train.txt"
    rows = json.loads((folder / file).read_text(encoding="utf-8"))
    _report("zh", [(row["content"], {Emotion(ZH_LABELS[row["label"]])}) for row in rows if row["label"] in ZH_LABELS])


def _report(language: str, pairs: list[tuple[str, set[Emotion]]]) -> None:
    random.Random(1).shuffle(pairs)
    pairs = pairs[:4000]
    right = 0
    hits: Counter[Emotion] = Counter()
    said: Counter[Emotion] = Counter()
    true: Counter[Emotion] = Counter()
    for text, truth in pairs:
        emotion, _ = feeling_of(text, language)  # type: ignore[arg-type]
        if language == "zh" and emotion is Emotion.LOVE and Emotion.JOY in truth:
            emotion = Emotion.JOY  # this set has no love
        right += emotion in truth
        said[emotion] += 1
        for one in truth:
            true[one] += 1
        if emotion in truth:
            hits[emotion] += 1
    f1 = {one: 2 * hits[one] / (said[one] + true[one]) for one in true}
    print(f"feelings {language}: accuracy {right / len(pairs):.3f}, macro F1 {sum(f1.values()) / len(f1):.3f}")
    print("   ", ", ".join(f"{one.value} {value:.2f}" for one, value in f1.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", default="dev", choices=("dev", "train"))
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    if arguments.fit:
        fit(arguments.data / "speakers")
        return
    score_speakers(arguments.data / "speakers", arguments.part)
    score_feelings(arguments.data / "emotion", arguments.part)


if __name__ == "__main__":
    main()
