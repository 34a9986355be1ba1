from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.document import advances
from lxplan.document.fonts import module_text

TINOS = Path("/usr/share/fonts/truetype/croscore")


def test_the_table_of_widths_is_what_the_fonts_say() -> None:
    if not (TINOS / "Tinos-Regular.ttf").is_file():
        pytest.skip("Tinos is not installed (Debian: fonts-croscore)")
    assert Path(advances.__file__).read_text(encoding="utf-8") == module_text(TINOS), (
        "run python -m lxplan.document.fonts"
    )
