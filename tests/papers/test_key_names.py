"""Names that templates see which come from the declared keys."""

from __future__ import annotations

import unicodedata

import pytest

from lxplan.papers.key_names import described
from lxplan.papers.template_names import ActivityContext
from lxplan.papers.yearly_plan import PlanContext
from lxplan.plan import Activity
from lxplan.plan.model import Plan
from lxplan.source import Text


def test_keys_come_as_they_are_printed_and_other_values_as_they_are_given() -> None:
    activity = Activity(
        content=Text(unicodedata.normalize("NFD", "Tập huấn")), headcount=45, budget=1500000
    )
    names = ActivityContext(activity, thoi_gian=("Thứ Bảy",), so_nguoi="bốn mươi lăm")
    assert type(names.noi_dung) is str
    assert (names.noi_dung, names.so_nguoi, names.kinh_phi) == (
        "Tập huấn",
        "bốn mươi lăm",
        "1.500.000",
    )
    assert (names.thoi_gian, names.gio, names.doi_tuong) == (("Thứ Bảy",), "", ())


def test_a_changed_group_has_the_other_names_too_and_leaves_the_first_as_it_was() -> None:
    names = ActivityContext(Activity(content=Text("Tập huấn")))
    changed = names._replace(noi_dung="Hội thi")
    assert (names.noi_dung, changed.noi_dung, type(changed)) == (
        "Tập huấn",
        "Hội thi",
        ActivityContext,
    )
    assert changed._fields == names._fields
    assert changed != names
    assert changed._replace(noi_dung="Tập huấn") == names


def test_a_name_that_nobody_declared_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'mau_vo'"):
        _ = ActivityContext(Activity()).mau_vo


def test_every_key_is_described_by_its_first_words_or_by_the_sentence_of_the_group() -> None:
    said = described(ActivityContext)
    assert list(said)[: len(Activity.KEYS)] == list(Activity.KEYS)
    assert said["phoi_hop"] == (tuple[str, ...], "Đơn vị phối hợp.")
    assert said["ngay"] == (str, "Ngày tổ chức, dạng 20/10/2018; nhiều ngày thì 13/10, 27/10/2018.")


def test_period_and_sections_stand_for_the_keys_that_state_them() -> None:
    unseen = {"nam_hoc", "nam", "don_vi", "bo_cuc", "thuong_xuyen", "bo_qua", "bao_cao"}
    assert set(Plan.KEYS) - set(described(PlanContext)) == unseen
