"""The usual bodies of a commune, before and after the end of the districts."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.vietnamese.authorities import is_district_body
from lxplan.vietnamese.commune_bodies import level_in, usual_bodies


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Trung tâm học tập cộng đồng xã Long Xuyên", "xã"),
        ("TTHTCĐ PHƯỜNG An Phú", "phường"),
        ("Trung tâm học tập cộng đồng thị trấn Kinh Môn", "thị trấn"),
        ("TTHTCĐ Long Xuyên", "xã"),
    ],
)
def test_the_kind_of_commune(name: str, level: str) -> None:
    assert level_in(name) == level


def test_no_body_of_the_district_since_july_2025() -> None:
    before, since = (usual_bodies(day, "xã") for day in (date(2025, 6, 30), date(2025, 7, 1)))
    assert any(is_district_body(body.name) for body in before)
    assert not any(is_district_body(body.name) for body in since)


def test_every_member_of_a_group_is_there() -> None:
    bodies = usual_bodies(date(2026, 1, 1), "phường")
    names = [body.name for body in bodies]
    assert len({*names}) == len(names)
    assert all(member in names for body in bodies for member in body.members)
    assert "Công an phường" in names
