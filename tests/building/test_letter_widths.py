from __future__ import annotations

from pathlib import Path

import pytest

from building import letter_widths


def test_the_letters_of_vietnamese_and_the_marks_of_papers_are_kept_once() -> None:
    kept = letter_widths.characters()
    assert set("AẠZaạz09ĐđỬửỹ–“”… \u00a0") <= set(kept)
    assert len(kept) == len(set(kept))


def test_without_the_fonts_there_is_nothing_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_widths, "TINOS", tmp_path)
    assert letter_widths.letter_widths() is None
