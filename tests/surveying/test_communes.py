"""Whose plan it is."""

from __future__ import annotations

import json

import pytest

from lxplan.plan import read_plan
from lxplan.surveying.communes import commune_of


@pytest.mark.parametrize(
    ("centre", "commune"),
    [
        ({"ten": "Trung tâm học tập cộng đồng xã Long Xuyên"}, "xã Long Xuyên"),
        ({"ten": "TTHTCĐ phường 5, quận Phú Nhuận"}, "phường 5"),
        ({"ten": "TTHTCĐ  thị trấn  Phú Thứ"}, "thị trấn Phú Thứ"),
        ({"ten": "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG XÃ LONG XUYÊN"}, "XÃ LONG XUYÊN"),
        ({"ten": "Trung tâm", "chu_quan": "UBND đặc khu Lý Sơn"}, "đặc khu Lý Sơn"),
        ({"ten": "Trung tâm", "chu_quan": "UBND huyện Kinh Môn", "dia_danh": "An Phụ"}, "An Phụ"),
        ({"ten": "Trung tâm học tập cộng đồng"}, ""),
    ],
)
def test_the_commune_as_the_head_names_it(centre: dict[str, str], commune: str) -> None:
    data = {"nam": 2026, "trung_tam": centre, "ke_hoach_thang": {"01/2026": []}}
    plan = read_plan("a.yaml", json.dumps(data, ensure_ascii=False).encode()).plan
    assert plan is not None
    assert commune_of(plan) == commune
