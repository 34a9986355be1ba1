"""Papers are known by their names and by the signs of their numbers."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.paper_names import kinds_of_sign, name_before, signs_by_name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("căn cứ quyết định số ", "quyết định"),
        ("thông tư liên tịch số: ", "thông tư liên tịch"),
        ("chương trình hành động số ", "chương trình"),
        ("công văn số số ", "công văn"),
        ("trường số ", None),
    ],
)
def test_a_kind_is_named_right_before_its_number(before: str, name: str | None) -> None:
    assert name_before(before, len(before)) == name


def test_a_sign_may_be_of_several_kinds() -> None:
    assert kinds_of_sign()["KH"] == ("kế hoạch",)
    assert set(kinds_of_sign()["TT"]) == {"tờ trình", "thông tư", "thông tri"}
    assert "QĐ" in signs_by_name()["quy định"]
