from __future__ import annotations

import hashlib
import io

import docx
import pytest

from lxplan.outputs import package
from lxplan.outputs.edit_stamp import is_as_written, stamp_into, stamped_package, stamped_pdf
from lxplan.outputs.package import pack, unpack
from tests.papers.plans import SMALL, parts_of, plan_of, render_plan


@pytest.fixture(scope="module")
def written() -> bytes:
    return render_plan(plan_of(SMALL))


def test_a_document_is_known_as_written(written: bytes) -> None:
    assert is_as_written(written)
    assert is_as_written(pack(parts_of(written))), "the same parts, packed otherwise"


def test_a_changed_word_shows(written: bytes) -> None:
    parts = parts_of(written)
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"Khai", b"Be")
    assert not is_as_written(pack(parts))


def test_a_single_byte_more_shows(written: bytes) -> None:
    assert not is_as_written(written + b"x")
    assert not is_as_written(b"x" + written)
    assert not is_as_written(written[:-1])


def test_a_part_added_or_taken_away_shows(written: bytes) -> None:
    parts = parts_of(written)
    assert not is_as_written(pack({**parts, "word/comments.xml": b"<c/>"}))
    assert not is_as_written(
        pack({name: part for name, part in parts.items() if name != "word/fontTable.xml"})
    )


def test_a_document_saved_by_another_program_shows(written: bytes) -> None:
    again = io.BytesIO()
    document = docx.Document(io.BytesIO(written))
    document.paragraphs[0].add_run("thêm")
    document.save(again)
    assert not is_as_written(again.getvalue())


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 not a zip", b"plain text", pack({"a.xml": b""})]
)
def test_a_foreign_file_is_not_ours(data: bytes) -> None:
    assert not is_as_written(data)


def test_a_pdf_is_known_until_somebody_adds_to_it() -> None:
    plain = b"%PDF-1.6\n%lxplan in a comment\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
    written = stamped_pdf(plain)
    assert is_as_written(written)
    assert written.endswith(b"\nstartxref\n9\n%%EOF\n"), "PDF/A allows nothing after the end"
    assert not is_as_written(written + b"1 0 obj signed")
    assert not is_as_written(written + b"1 0 obj signed\nstartxref\n99\n%%EOF\n")
    assert not is_as_written(written.replace(b"comment", b"xomment"))
    assert not is_as_written(written.replace(b"startxref\n9", b"startxref\n8"))
    assert not is_as_written(plain), "a scanned paper"


def test_a_pdf_with_its_stamp_behind_as_the_first_version_wrote_it_is_known() -> None:
    data = b"%PDF-1.6\nstartxref\n9\n%%EOF\n"
    written = data + b"\n%lxplan " + hashlib.sha256(data).hexdigest().encode() + b"\n"
    assert is_as_written(written)
    assert not is_as_written(written + b"1 0 obj signed")
    assert not is_as_written(b"%PDF-1.5" + written[8:])


def test_a_package_too_large_to_hold_is_stamped_a_piece_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = pack(
        {
            "[Content_Types].xml": b"<Types></Types>",
            "_rels/.rels": b"<Relationships></Relationships>",
            "x/a.xml": b"a" * 1000,
        }
    )
    monkeypatch.setattr(package, "_PIECE", 7)
    target = io.BytesIO()
    stamp_into(target, io.BytesIO(small))
    assert is_as_written(target.getvalue())
    assert unpack(target.getvalue()) == unpack(stamped_package(small))
    assert len(target.getvalue()) < 1500, "compressed"
