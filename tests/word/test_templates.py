from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.failures import Failure
from tests.papers.plans import SMALL, paragraphs_of, plan_of, render_plan, texts_in

P = '{% import "the-thuc.xml.j2" as tt %}\n'


def render_with(folder: Path, template: str | bytes, name: str = "ke-hoach.xml.j2") -> bytes:
    (folder / name).write_bytes(template.encode() if isinstance(template, str) else template)
    return render_plan(plan_of(SMALL), templates=folder)


def failure_of(folder: Path, template: str | bytes, name: str = "ke-hoach.xml.j2") -> str:
    with pytest.raises(Failure) as raised:
        render_with(folder, template, name)
    return str(raised.value)


def test_one_template_is_overridden_and_the_others_stay(tmp_path: Path) -> None:
    data = render_with(tmp_path, P + '{{ tt.doan("Riêng của " ~ trung_tam.ten) }}')
    assert paragraphs_of(data) == [
        ("ThanVanBan", "Riêng của Trung tâm học tập cộng đồng xã Long Xuyên")
    ]


def test_a_macro_file_is_overridden_alone(tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "templates" / "the-thuc.xml.j2"
    changed = shipped.read_text(encoding="utf-8").replace(
        '"Độc lập - Tự do - Hạnh phúc"', '"Khẩu hiệu riêng"'
    )
    assert texts_in(render_with(tmp_path, changed, "the-thuc.xml.j2"), "TieuNgu") == [
        "Khẩu hiệu riêng"
    ]


def test_a_template_in_another_encoding_is_named(tmp_path: Path) -> None:
    assert "không phải UTF-8" in failure_of(tmp_path, "Kế hoạch".encode("utf-16"))


def test_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    data = render_with(tmp_path, b"\xef\xbb\xbf" + (P + '{{ tt.doan("x") }}').encode())
    assert paragraphs_of(data) == [("ThanVanBan", "x")]


def test_values_are_escaped(tmp_path: Path) -> None:
    data = render_with(
        tmp_path,
        '<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr><w:r><w:t>{{ "a<b>&" }}</w:t></w:r></w:p>',
    )
    assert paragraphs_of(data) == [("X", "a<b>&")]


def test_a_compiled_template_is_kept_and_made_anew_when_its_text_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(
        "importlib.util.cache_from_source", lambda _: str(tmp_path / "kept" / "templating.pyc")
    )
    (tmp_path / "kept").mkdir()
    first = render_with(tmp_path, P + '{{ tt.doan("một") }}')
    kept = {path.name for path in (tmp_path / "kept").iterdir()}
    assert len(kept) == 2
    assert render_with(tmp_path, P + '{{ tt.doan("một") }}') == first
    assert texts_in(render_with(tmp_path, P + '{{ tt.doan("hai") }}'), "ThanVanBan") == ["hai"]
    assert {path.name for path in (tmp_path / "kept").iterdir()} == kept


def test_a_folder_that_keeps_nothing_does_not_stop_the_printing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr("jinja2.bccache.FileSystemBytecodeCache.dump_bytecode", refuse)
    assert texts_in(render_with(tmp_path, P + '{{ tt.doan("một") }}'), "ThanVanBan") == ["một"]
