"""`lxplan templates`."""

from __future__ import annotations

from pathlib import Path

from lxplan.papers.template_copies import originals
from tests.cli.conftest import Run


def test_all_are_listed_with_what_they_are(run: Run) -> None:
    code, out, err = run("templates")
    assert (code, err) == (0, "")
    header, *rows = out.splitlines()
    assert header == "Mẫu\tNội dung\tBản riêng"
    assert [row.split("\t")[0] for row in rows] == [item.name for item in originals()]
    assert all(row.split("\t")[2] == "" for row in rows)


def test_ones_own_copies_are_told_from_edited_ones(run: Run, folder: Path) -> None:
    code, out, err = run("templates", "copy", "ke-hoach")
    copies = [
        str(Path("templates") / name) for name in ("ke-hoach.xml.j2", "nd30.docx", "tt01.docx")
    ]
    assert (code, out.splitlines()) == (0, copies)
    assert err == "lxplan: sửa xong, in bằng: lxplan render --templates templates\n"
    (folder / "templates" / "nd30.docx").write_bytes(b"logo")
    states = {row.split("\t")[0]: row.split("\t")[2] for row in run("templates").out.splitlines()}
    assert (states["ke-hoach"], states["nd30"], states["the-thuc"]) == (
        "chép ra, chưa sửa",
        "đã sửa",
        "",
    )
    again = run("templates", "copy", "ke-hoach").out.splitlines()
    expected = [
        f"{copies[0]} (đã có, chưa sửa)",
        f"{copies[1]} (đã sửa, giữ nguyên)",
        f"{copies[2]} (đã có, chưa sửa)",
    ]
    assert again == expected


def test_an_edited_template_needs_force(run: Run, folder: Path) -> None:
    run("templates", "copy", "ke-hoach", "--to", "mẫu riêng")
    own = folder / "mẫu riêng" / "ke-hoach.xml.j2"
    own.write_text("của tôi", encoding="utf-8")
    code, out, err = run("templates", "copy", "ke-hoach", "--to", "mẫu riêng")
    assert (code, out) == (2, "")
    assert "--force" in err
    assert own.read_text(encoding="utf-8") == "của tôi"
    ended = run("templates", "copy", "ke-hoach", "--to", "mẫu riêng", "--force")
    assert ended.code == 0
    assert ended.err.endswith('lxplan render --templates "mẫu riêng"\n')


def test_what_is_copied_prints_the_same_paper(run: Run, folder: Path) -> None:
    run("templates", "copy", "ke-hoach", "the-thuc")
    run("render", "-o", "a.docx")
    run("render", "-o", "b.docx", "--templates", "templates")
    assert (folder / "a.docx").read_bytes() == (folder / "b.docx").read_bytes()


def test_wrong_words_are_answered(run: Run) -> None:
    assert (
        "không hiểu «ke-hoach»; gõ lxplan templates copy ke-hoach"
        in run("templates", "ke-hoach").err
    )
    assert "chép mẫu nào?" in run("templates", "copy").err
    assert run("templates", "copy", "khong-co").code == 2
