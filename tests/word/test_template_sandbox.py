"""A template of a stranger's prints, and does nothing else."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word import template_sandbox
from lxplan.word.printer import Printer
from lxplan.word.template_folders import shipped_templates
from tests.papers.plans import SMALL, plan_of, texts_in
from tests.word.test_templates import P, failure_of, render_with

T = '<w:p><w:pPr><w:pStyle w:val="ThanVanBan"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


@pytest.mark.parametrize(
    "name",
    [
        "/etc/hostname",
        "../outside.txt",
        "a/../../outside.txt",
        "..",
        "C:/Windows/win.ini",
        "..\\\\outside.txt",
        "\\\\server\\\\share",
    ],
)
@pytest.mark.parametrize("call", ["include {}", "include {} ignore missing", "import {} as x"])
def test_a_template_calls_no_file_outside_its_folder(tmp_path: Path, name: str, call: str) -> None:
    (tmp_path / "outside.txt").write_text("bí mật", encoding="utf-8")
    folder = tmp_path / "own"
    folder.mkdir()
    template = "\n" + T.format("{% " + call.format(f'"{name}"') + " %}")
    message = failure_of(folder, template)
    assert message.startswith(
        f"mẫu {folder / 'ke-hoach.xml.j2'}, dòng 2: mẫu chỉ gọi được tệp trong thư mục mẫu, không gọi được «"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
def test_a_link_that_leads_out_is_refused_and_one_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("bí mật", encoding="utf-8")
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "link.j2").symlink_to(tmp_path / "outside.txt")
    message = failure_of(folder, '{% include "link.j2" %}')
    assert "link.j2 là liên kết ra ngoài thư mục mẫu" in message
    (folder / "link.j2").unlink()
    (folder / "other").mkdir()
    (folder / "other" / "chữ.j2").write_text("trong", encoding="utf-8")
    (folder / "link.j2").symlink_to(folder / "other" / "chữ.j2")
    data = render_with(folder, T.format('{% include "link.j2" %} {% include "other/chữ.j2" %}'))
    assert texts_in(data, "ThanVanBan") == ["trong trong"]
    (tmp_path / "folder").symlink_to(folder)
    assert render_with(tmp_path / "folder", T.format("x")), "the folder itself may be a link"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        # Jinja 3.1.5 printed the environment here: the floor in pyproject.toml.
        (
            '("{0.__globals__[os].environ}"|attr("format"))(lipsum)',
            "mẫu không được dùng «__globals__»",
        ),
        ('"{0.__class__}".format(trung_tam)', "mẫu không được dùng «__class__»"),
        ("trung_tam.__class__", "mẫu không được dùng «__class__»"),
        ('trung_tam["__class__"]', "mẫu không được dùng «__class__»"),
        ('trung_tam|attr("__class__")', "mẫu không được dùng «__class__»"),
        ("can_cu.__class__.__mro__", "mẫu không được dùng «__class__»"),
        ("trung_tam._replace(ten=1)", "mẫu không được dùng «_replace»"),
        ("nhom_hang.__globals__", "mẫu không được dùng «__globals__»"),
        ("[1].append(2)", "mẫu không được dùng «append»"),
        ("{}.update(a=1)", "mẫu không được dùng «update»"),
        ("self.__init__", "mẫu không được dùng «__init__»"),
    ],
)
def test_nothing_but_values_is_handed_out(tmp_path: Path, value: str, said: str) -> None:
    message = failure_of(tmp_path, T.format("{{ " + value + " }}"))
    assert message == f"mẫu {tmp_path / 'ke-hoach.xml.j2'}, dòng 1: {said}."


@pytest.mark.parametrize(
    "value", ['"x" * 99999999999', "99999999999 * [1]", "3 ** 99999999", "(9 ** 99) ** 99"]
)
def test_a_product_that_fills_the_memory_is_refused(tmp_path: Path, value: str) -> None:
    assert "OverflowError" in failure_of(tmp_path, T.format("{{ " + value + " }}"))


def test_small_products_are_worked_out(tmp_path: Path) -> None:
    data = render_with(tmp_path, T.format("{{ 3 * 4 }} {{ 'ab' * 2 }} {{ 2 ** 10 }} {{ 1.5 * 2 }}"))
    assert texts_in(data, "ThanVanBan") == ["12 abab 1024 3.0"]


def test_loops_in_loops_are_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template_sandbox, "SECONDS", 0.5)
    loops = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    started = time.monotonic()
    message = failure_of(tmp_path, loops)
    assert time.monotonic() - started < 10
    assert message.startswith("mẫu ke-hoach.xml.j2 chạy quá 0 giây nên đã dừng")
    assert texts_in(render_with(tmp_path, T.format("sau")), "ThanVanBan") == ["sau"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux bounds the memory")
@pytest.mark.parametrize(
    "template",
    [
        '{% set ns = namespace(x="abc") %}{% for i in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}',
        '{{ "x".center(99999999999) }}',
    ],
)
def test_a_text_that_doubles_is_stopped(tmp_path: Path, template: str) -> None:
    assert "cần quá nhiều bộ nhớ nên đã dừng" in failure_of(tmp_path, template)
    assert texts_in(render_with(tmp_path, T.format("sau")), "ThanVanBan") == ["sau"]


def test_a_print_that_is_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_sandbox, "LETTERS", 20_000)
    loop = T.format("{% for a in range(9000) %}xyz{% endfor %}")
    assert "in ra quá nhiều chữ" in failure_of(tmp_path, loop)


def test_a_template_of_megabytes_is_no_template(tmp_path: Path) -> None:
    assert "lớn quá 2 MB" in failure_of(tmp_path, "x" * 2_000_001)


def test_the_shipped_templates_need_no_bounds_and_print_the_same_with_them(tmp_path: Path) -> None:
    for file in shipped_templates().iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    paper = yearly_plan(plan_of(SMALL))
    assert Printer(tmp_path).print(paper) == Printer().print(paper)


def test_a_failure_keeps_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "phụ.j2").write_bytes("Kế".encode("utf-16"))
    with pytest.raises(Failure, match=r"^mẫu .*phụ\.j2 không phải UTF-8"):
        render_with(tmp_path, P + '{% include "phụ.j2" %}')
