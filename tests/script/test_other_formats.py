from __future__ import annotations

import pytest

from yingxi.errors import StoryError
from yingxi.script.source import decode


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4\n1 0 obj", rb"{\rtf1 Once upon a time}", b"\n<!DOCTYPE html><p>Once</p>", b"<html>"]
)
def test_a_document_that_looks_like_text_is_refused(data: bytes) -> None:
    with pytest.raises(StoryError, match="no text"):
        decode(data, "story.txt")


def test_a_story_that_talks_of_tags_is_read() -> None:
    assert decode(b"He wrote <html> on the wall.", "story.txt").startswith("He wrote")


@pytest.mark.parametrize(
    "data", [b'<?xml version="1.0"?>\n<FinalDraft/>', b"\xef\xbb\xbf<FinalDraft DocumentType='Script'>"]
)
def test_a_final_draft_file_is_refused(data: bytes) -> None:
    with pytest.raises(StoryError, match="no text"):
        decode(data, "story.fdx")
