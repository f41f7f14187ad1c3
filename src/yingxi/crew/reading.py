"""The simplified copy of a story in Traditional Chinese: whoever looks for words of deeds and things reads that.

The script, the captions and the storyboard keep the maker's own characters; the copy has every word at the same index.
"""

from __future__ import annotations

from yingxi.story.board import Board, Shot
from yingxi.story.cast import Cast
from yingxi.story.script import Scene, Script


def is_copied(told: Script) -> bool:
    """Return whether a story is read through a simplified copy."""
    from yingxi.script.traditional import is_traditional

    return told.language == "zh" and is_traditional(
        "\n".join(beat.text for scene in told.scenes for beat in scene.beats)
    )


def as_read(told: Script, cast: Cast) -> tuple[Script, Cast]:
    """Return a traditional story's script and cast in simplified characters; any other as it is."""
    if not is_copied(told):
        return told, cast
    scenes = tuple(_scene(scene) for scene in told.scenes)
    characters = tuple(
        one.model_copy(update={"name": plain(one.name), "aliases": tuple(map(plain, one.aliases))})
        for one in cast.characters
    )
    return told.model_copy(update={"scenes": scenes}), cast.model_copy(update={"characters": characters})


def board_as_read(board: Board | None, told: Script) -> Board | None:
    """Return a board in the maker's own characters as it was directed from the copy."""
    if board is None or not is_copied(told):
        return board
    return board.model_copy(update={"shots": tuple(_plain_shot(shot) for shot in board.shots)})


def _plain_shot(shot: Shot) -> Shot:
    people = tuple(one.model_copy(update={"action": plain(one.action)}) for one in shot.people)
    return shot.model_copy(update={"people": people, "action": plain(shot.action)})


def plain(words: str) -> str:
    """Return words in simplified characters, index for index."""
    from yingxi.script.traditional import simplified

    return simplified(words) if words else words


def _scene(scene: Scene) -> Scene:
    beats = tuple(beat.model_copy(update={"text": plain(beat.text)}) for beat in scene.beats)
    return scene.model_copy(update={"heading": plain(scene.heading), "beats": beats})


def in_own_words(board: Board, told: Script, cast: Cast) -> Board:
    """Return a board directed from the copy with what it says of deeds in the maker's own characters."""
    if not is_copied(told):
        return board
    own = {plain(words): words for one in cast.characters for words in (one.name, *one.aliases)}
    texts = {scene.id: "\n".join(beat.text for beat in scene.beats) for scene in told.scenes}
    return board.model_copy(
        update={"shots": tuple(_shot(shot, texts.get(shot.scene, ""), own) for shot in board.shots)}
    )


def _shot(shot: Shot, told: str, own: dict[str, str]) -> Shot:
    people = tuple(one.model_copy(update={"action": _own(one.action, told, own)}) for one in shot.people)
    return shot.model_copy(update={"people": people, "action": _own(shot.action, told, own)})


def _own(words: str, told: str, names: dict[str, str]) -> str:
    """Words of the copy as the scene's own text has them: whole, or else character by character, names first."""
    at = plain(told).find(words) if words else -1
    if at >= 0:
        return told[at : at + len(words)]
    for simple, name in sorted(names.items(), key=lambda pair: -len(pair[0])):
        words = words.replace(simple, name)
    usual = dict(zip(plain(told), told, strict=True))
    return "".join(usual.get(char, char) for char in words)
