"""Which files are generated, and by what: the table that the rebuilding and the tests of staleness
run over.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name

ROOT = Path(__file__).resolve().parents[1]

GENERATED = {
    "lxplan/word/letter_widths.py": "building.letter_widths:letter_widths",
    "lxplan/word/body_elements.txt": "building.body_elements:body_elements",
    "lxplan/checks/data/letters_of_the_font.py": "building.letter_widths:letters_of_the_font",
    "lxplan/locale/vi/LC_MESSAGES/lxplan.mo": "building.message_catalogue:message_catalogue",
    "lxplan/plan.schema.json": "lxplan.cli.schema:text_of_schema",
    "templates/nd30.docx": "building.letterheads:nd30",
    "templates/tt01.docx": "building.letterheads:tt01",
    "docs/tep-ke-hoach.md": "building.field_reference:field_reference",
    "docs/quy-tac.md": "building.rule_reference:rule_reference",
    "docs/mau-van-ban.md": "building.template_reference:context_reference",
    "docs/lenh.md": "building.command_reference:command_reference",
    "docs/du-lieu-nhieu-ke-hoach.md": "building.row_contract:row_contract",
    "docs/cac-kieu-ke-hoach.md": "building.plan_shapes:plan_shapes",
}
"""The maker of each generated file, by its path in the repository.

A file stands after those that its maker reads; and a maker is named rather than imported, so that
it is imported only when these are there. """

Content = str | bytes | None
"""A text, which is kept in UTF-8; or bytes; or None where what it is made from is not on this
machine."""


def content_of(name: str) -> Content:
    """Return what a generated file must hold, as the code says it now.

    Args:
        name: The path of the file, as in `GENERATED`.
    """
    maker: Callable[[], Content] = resolve_name(GENERATED[name])
    return maker()


def is_current(path: Path, content: str | bytes) -> bool:
    """Return whether a file holds `content`; the line ends of a text are those of the checkout."""
    if not path.is_file():
        return False
    if isinstance(content, bytes):
        return path.read_bytes() == content
    return path.read_text(encoding="utf-8") == content


def rebuild(path: Path, content: str | bytes) -> None:
    """Write a generated file, and its folder where it is missing; a text gets UTF-8 and LF on every
    system.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
