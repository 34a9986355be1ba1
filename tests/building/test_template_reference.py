from __future__ import annotations

import re
from pathlib import Path

import pytest

from building.sample_plan import SAMPLE, sample_plan
from building.template_reference import FILTERS, FUNCTIONS, context_reference
from lxplan.papers.key_names import described
from lxplan.papers.template_copies import copy_templates
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word.printer import Printer
from lxplan.word.standards import STANDARDS
from tests.papers.plans import plan_of, texts_in
from tests.papers.test_template_names import DECLARATIONS

TEXT = context_reference()
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.*?) \|$", re.MULTILINE)


def test_every_name_of_every_group_has_a_row() -> None:
    documented = [match[1] for match in ROW.finditer(TEXT)]
    assert sorted(documented) == sorted(name for kind in DECLARATIONS for name in described(kind))


def test_every_text_has_an_example_and_every_link_leads_somewhere() -> None:
    headings = {
        line[4:].lower().replace(" ", "-") for line in TEXT.splitlines() if line.startswith("### ")
    }
    for name, kind, meaning, example in ROW.findall(TEXT):
        if kind.startswith("chữ") or kind == "danh sách chữ":
            assert example.startswith("`") or "như «" in meaning, name
        elif kind == "nhóm chữ":
            assert example == "", name
        else:
            assert example == "", name
            link = re.search(r"\(#(.+)\)$", kind)
            assert link is not None
            assert link[1] in headings


def test_the_filters_and_functions_are_those_that_templates_have() -> None:
    from jinja2.sandbox import SandboxedEnvironment

    bare = SandboxedEnvironment()
    made = Printer().letterhead(STANDARDS["nd30"]).templates
    assert set(FILTERS) == set(made.filters) - set(bare.filters)
    assert set(FUNCTIONS) == set(made.globals) - set(bare.globals)


def test_the_sample_has_no_fault() -> None:
    assert len(plan_of(SAMPLE).activities) == len(sample_plan().activities) == 3


def test_the_example_of_an_override_works(tmp_path: Path) -> None:
    (example,) = re.findall(r"```jinja\n(.*?)```", TEXT, re.DOTALL)
    copy_templates(["ke-hoach"], tmp_path, force=False)
    template = tmp_path / "ke-hoach.xml.j2"
    (title,) = re.findall(r'`("de_xuat": ".+?")`', TEXT)
    before, found, after = re.split(
        r"(\{% elif phan\.khoa == \"de_xuat\" %\}\n.*?\n)(?=\{%)",
        template.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    assert found
    before = re.sub('"de_xuat": ".+?"', title, before)
    template.write_text(before + example + after, encoding="utf-8")
    printed = Printer(tmp_path).print(yearly_plan(sample_plan()))
    assert texts_in(printed, "DeMucLon")[-1].endswith("KIẾN NGHỊ VỚI ỦY BAN NHÂN DÂN XÃ")
    assert "Trung tâm đề nghị UBND xã Hòa Bình:" in texts_in(printed, "ThanVanBan")


@pytest.mark.parametrize("command", re.findall(r"^lxplan (\w+)", TEXT, re.MULTILINE))
def test_the_commands_it_names_exist(command: str) -> None:
    commands = (Path(__file__).parents[2] / "docs" / "lenh.md").read_text(encoding="utf-8")
    assert f"\n## lxplan {command}\n" in commands
