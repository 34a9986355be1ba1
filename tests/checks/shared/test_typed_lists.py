"""Names are listed as they can be typed."""

from __future__ import annotations

from lxplan.checks.shared.typed_lists import as_list, can_stand_unquoted


def test_a_list_quotes_what_yaml_would_split() -> None:
    assert as_list(["Học sinh", "Cán bộ xã, thôn"]) == '[Học sinh, "Cán bộ xã, thôn"]'
    assert can_stand_unquoted("Ban Tư pháp – Hộ tịch")
    assert not can_stand_unquoted("Phòng GD&ĐT: A")
