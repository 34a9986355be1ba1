from __future__ import annotations

from pathlib import Path

import pytest

from building.letter_widths import module_text
from lxplan.word import letter_widths as advances

TINOS = Path("/usr/share/fonts/truetype/croscore")


def test_the_table_of_widths_is_what_the_fonts_say() -> None:
    if not (TINOS / "Tinos-Regular.ttf").is_file():
        pytest.skip("Tinos is not installed (Debian: fonts-croscore)")
    assert Path(advances.__file__).read_text(encoding="utf-8") == module_text(TINOS), (
        "run python -m building.letter_widths"
    )
