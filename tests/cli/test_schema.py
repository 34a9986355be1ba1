"""`lxplan schema`."""

from __future__ import annotations

from pathlib import Path

import pytest

import lxplan
from lxplan.drafting.modeline import modeline
from lxplan.plan.json_schema import schema_text
from tests.cli.conftest import Run


def test_schema_is_the_committed_one(run: Run) -> None:
    committed = Path(lxplan.__file__).parent / "plan.schema.json"
    assert run("schema") == (0, committed.read_text(encoding="utf-8"), "")


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("plan.schema.json", "# yaml-language-server: $schema=../plan.schema.json"),
        ("plans/s.json", "# yaml-language-server: $schema=s.json"),
        (
            "lược đồ.json",
            "# yaml-language-server: $schema=../l%C6%B0%E1%BB%A3c%20%C4%91%E1%BB%93.json",
        ),
    ],
)
def test_it_is_written_and_the_line_of_a_plan_is_told(
    run: Run, folder: Path, target: str, line: str
) -> None:
    ended = run("schema", "-o", target)
    assert ended == (0, f"{target}\n", f"lxplan: ghi dòng sau ở đầu mỗi tệp kế hoạch:\n{line}\n")
    assert (folder / target).read_text(encoding="utf-8") == run("schema").out
    plan = folder / "plans" / "2018-2019.yaml"
    plan.write_text(f"{line}\n{plan.read_text(encoding='utf-8')}", encoding="utf-8")
    assert "luoc-do-khong-thay" not in run("validate").out


def test_a_folder_gets_the_usual_name(run: Run, folder: Path) -> None:
    assert run("schema", "-o", "plans").out == f"{Path('plans/plan.schema.json')}\n"


def test_it_replaces_an_older_schema_and_nothing_else(run: Run, folder: Path) -> None:
    target = folder / "plan.schema.json"
    target.write_text(schema_text(["quy-tac-cu"]), encoding="utf-8")
    assert run("schema", "-o", target.name).code == 0
    target.write_text('{"name": "khác"}', encoding="utf-8")
    code, out, err = run("schema", "-o", target.name)
    assert (code, out) == (2, "")
    assert "không do lxplan ghi" in err or "không phải" in err
    assert run("schema", "-o", target.name, "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "plan.yaml"], "không ghi được dạng .yaml; đuôi tệp chọn dạng ghi ra: .json."),
        (["--force"], "--force chỉ dùng cùng -o TỆP."),
        (
            ["-o", "plans/2018-2019.yaml"],
            "không ghi được dạng .yaml; đuôi tệp chọn dạng ghi ra: .json.",
        ),
    ],
)
def test_what_cannot_be_written_is_said(run: Run, arguments: list[str], said: str) -> None:
    assert run("schema", *arguments) == (2, "", f"lxplan: lỗi: {said}\n")


def test_a_new_plan_leads_to_the_schema_that_lies_here(run: Run, folder: Path) -> None:
    run("schema", "-o", "plan.schema.json")
    assert modeline(folder / "plans").endswith("$schema=../plan.schema.json")
    assert run("new", "2026-2027", "--empty", "--ten", "Trung tâm học tập cộng đồng xã A").code == 0
    first = (folder / "plans" / "2026-2027.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../plan.schema.json"
