"""Control characters are faults of their own, and keep nothing else from being read."""

from __future__ import annotations

import pytest

from lxplan.plan import read_plan
from lxplan.source import read_source


def test_each_run_of_forbidden_characters_is_a_fault_and_the_rest_is_still_read() -> None:
    source, faults = read_source("p", "a: x\x07y\x00\nb: c\u2028d\x85\n".encode())
    assert [(f.rule, f.span.line, f.span.column) for f in faults] == [
        ("ky-tu-la", 1, 5), ("ky-tu-la", 1, 7), ("ky-tu-la", 2, 5), ("ky-tu-la", 2, 7),
    ]  # fmt: skip
    assert source.root is not None
    assert [key.value for key, _ in source.root.value] == ["a", "b"]


def test_a_file_full_of_forbidden_characters_is_a_few_faults() -> None:
    _, faults = read_source("p", b"a: b\x00\x00\x00\n" * 100)
    shown = [fault for fault in faults if fault.rule == "ky-tu-la"]
    assert len(shown) == 20
    assert shown[-1].message.endswith("(còn 80 chỗ nữa như vậy)")


@pytest.mark.parametrize(
    "sign", [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]
)
@pytest.mark.parametrize("line", ["a: b{}c", "# b{}c", "a: {}b", 'a: "b{}"'])
def test_what_turns_the_direction_of_text_is_a_fault_wherever_it_stands(
    sign: str, line: str
) -> None:
    source, faults = read_source("p", f"{line.format(sign)}\nd: e\n".encode())
    assert [(fault.rule, fault.span.line) for fault in faults] == [("ky-tu-la", 1)]
    assert f"U+{ord(sign):04X} làm chữ hiện ra khác" in faults[0].message
    assert source.root is not None


def test_an_escape_that_turns_the_direction_is_a_fault_too() -> None:
    text = 'nam_hoc: 2018-2019\ntrung_tam: {ten: A}\nke_hoach_thang: {}\nket: "a\\u202eb"\n'
    assert "ky-tu-la" in {fault.rule for fault in read_plan("p", text.encode()).faults}
