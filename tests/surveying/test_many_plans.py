"""Many plans: every figure equals what an independent recount finds in the files' own words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lxplan.surveying.grouped_lines import BY
from lxplan.surveying.listed import sums_of
from lxplan.surveying.many_plans import Asked, Surveyed, same_plans, survey, together
from lxplan.surveying.partner_rows import KEYS
from tests.plan.test_totals import generated

COUNT = 200
FIGURES = ("so_buoi", "so_luot", "so_nu", "chi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    for number in range(COUNT):
        data = generated(number)
        data["trung_tam"] = {"ten": f"Trung tâm học tập cộng đồng phường {number}"}
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        (folder / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def paths(folder: Path) -> tuple[str, ...]:
    return tuple(map(str, sorted(folder.iterdir())))


@pytest.fixture(scope="module")
def parts(paths: tuple[str, ...]) -> list[Surveyed]:
    return list(survey(paths, Asked("linh_vuc", rows=True), 2))


@cache
def _rows(path: str) -> list[tuple[str, dict[str, Any]]]:
    data = yaml.load(Path(path).read_text(encoding="utf-8"), yaml.CSafeLoader)
    rows = [(month, row) for month, rows in data["ke_hoach_thang"].items() for row in rows]
    return rows + [("", row) for row in data["thuong_xuyen"]]


def _is_held(row: dict[str, Any]) -> bool:
    result = row.get("ket_qua", {})
    counted = any(key in result for key in (*FIGURES, "ngay", "rieng"))
    status = result.get("tinh_trang", "chuyển")
    return status == "đã tổ chức" or (status == "chuyển" and counted)


def recount(rows: list[dict[str, Any]]) -> dict[str, int | None]:
    """Count the rows of the signed plans again."""
    signed = [row for row in rows if "phat_sinh" not in row]
    held = [row["ket_qua"] for row in signed if _is_held(row)]
    stated = {key: [result[key] for result in held if key in result] for key in FIGURES}
    return {
        "ke_hoach": len(signed),
        "da_to_chuc": len(held),
        **{key: sum(values) if values else None for key, values in stated.items()},
    }


def figures(found: Any) -> dict[str, int | None]:
    """Return figures under the names of the recount."""
    values = (found.planned, found.held, found.sessions, found.turns, found.women, found.spent)
    return dict(zip(("ke_hoach", "da_to_chuc", *FIGURES), values, strict=True))


def test_each_plan_and_the_whole_equal_the_recount(
    paths: tuple[str, ...], parts: list[Surveyed]
) -> None:
    whole = together(parts)
    assert [line.path for line in whole.plans] == list(paths)
    rows_of_all = []
    for line in whole.plans:
        rows = _rows(line.path)
        rows_of_all += [row for _, row in rows]
        assert line.is_read
        assert line.activities == len(rows)
        assert figures(line.figures) == recount([row for _, row in rows]), line.path
        unplanned = sum("phat_sinh" in row and _is_held(row) for _, row in rows)
        assert line.outside.held == unplanned
        empty = 12 - len({month for month, _ in rows if month})
        assert len(line.empty_months) == empty
    sums = sums_of(whole.plans)
    assert sums.activities == len(rows_of_all)
    assert figures(sums.figures) == recount(rows_of_all)


def test_the_groups_equal_the_recount(paths: tuple[str, ...], parts: list[Surveyed]) -> None:
    rows = [row for path in paths for _, row in _rows(path)]
    for group in together(parts).groups:
        name = None if group.name.startswith("(") else group.name
        assert figures(group.figures) == recount([r for r in rows if r.get("linh_vuc") == name])
    assert {group.name for group in together(parts).groups} == {
        "Pháp luật",
        "Tin học",
        "Sức khỏe",
        "(chưa ghi lĩnh vực)",
    }


def test_the_rows_equal_the_recount(paths: tuple[str, ...], parts: list[Surveyed]) -> None:
    names = [key.key for key in KEYS]
    records = [dict(zip(names, row, strict=True)) for part in parts for row in part.rows]
    rows = [row for path in paths for _, row in _rows(path)]
    assert len(records) == sum(max(len(row.get("phoi_hop", ())), 1) for row in rows)
    once = [each for each in records if each["thu_don_vi"] == 1]
    assert len(once) == len(rows)
    signed = [each for each in once if each["phat_sinh"] == 0]
    found: dict[str, int | None] = {
        "ke_hoach": len(signed),
        "da_to_chuc": sum(each["da_to_chuc"] for each in signed),  # type: ignore[misc]
    }
    for key in FIGURES:
        found[key] = sum(each[key] for each in signed if each[key] is not None)  # type: ignore[misc]
    assert found == recount(rows)
    assert {each["don_vi"] for each in records} == {"Hội Nông dân", "Hội Phụ nữ", "Đoàn xã", None}


@pytest.mark.parametrize("by", BY)
def test_every_group_sums_to_the_whole(paths: tuple[str, ...], by: str) -> None:
    few = paths[:6]
    one = together(survey(few, Asked(by), 1))
    rows = [row for path in few for _, row in _rows(path) if "phat_sinh" not in row]
    planned = sum(group.figures.planned for group in one.groups)
    if by == "don_vi":
        assert planned == sum(max(len(row.get("phoi_hop", ())), 1) for row in rows)
    else:
        assert planned == len(rows)
    assert sum(group.figures.held for group in one.groups) >= recount(rows)["da_to_chuc"]  # type: ignore[operator]


def test_one_process_finds_the_same_as_two(paths: tuple[str, ...], parts: list[Surveyed]) -> None:
    assert list(survey(paths[:25], Asked("linh_vuc", rows=True), 1)) == parts[:1]


def test_broken_files_are_named_and_hide_no_other(paths: tuple[str, ...], tmp_path: Path) -> None:
    broken = tmp_path / "hong.yaml"
    broken.write_text("nam: 2026\ntrung_tam: {ten: TTHTCĐ xã Hòa Bình}\nke_hoach_thang: {13/2026: []}\nla: 1\n", encoding="utf-8")  # fmt: skip
    no_plan = tmp_path / "khong-phai.yaml"
    no_plan.write_text("- chỉ một danh sách\n", encoding="utf-8")
    bytes_ = tmp_path / "nhi-phan.yaml"
    bytes_.write_bytes(bytes(range(256)))
    files = (paths[0], str(broken), str(no_plan), str(bytes_), str(tmp_path / "mat"), paths[1])
    whole = together(survey(files, Asked("thang", rows=True), 1))
    assert [line.is_read for line in whole.plans] == [True, False, False, False, False, True]
    for line in whole.plans[1:5]:
        assert line.path in line.unread
    assert whole.plans[1].commune == "xã Hòa Bình"
    assert whole.plans[1].unread.startswith(f"{broken}, dòng 3: tháng 13/2026 không có")
    assert sums_of(whole.plans) == sums_of([whole.plans[0], whole.plans[5]])
    many = (
        *files,
        *paths[:21],
    )  # more than one chunk, so that processes send each other what they find
    assert together(survey(many, None, 2)) == together(survey(many, None, 1))


def test_a_fault_of_the_program_at_one_file_hides_no_other(
    paths: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lxplan.surveying.many_plans.figures_of", failing)
    whole = together(survey(paths[:2], None, 1))
    assert ["gặp trục trặc (ZeroDivisionError)" in line.unread for line in whole.plans] == [
        True
    ] * 2


def test_files_of_one_plan_are_told_and_counted_each(
    paths: tuple[str, ...], tmp_path: Path
) -> None:
    copy = tmp_path / "ban-sao.yaml"
    copy.write_bytes(Path(paths[3]).read_bytes())
    whole = together(survey((*paths[:5], str(copy)), None, 1))
    assert [sorted(copies) for copies in same_plans(whole)] == [sorted((paths[3], str(copy)))]
    assert sums_of(whole.plans).activities == sum(
        len(_rows(path)) for path in (*paths[:5], paths[3])
    )
