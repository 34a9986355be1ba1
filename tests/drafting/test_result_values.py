"""What is written of what a person says became of an activity."""

from __future__ import annotations

import pytest

from lxplan.drafting.result_values import status_to_note, values_to_note
from lxplan.failures import Failure
from lxplan.plan import Month, read_plan
from lxplan.plan.agenda import entries_of
from lxplan.plan.results import Result


def test_held_is_written_only_where_nothing_else_says_so() -> None:
    held = {"tinh_trang": "đã tổ chức"}
    assert status_to_note(Result(), {}) == held
    assert status_to_note(Result(), {"so_luot": "45"}) == {"so_luot": "45"}
    assert status_to_note(Result(turns=45), {"ghi_chu": "a"}) == {"ghi_chu": "a"}
    assert status_to_note(Result(status="hoãn"), {"so_luot": "45"}) == {**held, "so_luot": "45"}
    assert status_to_note(Result(status="hủy"), {"ghi_chu": "a"}) == {"ghi_chu": "a"}
    assert status_to_note(Result(status="chuyển"), {"so_luot": "45"}) == {"so_luot": "45"}
    assert status_to_note(Result(), {"ghi_chu": "a"}) == {**held, "ghi_chu": "a"}


def asked(result: str, values: dict[str, str], status: str | None, to: Month | None = None):  # type: ignore[no-untyped-def]
    text = "nam_hoc: 2018-2019\ntrung_tam: {ten: A}\nke_hoach_thang:\n  10/2018:\n"
    plan = read_plan("p", f"{text}    - {{noi_dung: A, ket_qua: {{{result}}}}}\n".encode()).plan
    assert plan is not None
    return values_to_note(plan, entries_of(plan)[0], values, status, to)


@pytest.mark.parametrize("figure", ["so_luot: 45", "chi: 0", "ngay: 20", "rieng: {x: 1}"])
def test_no_figure_stays_under_a_status_that_it_does_not_belong_to(figure: str) -> None:
    for status, to in (("hoãn", None), ("hủy", None), ("chuyển", Month(2018, 11))):
        with pytest.raises(Failure, match="đã có số liệu"):
            asked(figure, {"ghi_chu": "mưa"}, status, to)
    moved = asked(figure, {"so_luot": "40", "ngay": "5"}, "chuyển", Month(2018, 11))
    assert moved == {
        "tinh_trang": "chuyển",
        "so_luot": "40",
        "ngay": "5/11/2018",
        "sang": "11/2018",
    }


def test_a_status_alone_may_turn_into_any_other() -> None:
    for before in ("đã tổ chức", "hoãn", "hủy", "chuyển"):
        assert asked(f"tinh_trang: {before}", {}, "hủy") == {"tinh_trang": "hủy"}
