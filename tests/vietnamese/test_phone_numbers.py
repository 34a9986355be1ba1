"""The name in a contact, without its phone numbers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.vietnamese.phone_numbers import contact_name


@pytest.mark.parametrize(
    ("contact", "name"),
    [
        ("Bà Lan, 0912 345 678", "Bà Lan"),
        ("Nguyễn Văn An, 0912.345.678", "Nguyễn Văn An"),
        ("Bà Lan - 0912345678", "Bà Lan"),
        ("Bà Lan–0912 345 678.", "Bà Lan"),
        ("Ông Bình (ĐT: (0320) 3 822 123)", "Ông Bình"),
        ("Bà Lan (0912-345-678), phó giám đốc", "Bà Lan, phó giám đốc"),
        ("+84 912 345 678 Ông Ba", "Ông Ba"),
        ("Bà Lan (+84) 912 345 678", "Bà Lan"),
        ("Lan: 84912345678", "Lan"),
        ("Bà Lan SĐT 0912345678; ông Hùng 0987 654 321", "Bà Lan; ông Hùng"),
        ("Bà Lan 0912 345 678 / 0987654321", "Bà Lan"),
        ("Bà Lan, điện thoại: 02203.822.123", "Bà Lan"),
        ("Đoàn TN xã, đ.t. 3.822.123", "Đoàn TN xã"),
        ("Trạm Y tế, đt 822123", "Trạm Y tế"),
        ("Bà Lan [0912 345 678]", "Bà Lan"),
        ("ĐT: 0912 345 678", ""),
        ("Zalo 0912345678", ""),
    ],
)
def test_numbers_go_and_the_name_stays(contact: str, name: str) -> None:
    assert contact_name(contact) == name


@pytest.mark.parametrize(
    "contact",
    [
        "Bà Lan",
        "Tổ 3, thôn 5",
        "Lớp tập huấn năm học 2018-2019",
        "Trưởng thôn 1, 2, 3, 4, 5, 6, 7, 8",
        "Ban 20/10/2018",
        "TS. A.",
    ],
)
def test_other_numbers_stay(contact: str) -> None:
    assert contact_name(contact) == contact


@given(
    st.text(alphabet="abcđ ,.-()", max_size=12),
    st.from_regex(r"0[0-9]{2}([ .-]?[0-9]{3,4}){2}", fullmatch=True),
    st.text(alphabet="abcđ ,.-()", max_size=12),
)
def test_no_number_is_left(before: str, number: str, after: str) -> None:
    left = contact_name(f"{before} {number} {after}")
    assert re.search("[0-9]", left) is None
