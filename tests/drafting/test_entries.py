"""Keys with results put under an activity, and single ones of them changed."""

from __future__ import annotations

from typing import Any

from lxplan.drafting.changes import Change, changed
from lxplan.drafting.draft import Entry, Group
from lxplan.drafting.entries import with_key, with_value, without_keys
from lxplan.plan.kinds import AMOUNT
from lxplan.source import SourceFile, read_source

RESULT = Group((Entry("so_luot", "45"), Entry("ghi_chu", "vắng 3, do mưa")))
BLOCK = """\
ke_hoach_thang:
  10/2018:
    - noi_dung: A   # a
      phoi_hop:
      - B
    - noi_dung: C
"""


def _source(text: str) -> SourceFile:
    source, faults = read_source("p", text.encode())
    assert not faults
    return source


def _made(source: SourceFile, *changes: Change) -> str:
    return changed(source, changes).decode()


def _value(node: Any, *path: str | int) -> Any:
    for step in path:
        if isinstance(step, int):
            node = node.value[step]
        else:
            node = next(value for key, value in node.value if key.value == step)
    return node


def _activity(source: SourceFile, number: int = 0) -> Any:
    return _value(source.root, "ke_hoach_thang", "10/2018", number)


def test_a_result_stands_as_a_block_and_its_keys_change_one_by_one() -> None:
    source = _source(BLOCK)
    text = _made(source, with_key(source, _activity(source), Entry("ket_qua", RESULT)))
    lines = "      ket_qua:\n        so_luot: 45\n        ghi_chu: vắng 3, do mưa\n"
    assert text == BLOCK.replace("      - B\n", f"      - B\n{lines}")
    source = _source(text)
    result = _value(_activity(source), "ket_qua")
    (count, number), (note, _) = result.value
    text = _made(
        source,
        with_value(source, count, number, "50"),
        without_keys(source, result, [note.value]),
        with_key(source, result, Entry("chi", "500.000"), AMOUNT),
    )
    assert text == BLOCK.replace(
        "      - B\n", "      - B\n      ket_qua:\n        so_luot: 50\n        chi: 500.000\n"
    )


def test_in_brackets_it_stands_in_brackets_with_quotes() -> None:
    source = _source("{ke_hoach_thang: {10/2018: [{noi_dung: A}]}}")
    text = _made(source, with_key(source, _activity(source), Entry("ket_qua", RESULT)))
    assert text == (
        '{ke_hoach_thang: {10/2018: [{noi_dung: A, ket_qua: {so_luot: 45, ghi_chu: "vắng 3, do mưa"}}]}}'
    )


def test_a_list_of_lines_becomes_a_text_and_nothing() -> None:
    source = _source(BLOCK)
    key, value = _activity(source).value[1]
    assert _made(source, with_value(source, key, value, "D: E")) == BLOCK.replace(
        "phoi_hop:\n      - B\n", 'phoi_hop: "D: E"\n'
    )
    assert _made(source, with_value(source, key, value, "")) == BLOCK.replace("\n      - B\n", "\n")
