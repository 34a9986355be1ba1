"""The page for the web, as text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lxplan.listing.matrix import matrix_of
from lxplan.listing.web_page import Shown, as_page
from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.agenda import entries_of, in_order
from tests.listing.plans import SMALL, small_plan

ROOT = Path(__file__).parents[2]
GOOD = sorted((ROOT / "tests" / "plans" / "good").glob("*.yaml"))
_VOID = {"meta", "link", "input"}


class Outline(HTMLParser):
    """A strict reader: every element is closed in its order, every id is there once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.times: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []
        assert len(set(self.ids)) == len(self.ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        assert not any(name.startswith("on") or name == "style" for name in named)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named[name] for name in ("href", "src", "action") if name in named]
        self.times += [named["datetime"]] if tag == "time" else []
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.words += data


def plan_of(text: str) -> Plan:
    read = read_plan("nho.yaml", text.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan


def page_of(plan: Plan, *, private: bool = False, calendar: str = "") -> str:
    shown = Shown(
        "Lịch hoạt động",
        "mấy hoạt động",
        in_order(entries_of(plan)),
        "Không có gì.",
        plan.sound_period.months,
        matrix_of(plan),
        calendar,
        private,
    )
    assert as_page(plan, shown) == as_page(plan, shown)
    return as_page(plan, shown).decode()


def test_the_shipped_plan_takes_less_than_80_kilobytes() -> None:
    plan = read_plan("x.yaml", (ROOT / "plans" / "2018-2019.yaml").read_bytes()).plan
    assert plan is not None
    assert len(page_of(plan).encode()) <= 80_000


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_every_good_plan_makes_a_sound_page_that_asks_for_nothing(file: Path) -> None:
    plan = read_plan(file.name, file.read_bytes()).plan
    assert plan is not None
    text = page_of(plan, calendar="lich.ics")
    outline = Outline(text)
    assert not re.search(r"(?i)https?:|//[a-z]|url\(|@import", text.split("<body>")[0])
    anchors = {link[1:] for link in outline.links if link.startswith("#")}
    assert {anchor for anchor in anchors if "=" not in anchor} <= set(outline.ids)
    assert {link for link in outline.links if not link.startswith("#")} == {"data:,", "lich.ics"}
    for _, activity in plan.activities:
        assert " ".join(activity.content.split()) in outline.words


def test_texts_of_the_plan_are_never_code() -> None:
    hostile = "</h3><script>alert(1)</script><img src=x onerror=alert(1)>"
    plan = plan_of(
        SMALL.replace("Học luật giao thông", f'"{hostile}"')
        .replace("doi_tuong: Nông dân", "doi_tuong: '<b>&amp;</b>'")
        .replace("ten: Trường Tiểu học", "ten: '<i>Trường</i> Tiểu học'")
        .replace("gom: [Trường Tiểu học", "gom: ['<i>Trường</i> Tiểu học'")
        .replace("chu_tri: Trường Tiểu học", "chu_tri: <i>Trường</i> Tiểu học")
        .replace("linh_vuc: Nông nghiệp", "linh_vuc: '{{ page }}'")
    )
    text = page_of(plan, private=True)
    outline = Outline(text)
    assert text.count("<script>") == 1
    assert text.count("<img") == text.count("<i>") == text.count("<b>") == 0
    for words in (hostile, "<b>&amp;</b>", "<i>Trường</i> Tiểu học", "{{ page }}"):
        assert words in outline.words


def test_notes_and_phone_numbers_are_for_the_office() -> None:
    plan = plan_of(SMALL.replace("phu_trach: Bà Lan", "phu_trach: Bà Lan, 0912 345 678"))
    assert "Bà Lan" in page_of(plan)
    assert "0912" not in page_of(plan)
    assert "Mang vở" not in page_of(plan)
    assert "Bà Lan, 0912 345 678" in page_of(plan, private=True)
    assert "Mang vở" in page_of(plan, private=True)


def test_times_are_readable_for_machines() -> None:
    outline = Outline(page_of(small_plan()))
    assert outline.times == ["2018-09-15T07:30+07:00", "2018-11-01", "2018-11-30"]
    assert "Thứ Bảy 15/09/2018, 07:30" in outline.words
    assert "01/11/2018 - 30/11/2018, Thứ Bảy, Chủ Nhật" in outline.words


def test_money_has_its_unit() -> None:
    assert "Kinh phí1.500.000 đồng" in Outline(page_of(small_plan())).words


def test_months_stand_in_order_also_empty_ones_and_what_runs_in_last() -> None:
    plan = plan_of(
        "nam: 2019\ntrung_tam: {ten: A}\nthuong_xuyen: [{noi_dung: Mở thư viện}]\nke_hoach_thang:\n"
        "  03/2019: [{noi_dung: Lớp, tu_ngay: 10/03/2019, den_ngay: 20/12/2019, rieng: {san_pham: 02 lớp}}]\n"
        "  11/2019: [{noi_dung: Hội thi}]\n"
    )
    shown = Shown("Lịch", "", entries_of(plan), "", (Month(2019, 11), Month(2019, 12)))
    words = Outline(as_page(plan, shown).decode()).words
    places = [
        words.index(name)
        for name in ("Tháng 11/2019", "Hội thi", "Tháng 12/2019", "Không có hoạt động nào.",
                     "Thường xuyên", "Mở thư viện", "Đang tiếp diễn", "Lớp", "San pham")
    ]  # fmt: skip
    assert places == sorted(places)
