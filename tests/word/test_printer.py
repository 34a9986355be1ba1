"""The printer, with a paper of no kind that the program has."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from lxml import etree

from lxplan.failures import Failure
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word.printer import Printer
from lxplan.word.standards import ND30, Standard
from tests.papers.plans import SMALL, parts_of, plan_of, texts_in


class Greeting(NamedTuple):
    whom: str


class Card(NamedTuple):
    names: Greeting
    template: str = "thiep.xml.j2"
    standard: Standard = ND30
    title: str = "Thiệp"
    subject: str = "chúc mừng"
    author: str = "Văn thư"
    upright: None = None

    def with_numbers(self, line: str, numbers: Mapping[str, str]) -> str:
        return line.replace("loi_chuc", numbers["loi_chuc"])


@pytest.fixture
def printer(tmp_path: Path) -> Printer:
    text = '{% set phan = danh_so(loi_chuc=whom) %}{{ (phan.loi_chuc ~ ". " ~ whom)|kieu("ThanVanBan") }}'
    (tmp_path / "thiep.xml.j2").write_text(text, encoding="utf-8")
    return Printer(tmp_path)


def test_a_paper_shaped_value_is_all_it_asks_for(printer: Printer) -> None:
    data = printer.print(Card(Greeting("Mừng theo phần loi_chuc")))
    assert texts_in(data, "ThanVanBan") == ["I. Mừng theo phần I"]
    properties = etree.fromstring(parts_of(data)["docProps/core.xml"])
    assert [element.text for element in properties][:3] == ["Thiệp", "chúc mừng", "Văn thư"]


def test_one_printer_reads_a_letterhead_once(printer: Printer) -> None:
    assert printer.letterhead(ND30) is printer.letterhead(ND30)


def test_printing_imports_neither_python_docx_nor_lxml_and_starting_imports_nothing() -> None:
    code = """
import sys
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.plan import read_plan
from lxplan.failures import Failure
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word.printer import Printer
assert not {"jinja2", "zipfile", "hashlib"} & set(sys.modules)
plan = read_plan("p", b"nam: 2026\\ntrung_tam: {ten: A}\\nke_hoach_thang: {}\\n").plan
assert Printer().print(yearly_plan(plan))
assert not {"docx", "lxml"} & set(sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("character", ["\x01", "\x1f", "\ufffe"])
def test_what_xml_cannot_hold_is_refused(character: str) -> None:
    paper = yearly_plan(plan_of(SMALL))
    spoilt = paper._replace(names=cast("Any", paper.names)._replace(dan_nhap=f"một{character}hai"))
    with pytest.raises(Failure, match="không phải XML đúng, gần «"):
        Printer().print(spoilt)
