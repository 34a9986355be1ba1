"""The widths of columns."""

import pytest

from lxplan.listing.column_widths import is_prose, least_width, natural_width, share


def test_the_width_of_a_text_is_that_of_its_longest_line() -> None:
    assert natural_width(["Tháng", "Học sinh\nvà giáo viên"]) == len("và giáo viên")
    assert natural_width(["e\u0302\u0301"]) == 1  # a letter with combining marks takes one column
    assert natural_width([]) == 1


@pytest.mark.parametrize(
    ("texts", "least"),
    [
        (["STT", "1", "34"], 3),
        (["Số người", "45"], 5),
        (["Nội dung", "Tập huấn kỹ thuật chăm sóc lúa"], 14),
        (["Ghi chú", "x" * 40], 28),
        ([""], 1),
    ],
)
def test_the_least_width(texts: list[str], least: int) -> None:
    assert least_width(texts) == least


def test_prose_is_what_may_fold() -> None:
    assert is_prose(["Người dân trong thôn"])
    assert not is_prose(["Tháng", "09/2018"])


def test_columns_that_fit_have_their_natural_width() -> None:
    assert share([3, 14], [3, 20], 23) == [3, 20]


def test_the_room_above_the_least_makes_the_rows_low() -> None:
    assert share([3, 10, 10], [3, 30, 20], 38) == [3, 21, 14]
    assert share([3, 10, 10], [3, 30, 20], 25) == [3, 12, 10]
    assert share([4, 14], [8, 80], 40) == [4, 36]


def test_no_room_for_the_least() -> None:
    assert share([3, 10], [3, 30], 12) is None
