"""The learning week is named first, and no more than six days in all."""

from __future__ import annotations

from unicodedata import normalize

from lxplan.checks.dates.fixed_days_left_out import fixed_days_left_out
from tests.checks.marked import marked


def message(fragment: str) -> str:
    (finding,) = fixed_days_left_out.find(marked(fragment).subject())
    return finding.message


def test_the_learning_week_is_named_first_and_six_days_at_most() -> None:
    said = message("ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn}]}")
    assert said.startswith(
        "chưa có hoạt động cho: Tuần lễ hưởng ứng học tập suốt đời (1-7/10), Khuyến học Việt Nam (2/10)"
    )
    assert said.count("(") == 6
    assert said.endswith("ngày khác")


def test_a_day_that_was_not_kept_yet_is_not_missed() -> None:
    assert "Chuyển đổi số" not in message(
        "ke_hoach_thang: {10/2018: [{noi_dung: Tuần lễ học tập suốt đời}]}"
    )
    assert "Chuyển đổi số" in message(
        "nam: 2026\nke_hoach_thang: {10/2026: [{noi_dung: Tuần lễ học tập suốt đời}]}"
    )


def test_decomposed_letters_name_the_same_days() -> None:
    plan = "ke_hoach_thang: {11/2018: [{noi_dung: Ngày nhà giáo Việt Nam và tuần lễ học tập suốt đời}]}"
    assert message(normalize("NFD", plan)) == message(plan)
