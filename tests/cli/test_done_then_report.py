"""What a secretary notes with `done` is what `report` counts: by a recount out of the file's own
words.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from lxplan.plan.totals import BY, NOT_STATED
from tests.cli.conftest import Run
from tests.listing.test_figures_workbook import formulas_checked
from tests.plan.test_totals import recount

ROOT = Path(__file__).resolve().parents[2]
PLANS = (ROOT / "plans" / "2018-2019.yaml", *sorted((ROOT / "tests/plans/good").glob("*.yaml")))
ALWAYS = ((0, 0), (9999, 12))
FIGURES = ("so_buoi", "so_luot", "so_nu", "chi")

TURNS: tuple[tuple[dict[str, str], ...], ...] = (
    ({"so_luot": "45", "so_nu": "30", "chi": "500k"}, {"so_buoi": "2", "ghi_chu": "đủ: 2 buổi"}),
    ({"tinh_trang": "hoãn"}, {"tinh_trang": "hủy", "ghi_chu": "mưa"}),
    ({"ngay": "5", "so_luot": "1.234"}, {"so_luot": "40"}),
    ({"tinh_trang": "đã tổ chức"}, {"chi": "1tr5"}),
    ({"tinh_trang": "chuyển"}, {"so_luot": "12", "so_nu": "7"}),
    ({"tinh_trang": "chuyển"}, {"ngay": "6"}),
)
"""What is noted of one activity after another, each in two runs."""
STATUSES = {"hoãn": ["--hoan"], "hủy": ["--huy"], "đã tổ chức": []}


def read(path: Path) -> Any:
    """Return a file's words, none taken for a number."""
    return yaml.load(path.read_bytes(), yaml.CBaseLoader)  # noqa: S506 - makes nothing but texts


def rows_of(data: Any) -> Iterator[tuple[str, int, Any]]:
    for month, activities in (data.get("ke_hoach_thang") or {}).items():
        yield from ((month, number, row) for number, row in enumerate(activities or (), 1))
    for number, row in enumerate(data.get("thuong_xuyen") or (), 1):
        yield "", number, row


def options(noted: dict[str, str], months: list[str], month: str) -> list[str]:
    """Return what is typed for what is to be noted."""
    typed: list[str] = []
    for key, value in noted.items():
        if value == "chuyển":
            later = months[-1] if month != months[-1] else months[0]
            typed += ["--chuyen", later]
        elif key == "tinh_trang":
            typed += STATUSES[value]
        else:
            typed += [f"--{key.replace('_', '-')}", value]
    return typed


def noted_in(run: Run, path: Path) -> int:
    """Note results of the first activities; return how many were noted."""
    data = read(path)
    months = [*(data.get("ke_hoach_thang") or {})]
    chosen = [(month, number, row) for month, number, row in rows_of(data) if "ket_qua" not in row]
    done = 0
    for (month, number, row), turns in zip(chosen, TURNS, strict=False):
        if turns[0].get("tinh_trang") == "chuyển" and (not month or len(months) < 2):
            continue
        where = [row["ma"]] if "ma" in row else [month or "thường xuyên", str(number)]
        for noted in turns:
            before = read(path)
            if "ngay" in noted and not month:
                continue
            ended = run("done", *where, *options(noted, months, month), "--plan", str(path))
            assert ended.code == 0, (where, noted, ended.err)
            only_these_changed(before, read(path), month, number, noted)
        done += 1
    return done


def only_these_changed(
    before: Any, after: Any, month: str, number: int, noted: dict[str, str]
) -> None:
    """A run of `done` changes what it names, in its own row, and nothing else."""
    changed = next(row for *at, row in rows_of(after) if at == [month, number])
    old = next(row for *at, row in rows_of(before) if at == [month, number])
    was, now = old.pop("ket_qua", {}), changed.pop("ket_qua")
    assert after == before
    named = {*noted, "sang"} if "chuyển" in noted.values() else {*noted}
    assert {key: value for key, value in now.items() if key not in named} == {
        key: value for key, value in was.items() if key not in named
    }
    assert {key: now[key] for key in noted if key != "ngay"} == {
        key: value for key, value in noted.items() if key != "ngay"
    }


def number(words: str) -> int:
    thousands = {"500k": 500_000, "1tr5": 1_500_000}
    return thousands.get(words) or int(words.replace(".", ""))


def plain(result: Any, month: str) -> dict[str, Any]:
    """Return a result in the words of the recount."""
    found: dict[str, Any] = {key: number(result[key]) for key in FIGURES if key in result}
    found |= {key: result[key] for key in ("tinh_trang", "sang", "rieng") if key in result}
    if "ngay" in result:
        first = result["ngay"] if isinstance(result["ngay"], str) else result["ngay"][0]
        typed = first.split("/")
        of_month = ["", *month.split("/")]
        found["ngay"] = "/".join([*typed, *of_month[len(typed) :]])
    return found


def counted(path: Path) -> dict[str, Any]:
    """Return a plan as the recount reads it, with the names that each row counts under."""
    data = read(path)
    known, members = spellings(data)
    found: dict[str, Any] = {"ke_hoach_thang": {}, "thuong_xuyen": []}
    for month, _, row in rows_of(data):
        names = [each for key in ("phoi_hop", "chu_tri") for each in listed(row.get(key))]
        official = [known.get(unmarked(name), name) for name in names]
        plain_row = {
            **{
                key: " ".join(row[key].split())
                for key in ("linh_vuc", "hinh_thuc", "nguon")
                if row.get(key)
            },
            "don_vi": {single for name in official for single in members.get(name, [name])},
            "ket_qua": plain(row.get("ket_qua", {}), month),
            **{key: row[key] for key in ("phat_sinh",) if key in row},
        }
        rows = found["ke_hoach_thang"].setdefault(month, []) if month else found["thuong_xuyen"]
        rows.append(plain_row)
    return found


def listed(value: Any) -> list[str]:
    return [" ".join(each.split()) for each in ([value] if isinstance(value, str) else value or ())]


def spellings(data: Any) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return official names by every spelling, and the members of each group."""
    known: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for each in data.get("don_vi") or ():
        for name in (each["ten"], *listed(each.get("ten_khac"))):
            known[unmarked(name)] = each["ten"]
        if each.get("gom"):
            members[each["ten"]] = listed(each["gom"])
    return known, members


def unmarked(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def stated(line: dict[str, Any]) -> dict[str, Any]:
    """Return the figures of a line of JSON by the names of the recount."""
    return {
        key: line[key] for key in ("ke_hoach", "da_to_chuc", *FIGURES) if line.get(key) is not None
    }


def expected(data: dict[str, Any], by: str, name: str) -> Any:
    """Count again what a line adds up."""
    if by == "thang":
        month = tuple(map(int, reversed(name.split("/"))))
        return recount({**data, "thuong_xuyen": []}, month, month)["in"]  # type: ignore[arg-type]
    if name == NOT_STATED[by]:
        return recount(data, *ALWAYS, lambda row: not row.get(by))["in"]
    if by == "don_vi":
        return recount(data, *ALWAYS, lambda row: name in row["don_vi"])["in"]
    return recount(data, *ALWAYS, lambda row: row.get(by) == name)["in"]


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_the_report_counts_what_was_noted(run: Run, folder: Path, plan: Path) -> None:
    path = folder / "plans" / plan.name
    (folder / "plans" / "2018-2019.yaml").unlink()
    path.write_bytes(plan.read_bytes())
    if not list(rows_of(read(path))):
        return
    assert noted_in(run, path)
    data = counted(path)
    sums = recount(data, *ALWAYS)
    assert run("report", "-o", "a.xlsx", "--plan", str(path)).code == 0
    book = (folder / "a.xlsx").read_bytes()
    assert formulas_checked(book)
    sheets = load_workbook(io.BytesIO(book), data_only=True).worksheets
    for by, sheet in zip(BY, sheets, strict=True):
        answer = json.loads(run("report", "--by", by, "--format", "json", "--plan", str(path)).out)
        assert stated(answer["tong"]) == drop_own(sums["in"])
        if sums["out"]["da_to_chuc"]:
            assert stated(answer["ngoai_ke_hoach"]) == drop_own(sums["out"])
        for line in answer["dong"]:
            if by == "thang" and not re.match(r"\d", line[by]):
                continue  # those of no month
            assert stated(line) == drop_own(expected(data, by, line[by])), (by, line[by])
        text = run("report", "--by", by, "--format", "csv", "--plan", str(path)).out
        lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))[1:]
        assert [line for line in lines if any(line)] == shown(sheet)


def shown(sheet: Any) -> list[list[str]]:
    """Return a sheet's lines below its headings, as words."""
    lines = (row for row in sheet.iter_rows(min_row=4, values_only=True) if any(row))
    return [
        [
            format(cell, ".15g" if isinstance(cell, float) else "") if cell is not None else ""
            for cell in row
        ]
        for row in lines
    ]


def drop_own(figures: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in figures.items() if key != "rieng"}
