"""A letterhead edited in Word or LibreOffice: the edit survives, and the templates still fit it."""

from __future__ import annotations

import io
import re
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree

from lxplan.failures import Failure
from lxplan.outputs.package import pack
from lxplan.word.adopted_letterhead import adopt
from lxplan.word.paragraph_styles import styles_of
from lxplan.word.standards import STANDARDS, Standard
from lxplan.word.template_folders import shipped_templates
from tests.papers.plans import (
    FULL,
    W,
    body_of,
    check_schema,
    paragraphs_of,
    parts_of,
    plan_of,
    render_plan,
)

ND30 = STANDARDS["nd30"]
both = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


LOGO = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\0"))
    + chunk(b"IEND", b"")
)


def shipped(standard: Standard = ND30) -> bytes:
    return (shipped_templates() / f"{standard.name}.docx").read_bytes()


def edited(
    folder: Path, edit: Callable[[Any], None], standard: Standard = ND30
) -> dict[str, bytes]:
    """Save the letterhead after an edit, as an editor does, and return its parts."""
    document = docx.Document(io.BytesIO(shipped(standard)))
    edit(document)
    document.save(str(folder / f"{standard.name}.docx"))
    return parts_of((folder / f"{standard.name}.docx").read_bytes())


def as_another_program_saves(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Give every style of ours the identifier that Word and LibreOffice make of its name: its plain
    letters.
    """
    changed = dict(parts)
    for style in styles_of(ND30).values():
        plain = "".join(letter for letter in style.name if letter.isascii() and letter.isalnum())
        for name in ("word/styles.xml", "word/header1.xml", "word/header2.xml"):
            changed[name] = changed[name].replace(
                f'="{style.identifier}"'.encode(), f'="{plain or style.identifier}"'.encode()
            )
    return changed


@both
def test_page_styles_and_logo_survive(tmp_path: Path, standard: Standard) -> None:
    def edit(document: Any) -> None:
        section = document.sections[0]
        section.left_margin, section.top_margin = Mm(35), Mm(25)
        document.styles["Body Text"].font.size = Pt(13)
        section.first_page_header.paragraphs[0].add_run().add_picture(
            io.BytesIO(LOGO), width=Mm(10)
        )
        document.add_paragraph("Chữ thử trong thân của mẫu giấy")

    own = edited(tmp_path, edit, standard)
    printed = parts_of(render_plan(plan_of(FULL), standard, tmp_path))
    assert set(own) - set(printed) == set()
    for name, data in own.items():
        if name not in {
            "word/document.xml",
            "docProps/core.xml",
            "docProps/app.xml",
            "[Content_Types].xml",
            "_rels/.rels",
        }:
            assert printed[name] == data, name
    assert b'Extension="png"' in printed["[Content_Types].xml"]
    assert [name for name in printed if name.startswith("word/media/")] == ["word/media/image1.png"]
    document: Any = docx.Document(io.BytesIO(pack(printed)))
    assert round(document.sections[0].left_margin.mm) == 35
    assert document.styles["Body Text"].font.size.pt == 13
    assert "Chữ thử" not in "".join(text for _, text in paragraphs_of(pack(printed)))


def test_tables_and_lines_fit_the_edited_page(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        document.sections[0].left_margin = Mm(35)
        document.styles["Subtitle"].font.size = Pt(13)

    edited(tmp_path, edit)
    body = body_of(render_plan(plan_of(FULL), ND30, tmp_path))
    for table in body.iter(f"{W}tbl"):
        lies = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BangThang"
        least, most = (13711, 13720) if lies else (8780, 8787)
        width = sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol"))
        assert least <= width <= most, "15.5 cm, and 24.2 cm on the page that lies"
    first = next(body.iter(f"{W}tbl"))
    right = [int(column.get(f"{W}w")) for column in first.iter(f"{W}gridCol")][1]
    assert right >= 5612, "quốc hiệu keeps 9.9 cm"
    usual = body_of(render_plan(plan_of(FULL), ND30))

    def line_under_title(root: Any) -> int:
        (rule,) = (
            p
            for p in root.iter(f"{W}p")
            if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "DuongKeTrichYeu"
        )
        room = 9070 if root is usual else 8787
        return room - 2 * int(rule.find(f"{W}pPr/{W}ind").get(f"{W}left"))

    assert line_under_title(body) == pytest.approx(line_under_title(usual) * 13 / 14, abs=4)


def test_an_untouched_copy_prints_the_same_bytes(tmp_path: Path) -> None:
    for standard in STANDARDS.values():
        (tmp_path / f"{standard.name}.docx").write_bytes(shipped(standard))
        assert render_plan(plan_of(FULL), standard, tmp_path) == render_plan(
            plan_of(FULL), standard
        )


def test_styles_under_new_identifiers_are_found_by_their_names() -> None:
    saved = as_another_program_saves(parts_of(shipped()))
    assert b'"ThanVanBan"' not in saved["word/styles.xml"]
    own = adopt(saved, ND30)
    known = {
        style.get(f"{W}styleId")
        for style in etree.fromstring(own.parts["word/styles.xml"]).iter(f"{W}style")
    }
    assert set(styles_of(ND30)) <= known
    assert b'w:pStyle w:val="SoTrang"' in own.parts["word/header1.xml"]
    check_schema(own.parts["word/styles.xml"])


def names_of(parts: dict[str, bytes]) -> list[str]:
    root = etree.fromstring(parts["word/styles.xml"])
    return [name.get(f"{W}val").casefold() for name in root.iter(f"{W}name")]


def with_styles_changed(change: Callable[[str], str]) -> dict[str, bytes]:
    parts = parts_of(shipped())
    return {**parts, "word/styles.xml": change(parts["word/styles.xml"].decode()).encode()}


def as_the_first_version_wrote(styles: str) -> str:
    """Give the built-in styles their Vietnamese names alone."""
    return re.sub(r'<w:name w:val="[^"]*"/><w:aliases (w:val="[^"]*"/>)', r"<w:name \1", styles)


def smaller(styles: str) -> str:
    """Set the headings in 12 points."""
    head, sign, rest = styles.partition('w:styleId="DeMucLon"')
    return head + sign + rest.replace('w:val="28"', 'w:val="24"', 2)


def without_aliases(styles: str) -> str:
    """Leave the built-in names alone, as LibreOffice does."""
    return re.sub(r"<w:aliases [^>]*/>", "", styles)


WORDS_OWN = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:rPr><w:color w:val="2F5496"/><w:sz w:val="32"/></w:rPr></w:style>'
)


def beside_words_own(styles: str) -> str:
    """Put in the heading that Word gives any document."""
    return styles.replace("</w:styles>", WORDS_OWN + "</w:styles>")


@pytest.mark.parametrize(
    "change",
    [
        smaller,
        lambda styles: without_aliases(smaller(styles)),
        lambda styles: as_the_first_version_wrote(smaller(styles)),
        lambda styles: beside_words_own(as_the_first_version_wrote(smaller(styles))),
        lambda styles: smaller(styles).replace('"Đề mục I"', '"Tên khác,Đề mục I"'),
    ],
    ids=["new", "by LibreOffice", "first version", "first version in Word", "more aliases"],
)
def test_a_heading_is_found_by_its_built_in_or_its_vietnamese_name(
    change: Callable[[str], str],
) -> None:
    own = adopt(with_styles_changed(change), ND30)
    assert own.styles["DeMucLon"].font.size == 12
    assert own.parts["word/styles.xml"].count(b'w:styleId="DeMucLon"') == 1
    check_schema(own.parts["word/styles.xml"])


def test_words_own_heading_is_not_taken_for_ours_and_no_name_comes_twice() -> None:
    strange = f'<w:styles xmlns:w="{W[1:-1]}">{WORDS_OWN}</w:styles>'
    own = adopt({**parts_of(shipped()), "word/styles.xml": strange.encode()}, ND30)
    names = names_of(own.parts)
    assert own.styles["DeMucLon"].font.size == styles_of(ND30)["DeMucLon"].font.size
    assert {"đề mục i", "heading 1", "heading 2", "title"} <= set(names)
    assert len(set(names)) == len(names)
    check_schema(own.parts["word/styles.xml"])


def test_dropped_styles_come_back() -> None:
    parts = parts_of(shipped())
    root = etree.fromstring(parts["word/styles.xml"])
    for style in list(root.iter(f"{W}style")):
        if style.get(f"{W}styleId") in ("CanCu", "BangThang"):
            root.remove(style)
    own = adopt({**parts, "word/styles.xml": etree.tostring(root)}, ND30)
    assert own.parts["word/styles.xml"].count(b'w:styleId="CanCu"') == 1
    assert own.parts["word/styles.xml"].count(b'w:styleId="BangThang"') == 1
    assert own.styles["CanCu"] == styles_of(ND30)["CanCu"]


def test_a_style_that_took_our_identifier_gives_it_back() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="CanCu"><w:name w:val="Của tôi"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Cnc"><w:name w:val="Căn cứ"/><w:basedOn w:val="CanCu"/>'
        '<w:rPr><w:sz w:val="26"/></w:rPr></w:style></w:styles>'
    )
    own = adopt({**parts_of(shipped()), "word/styles.xml": styles.encode()}, ND30)
    text = own.parts["word/styles.xml"].decode()
    assert '<w:style w:type="paragraph" w:styleId="Cnc"><w:name w:val="Của tôi"/>' in text
    assert 'w:styleId="CanCu"><w:name w:val="Căn cứ"/><w:basedOn w:val="Cnc"/>' in text
    assert own.styles["CanCu"].font.size == 13


def test_sizes_and_weights_are_read_through_the_bases_of_a_style() -> None:
    """Word leaves out of a style what its base says already, and writes what it takes away as
    off.
    """
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Goc"><w:name w:val="Gốc"/>'
        '<w:pPr><w:spacing w:before="60"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="OBang"><w:name w:val="Ô bảng"/><w:basedOn w:val="Goc"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="OThang"><w:name w:val="Ô THÁNG"/><w:basedOn w:val="Goc"/>'
        '<w:rPr><w:b w:val="0"/><w:sz w:val="25"/></w:rPr></w:style></w:styles>'
    )
    own = adopt({**parts_of(shipped()), "word/styles.xml": styles.encode()}, ND30)
    assert (
        own.styles["OBang"].font.size,
        own.styles["OBang"].font.bold,
        own.styles["OBang"].before,
    ) == (11, True, 3)
    assert (own.styles["OThang"].font.size, own.styles["OThang"].font.bold) == (12.5, False)


def test_a_tracked_change_of_the_page_is_left_behind(tmp_path: Path) -> None:
    parts = parts_of(shipped())
    change = b'<w:sectPrChange w:id="1" w:author="A"><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"</w:sectPr>", change + b"</w:sectPr>"
    )
    (tmp_path / "nd30.docx").write_bytes(pack(parts))
    assert render_plan(plan_of(FULL), ND30, tmp_path) == render_plan(plan_of(FULL), ND30)


@pytest.mark.parametrize("styles", [b"", b"<w:styles", b"<styles/>"])
def test_broken_styles_are_named_or_made_good(tmp_path: Path, styles: bytes) -> None:
    (tmp_path / "nd30.docx").write_bytes(pack({**parts_of(shipped()), "word/styles.xml": styles}))
    with pytest.raises(Failure, match=r"mẫu giấy .*nd30\.docx không phải văn bản Word"):
        render_plan(plan_of(FULL), ND30, tmp_path)


def test_a_letterhead_saved_by_libreoffice_still_fits(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "nd30.docx").write_bytes(shipped())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(tmp_path / "own"),
    ]
    subprocess.run(
        [*command, str(tmp_path / "nd30.docx")], capture_output=True, check=True, timeout=120
    )
    printed = parts_of(render_plan(plan_of(FULL), ND30, tmp_path / "own"))
    root = etree.fromstring(printed["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in root.iter(f"{W}style")}
    used = {
        node.get(f"{W}val") for node in body_of(pack(printed)).iter(f"{W}pStyle", f"{W}tblStyle")
    }
    assert used <= known
    assert len(used) > 20
    own = adopt(parts_of((tmp_path / "own" / "nd30.docx").read_bytes()), ND30)
    for name, style in styles_of(ND30).items():
        assert own.styles[name].font == style.font, name
