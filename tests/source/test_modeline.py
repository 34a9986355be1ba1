"""The comment by which editors find the schema, as it is read."""

from __future__ import annotations

import pytest

from lxplan.source.modeline import schema_address


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# yaml-language-server: $schema=../a.json\nnam: 2026\n", ("../a.json", 1, 33)),
        ("# Kế hoạch\n\n# yaml-language-server : $schema=a.json x\nnam: 2026\n", ("a.json", 3, 34)),
        ("#\tyaml-language-server: $schema: a.json\n", ("a.json", 1, 34)),
        ("# $schema: https://a.vn/s.json\r\nnam: 2026\r\n", ("https://a.vn/s.json", 1, 12)),
        ("#yaml-language-server: $schema=a.json\n", None),
        ("# yaml-language-server: $schema=none\nnam: 2026\n", None),
        ("nam: 2026\n# yaml-language-server: $schema=a.json\n", None),
        ("# Xem $schema=a.json\nnam: 2026\n", None),
        ("", None),
    ],
)
def test_it_is_read_as_the_language_server_reads_it(
    text: str, found: tuple[str, int, int] | None
) -> None:
    assert schema_address(text) == found
