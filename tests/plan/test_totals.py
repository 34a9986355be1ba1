"""Figures: each equals what an independent recount finds."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
import yaml

from lxplan.plan import Month, Plan, read_plan
from lxplan.plan.totals import BY, WHOLE, Figures, Stretch, Totals, number_in, totals_of

FIELDS = ("Pháp luật", "Tin học", "Sức khỏe", None)
PARTNERS = ("Hội Nông dân", "Hội Phụ nữ", "Đoàn xã")
STATUSES = (None, None, "đã tổ chức", "hoãn", "hủy", "chuyển")


def plan_of(data: dict[str, object]) -> Plan:
    read = read_plan("p.yaml", yaml.safe_dump(data, allow_unicode=True).encode())
    assert read.plan is not None
    assert not read.faults, read.faults
    return read.plan


def generated(seed: int) -> dict[str, object]:
    """Return a plan of a school year with results of every kind."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    months = [(2018 + (m > 12), (m - 1) % 12 + 1) for m in range(9, 21)]
    return {
        "nam_hoc": "2018-2019",
        "trung_tam": {"ten": "Trung tâm học tập cộng đồng xã Long Xuyên"},
        "ke_hoach_thang": {
            f"{number:02}/{year}": [_row(chance, number, year) for _ in range(chance.randint(0, 5))]
            for year, number in months
        },
        "thuong_xuyen": [_row(chance, 0, 0) for _ in range(chance.randint(0, 2))],
    }


def _row(chance: random.Random, number: int, year: int) -> dict[str, object]:
    row: dict[str, object] = {"noi_dung": f"Lớp {chance.randint(1, 99)}"}
    choices = {
        "linh_vuc": chance.choice(FIELDS),
        "phoi_hop": chance.sample(PARTNERS, chance.randint(0, 3)),
        "phat_sinh": "có" if chance.random() < 0.1 else None,
    }
    row |= {key: value for key, value in choices.items() if value}
    status = chance.choice(STATUSES)
    result: dict[str, object] = {"tinh_trang": status} if status else {}
    for key, most in (("so_luot", 80), ("so_nu", 40), ("so_buoi", 4), ("chi", 900_000)):
        if chance.random() < 0.5:
            result[key] = chance.randint(0, most)
    if status == "chuyển":
        result["sang"] = f"{chance.randint(1, 8):02}/2019"
    if number and chance.random() < 0.3:
        result["ngay"] = f"{chance.randint(1, 28)}/{number}/{year + chance.randint(0, 1)}"
    if chance.random() < 0.2:
        result["rieng"] = {"so_tin_bai": chance.choice(["11", "2.700", "3 bài", "nhiều"])}
    if result:
        row["ket_qua"] = result
    return row


def recount(data: dict, first: tuple[int, int], last: tuple[int, int], chosen=lambda row: True):  # type: ignore[no-untyped-def, type-arg]
    """Count again, out of the file's own words: inside the plan, and outside it."""
    sums = {side: {"ke_hoach": 0, "da_to_chuc": 0} for side in ("in", "out")}
    rows = [(key, row) for key, rows in data["ke_hoach_thang"].items() for row in rows]
    rows += [("08/2019", row) for row in data["thuong_xuyen"]]
    for key, row in rows:
        if not chosen(row):
            continue
        result = row.get("ket_qua", {})
        sum_ = sums["out" if "phat_sinh" in row else "in"]
        planned = tuple(map(int, reversed(key.split("/"))))
        day = result["ngay"].split("/", 1)[1] if "ngay" in result else result.get("sang", key)
        held = tuple(map(int, reversed(day.split("/"))))
        if "phat_sinh" not in row and first <= planned <= last:
            sum_["ke_hoach"] += 1
        figures = set(result) - {"tinh_trang", "sang"}
        status = result.get("tinh_trang", "chuyển")
        is_held = status == "đã tổ chức" or (status == "chuyển" and figures)
        if not is_held or not first <= held <= last:
            continue
        sum_["da_to_chuc"] += 1
        for name in ("so_buoi", "so_luot", "so_nu", "chi"):
            if name in result:
                sum_[name] = sum_.get(name, 0) + result[name]
        own = {"11": 11, "2.700": 2700, "3 bài": 3}.get(result.get("rieng", {}).get("so_tin_bai"))
        if own is not None:
            sum_["rieng"] = sum_.get("rieng", 0) + own
    return sums


def in_words(figures: Figures) -> dict[str, object]:
    """Return figures by the names of the recount, without those that are unknown."""
    named = {
        "ke_hoach": figures.planned,
        "da_to_chuc": figures.held,
        "so_buoi": figures.sessions,
        "so_luot": figures.turns,
        "so_nu": figures.women,
        "chi": figures.spent,
        "rieng": figures.own.get("so_tin_bai"),
    }
    return {name: value for name, value in named.items() if value is not None}


CUTS = {
    WHOLE: ((0, 0), (9999, 12)),
    Stretch(Month(2018, 1), Month(2018, 12)): ((2018, 1), (2018, 12)),
    Stretch(Month(2019, 1), Month(2019, 12)): ((2019, 1), (2019, 12)),
    Stretch(Month(2020, 1), None): ((2020, 1), (9999, 12)),
}


@pytest.mark.parametrize("seed", range(200))
def test_figures_equal_a_recount(seed: int) -> None:
    data = generated(seed)
    plan = plan_of(data)
    found: dict[Stretch, Totals] = {}
    for stretch, (first, last) in CUTS.items():
        found[stretch] = totals = totals_of([plan], stretch=stretch)
        expected = recount(data, first, last)
        assert in_words(totals.whole) == expected["in"]
        assert in_words(totals.outside) == expected["out"]
        lines = {line.name: line.figures for line in totals.lines}
        for field in FIELDS:
            own = recount(data, first, last, lambda row, f=field: row.get("linh_vuc") == f)["in"]
            name = field or "(chưa ghi lĩnh vực)"
            assert in_words(lines.get(name, Figures())) == own
        by_partner = {x.name: x.figures for x in totals_of([plan], "don_vi", stretch).lines}
        for partner in PARTNERS:
            own = recount(data, first, last, lambda row, p=partner: p in row.get("phoi_hop", ()))
            assert in_words(by_partner.get(partner, Figures())) == own["in"]
    whole, *cuts = (totals.everything for totals in found.values())
    together = Figures()
    for cut in cuts:
        together = together.plus(cut)
    assert in_words(together) == in_words(whole)


@pytest.mark.parametrize("by", [by for by in BY if by != "don_vi"])
def test_lines_sum_to_the_whole(by: str) -> None:
    for seed in range(20):
        totals = totals_of([plan_of(generated(seed))], by, Stretch(Month(2018, 10), None))
        together = Figures()
        for line in totals.lines:
            together = together.plus(line.figures)
        assert together == totals.whole


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("11", 11),
        ("2.700", 2700),
        ("2,5", Fraction(5, 2)),
        ("1.234,5 kg", Fraction(2469, 2)),
        ("3 bài", 3),
        ("khoảng 3", None),
        ("2-3", None),
        ("nhiều", None),
        ("20/10/2018", None),
    ],
)
def test_own_figures_are_numbers_as_papers_write_them(words: str, number: object) -> None:
    assert number_in(words) == number


def test_unknown_is_not_nought_and_nothing_noted_has_no_share() -> None:
    data = generated(0)
    data["ke_hoach_thang"] = {"10/2018": [{"noi_dung": "Lớp"}]}
    data["thuong_xuyen"] = []
    whole = totals_of([plan_of(data)]).whole
    assert (whole.planned, whole.turns, whole.spent, whole.share_held) == (1, None, None, None)


def test_lines_are_compared_as_they_are_read_and_the_unstated_comes_last() -> None:
    data = generated(0)
    rows = [{"noi_dung": "A"}, {"noi_dung": "B", "linh_vuc": "Tin học"}]
    data["ke_hoach_thang"] = {"10/2018": [*rows, {"noi_dung": "C", "linh_vuc": "TIN HỌC"}]}
    data["thuong_xuyen"] = []
    lines = totals_of([plan_of(data)]).lines
    assert [(line.name, line.figures.planned) for line in lines] == [
        ("Tin học", 2),
        ("(chưa ghi lĩnh vực)", 1),
    ]
