"""A key is declared once: a line that is added to the model is known to everything that knows the
others.

Each test works with a copy of the program in which one declaration was inserted and nothing else
changed.
"""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LAST_LINE = '    note: Text | None = key("ghi_chu"'
COLOUR = '    colour: Text | None = key("mau_vo", TEXT, "Màu vở.", example="xanh")\n'

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Bình}
ke_hoach_thang:
  10/2018:
    - noi_dung: Tập huấn
      mau_vo: đỏ sẫm
"""
TEMPLATE = """\
{% import "the-thuc.xml.j2" as tt %}
{% for thang in ke_hoach_thang %}
{% for viec in thang.hoat_dong %}
{{ tt.doan("Vở " ~ viec.mau_vo) }}
{% endfor %}
{% endfor %}
"""


class Scratch:
    """A copy of the program with its own plan file; commands run in its folder."""

    def __init__(self, folder: Path, plan: str) -> None:
        self.folder = folder
        for name in ("lxplan", "building", "templates"):
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        (folder / "p.yaml").write_text(plan, encoding="utf-8")

    def insert(self, file: str, before: str, text: str) -> None:
        """Write some lines into a module, before the one line that begins with `before`."""
        path = self.folder / "lxplan" / file
        code = path.read_text(encoding="utf-8")
        assert code.count(before) == 1
        path.write_text(code.replace(before, text + before), encoding="utf-8")

    def python(self, *arguments: str) -> str:
        """Return what Python prints when it is run with the copy instead of the program."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def lxplan(self, *arguments: str) -> str:
        """Return what a command prints."""
        return self.python("-m", "lxplan", *arguments)

    def listed(self, ending: str) -> bytes:
        """Return the file of one ending that the month is listed in."""
        self.lxplan("month", "10/2018", "--plan", "p.yaml", "-o", f"x.{ending}")
        return (self.folder / f"x.{ending}").read_bytes()

    def records(self) -> list[dict[str, Any]]:
        """Return the month as JSON has it."""
        found: list[dict[str, Any]] = json.loads(self.listed("json"))
        return found


@pytest.fixture(scope="module")
def coloured(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    made = Scratch(tmp_path_factory.mktemp("mau_vo"), PLAN)
    made.insert("plan/schedule.py", LAST_LINE, COLOUR)
    return made


def test_it_is_read(coloured: Scratch) -> None:
    coloured.lxplan("validate", "p.yaml")


def test_it_stands_in_json_where_it_was_declared(coloured: Scratch) -> None:
    (record,) = coloured.records()
    assert record["mau_vo"] == "đỏ sẫm"
    assert list(record)[-6] == "mau_vo"
    assert list(record)[-5:] == ["ghi_chu", "ma", "ket_qua", "thay_doi", "rieng"]


def test_it_is_a_column_of_csv_and_of_the_lines_in_a_pipe(coloured: Scratch) -> None:
    rows = csv.DictReader(io.StringIO(coloured.listed("csv").decode("utf-8-sig")))
    assert [row["Màu vở"] for row in rows] == ["đỏ sẫm"]
    header, line = coloured.lxplan("month", "10/2018", "--plan", "p.yaml").splitlines()
    assert dict(zip(header.split("\t"), line.split("\t"), strict=True))["Màu vở"] == "đỏ sẫm"


def test_it_is_a_column_of_tables(coloured: Scratch) -> None:
    table = coloured.lxplan("month", "10/2018", "--plan", "p.yaml", "--format", "table")
    assert "Màu vở" in table
    assert "đỏ sẫm" in table


def test_it_is_a_column_of_workbooks(coloured: Scratch) -> None:
    with zipfile.ZipFile(io.BytesIO(coloured.listed("xlsx"))) as package:
        texts = package.read("xl/sharedStrings.xml").decode("utf-8")
    assert ">Màu vở<" in texts
    assert ">đỏ sẫm<" in texts


def test_it_is_in_the_schema_and_in_the_references(coloured: Scratch) -> None:
    schema = coloured.lxplan("schema")
    assert '"mau_vo": {' in schema
    fields = coloured.python(
        "-c", "from building.field_reference import field_reference as it; print(it())"
    )
    assert "| `mau_vo` | một câu chữ | Màu vở. | `xanh` |" in fields
    names = coloured.python(
        "-c", "from building.template_reference import context_reference as it; print(it())"
    )
    assert "| `mau_vo` | chữ | Màu vở. | `xanh` |" in names


def test_templates_can_print_it_in_a_paragraph_and_in_a_column(coloured: Scratch) -> None:
    own = coloured.folder / "mau"
    own.mkdir()
    (own / "ke-hoach.xml.j2").write_text(TEMPLATE, encoding="utf-8")
    assert "Vở đỏ sẫm" in _printed(coloured, own)
    whole = (coloured.folder / "templates" / "ke-hoach.xml.j2").read_text(encoding="utf-8")
    column = 'cot("Nội dung hoạt động"'
    assert column in whole
    wider = whole.replace(column, f'cot("Vở", "mau_vo", 9), {column}')
    (own / "ke-hoach.xml.j2").write_text(wider, encoding="utf-8")
    assert ">đỏ sẫm<" in _printed(coloured, own)


def _printed(scratch: Scratch, templates: Path) -> str:
    scratch.lxplan("render", "p.yaml", "--templates", str(templates), "-o", "x.docx")
    with zipfile.ZipFile(scratch.folder / "x.docx") as package:
        text = package.read("word/document.xml").decode("utf-8")
    (scratch.folder / "x.docx").unlink()
    return text


MOTTO = '    motto: Text | None = key("khau_hieu", TEXT, "Khẩu hiệu của năm.", example="Học suốt đời")\n'


def test_a_new_key_of_the_plan_itself_is_seen_by_its_template(tmp_path: Path) -> None:
    made = Scratch(tmp_path, PLAN.replace("      mau_vo: đỏ sẫm\n", "khau_hieu: Học nữa\n"))
    made.insert("plan/model.py", '    closing: Text | None = key("ket"', MOTTO)
    made.lxplan("validate", "p.yaml")
    templates = tmp_path / "mau"
    templates.mkdir()
    text = '{% import "the-thuc.xml.j2" as tt %}\n{{ tt.doan(khau_hieu) }}\n'
    (templates / "ke-hoach.xml.j2").write_text(text, encoding="utf-8")
    assert ">Học nữa<" in _printed(made, templates)
    names = made.python(
        "-c", "from building.template_reference import context_reference as it; print(it())"
    )
    assert "| `khau_hieu` | chữ | Khẩu hiệu của năm. | `Học suốt đời` |" in names


OWN_KIND = '''\
class OwnTexts(CompoundKind[Mapping[str, Text]]):
    """Texts under names of one's own."""

    label = "nhóm chữ"
    empty: Mapping[str, Text] = {}

    def read(self, node: Node, reading: Reading) -> Mapping[str, Text] | None:
        assert isinstance(node, MappingNode)
        read = {name.value: TEXT.read(value, reading) for name, value in reading.entries(node)}
        return {name: text for name, text in read.items() if text is not None}

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": TEXT.schema()}

    def printed(self, value: Mapping[str, Text]) -> Printed:
        return {name: TEXT.printed(text) for name, text in value.items()}


'''
OWN_IMPORTS = """\
from lxplan.plan.declaration import Printed
"""
OWN_KEYS = """\
    figures: Mapping[str, Text] = key("cac_so", OwnTexts(), "Những con số.", heading="Các số")
    shelf: Text | None = key("ke_sach", TEXT, "Kệ sách.", in_lists="nowhere", printed=str.upper)
"""
OWN_PLAN = PLAN.replace(
    "mau_vo: đỏ sẫm", "cac_so: {san_pham: 02 lớp, ky_hieu: B}\n      ke_sach: lua-2018"
)
OWN_TEMPLATE = TEMPLATE.replace("viec.mau_vo", 'viec.cac_so.san_pham ~ " " ~ viec.ke_sach')


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    made = Scratch(tmp_path_factory.mktemp("rieng"), OWN_PLAN)
    made.insert("plan/schedule.py", LAST_LINE, OWN_KEYS)
    made.insert("plan/schedule.py", "class Activity(Record)", OWN_KIND)
    made.insert("plan/schedule.py", "import re\n", OWN_IMPORTS)
    return made


def test_a_map_of_texts_is_a_kind_like_others(own: Scratch) -> None:
    own.lxplan("validate", "p.yaml")
    (record,) = own.records()
    assert record["cac_so"] == {"san_pham": "02 lớp", "ky_hieu": "B"}
    rows = csv.DictReader(io.StringIO(own.listed("csv").decode("utf-8-sig")))
    assert [row["Các số"] for row in rows] == ["san_pham: 02 lớp; ky_hieu: B"]
    names = own.python(
        "-c", "from building.template_reference import context_reference as it; print(it())"
    )
    assert "| `cac_so` | nhóm chữ | Những con số. |  |" in names


def test_a_key_may_be_read_and_printed_but_not_listed(own: Scratch) -> None:
    (record,) = own.records()
    assert "ke_sach" not in record
    templates = own.folder / "mau"
    templates.mkdir()
    (templates / "ke-hoach.xml.j2").write_text(OWN_TEMPLATE, encoding="utf-8")
    assert "Vở 02 lớp LUA-2018" in _printed(own, templates)
