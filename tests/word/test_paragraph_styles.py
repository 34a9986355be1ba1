from __future__ import annotations

from lxplan.word.paragraph_styles import styles_of
from lxplan.word.standards import ND30, STANDARDS, TT01


def test_weights_are_those_of_the_form() -> None:
    for standard in STANDARDS.values():
        styles = styles_of(standard)
        bold = {name for name, style in styles.items() if style.font.bold}
        assert {
            "CoQuanBanHanh",
            "QuocHieu",
            "TieuNgu",
            "TenLoai",
            "TrichYeu",
            "DeMucLon",
            "DeMuc",
        } <= bold
        assert {"QuyenHanChucVu", "HoTen", "NoiNhan"} <= bold
        assert (
            not {"CoQuanChuQuan", "SoKyHieu", "DiaDanhNgay", "ThanVanBan", "CanCu", "NoiNhanMuc"}
            & bold
        )
        assert styles["DiaDanhNgay"].font.italic
        assert styles["NoiNhan"].font.italic


def test_bases_are_italic_under_nd30_only() -> None:
    assert styles_of(ND30)["CanCu"].font.italic
    assert not styles_of(TT01)["CanCu"].font.italic


def test_headings_and_the_closing_sentence_hold_to_what_follows() -> None:
    styles = styles_of(ND30)
    assert all(
        styles[name].keep_next for name in ("DeMucLon", "DeMuc", "CauKet", "NganCach", "DauBang")
    )


def test_the_body_is_justified_with_an_indent() -> None:
    body = styles_of(ND30)["ThanVanBan"]
    assert (body.align, body.first_line, body.before) == ("both", 10, 6)
