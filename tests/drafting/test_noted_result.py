"""Results noted in files of any layout: what was named is said, and no other line changes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lxplan.drafting.noted_result import note_result
from lxplan.failures import Failure
from lxplan.plan import read_plan
from lxplan.plan.agenda import entries_of
from lxplan.plan.results import Result
from tests.drafting.layouts import laid_out, rows

HEAD = "nam_hoc: 2018-2019\ntrung_tam: {ten: TTHTCĐ}\n"
VALUES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "ngay": st.sampled_from(("21/10/2018", ("20/10/2018", "27/10/2018"))),
        "so_luot": st.sampled_from(("45", "1.250", "0")),
        "so_nu": st.just("30 người"),
        "chi": st.sampled_from(("500k", "1.500.000")),
        "ghi_chu": st.sampled_from(("vắng 3, do mưa", "- bù", "mở: 2 lớp #1")),
    },
).filter(bool)


def note(text: str, values: dict[str, Any], number: int = 1) -> str:
    read = read_plan("p.yaml", text.encode())
    assert read.plan is not None
    entry = entries_of(read.plan)[number - 1]
    noted = note_result(read, entry, values)
    after = noted.data.decode()
    lines = after.splitlines()
    assert tuple(lines[noted.line - 1 : noted.line - 1 + len(noted.lines)]) == noted.lines
    return after


@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=60, phases=[Phase.generate])  # fmt: skip
@given(st.data())
def test_two_notes_in_any_layout_read_back(data: st.DataObject) -> None:
    plan = {m: [{"noi_dung": f"Lớp {n}"} for n in range(len(held))] for m, held in data.draw(rows()).items()}  # fmt: skip
    if not any(plan.values()):
        return
    read = read_plan("p.yaml", data.draw(laid_out(plan)))
    if read.plan is None or read.faults:
        return
    said: dict[str, Any] = {}
    number = data.draw(st.integers(0, len(entries_of(read.plan)) - 1))
    for _ in range(2):
        values: dict[str, str | tuple[str, ...]] = data.draw(VALUES)
        before = read.source.text.splitlines()
        assert read.plan is not None
        noted = note_result(read, entries_of(read.plan)[number], values)
        said |= values
        read = read_plan("p.yaml", noted.data)
        assert not read.faults
        assert read.plan is not None
        result = entries_of(read.plan)[number].activity.result
        stated = {name for name in Result.KEYS if name in result.places.values}
        assert stated == set(said)
        assert result.note == said.get("ghi_chu")
        assert result.turns == {"45": 45, "1.250": 1250, "0": 0}.get(said.get("so_luot", ""))
        after = read.source.text.splitlines()
        gone = [line for line in before if line not in after]
        assert len(gone) <= max(1, len(values)), (before, after)


def block(result: str) -> str:
    return (
        f"{HEAD}ke_hoach_thang:\n  10/2018:\n    - noi_dung: A  # đầu\n{result}    - noi_dung: B\n"
    )


def test_a_second_note_changes_only_what_it_names() -> None:
    first = note(block(""), {"so_luot": "45", "chi": "500k"})
    expected = "      ket_qua:\n        so_luot: 45\n        chi: 500k\n"
    assert first == block(expected)
    second = note(first.replace("so_luot: 45", "so_luot: 45   # đếm lại"), {"so_nu": "30"})
    assert second == block(expected.replace("45\n", "45   # đếm lại\n        so_nu: 30\n"))


def test_an_empty_result_is_filled_and_brackets_stay() -> None:
    empty = block("      ket_qua:   # sau buổi học\n")
    assert "ket_qua:   # sau buổi học\n        so_luot: 45\n    - noi_dung: B" in note(
        empty, {"so_luot": "45"}
    )
    flow = block('      ket_qua: {so_luot: 45, "ghi_chu": a}\n')
    assert '{so_luot: 45, chi: 1tr5, "ghi_chu": "b, c"}' in note(
        flow, {"ghi_chu": "b, c", "chi": "1tr5"}
    )


def test_another_status_takes_the_month_of_a_move_with_it() -> None:
    moved = note(block(""), {"tinh_trang": "chuyển", "sang": "11/2018"})
    assert "        tinh_trang: chuyển\n        sang: 11/2018\n" in moved
    assert note(moved, {"tinh_trang": "hủy"}) == block("      ket_qua:\n        tinh_trang: hủy\n")
    assert "sang: 11/2018\n        so_luot: 45\n" in note(moved, {"so_luot": "45"})


def test_what_two_places_say_is_not_changed() -> None:
    shared = block("      ket_qua: &k {so_luot: 45}\n") + "      ket_qua: *k\n"
    with pytest.raises(Failure, match="sửa tay"):
        note(shared, {"so_luot": "50"}, 2)


def test_a_wrong_value_is_told_and_nothing_is_written() -> None:
    with pytest.raises(Failure, match="«nhiều» không đúng"):
        note(block(""), {"so_luot": "nhiều"})
