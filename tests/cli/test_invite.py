"""`lxplan invite`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.papers.plans import texts_in

DATED = ("invite", "9/2018", "2")


@pytest.fixture(autouse=True)
def _long_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2018, 9, 3))


def on(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: day)


def test_a_page_for_each_partner_and_lecturer(run: Run, folder: Path) -> None:
    said = "lxplan: đã in 3 giấy mời dự «Tập huấn chăm sóc lúa».\n"
    assert run(*DATED) == (0, "giay-moi-09-2018-2.docx\n", said)
    body = "\n".join(texts_in((folder / "giay-moi-09-2018-2.docx").read_bytes(), "ThanVanBan"))
    for guest in ("Hội Nông dân", "Trường THCS", "Cán bộ Phòng Nông nghiệp"):
        assert body.replace("\xa0", " ").count(f"trân trọng kính mời:\n{guest}\n") == 1
    assert run(*DATED, "-o", "giay-moi.docx").out == "giay-moi.docx\n"
    assert (folder / "giay-moi.docx").read_bytes() == (
        folder / "giay-moi-09-2018-2.docx"
    ).read_bytes()


@pytest.mark.parametrize(
    "words",
    [["tháng", "9", "2"], ["2018-09", "2"], ["tháng", "9", "năm", "2018", "2"], ["9", "02"]],
)
def test_the_month_is_typed_as_for_month(run: Run, words: list[str]) -> None:
    assert run("invite", *words).code == 0


def test_the_number_is_the_one_that_month_shows(run: Run, folder: Path) -> None:
    shown = run("month", "11").out.splitlines()[1].split("\t")[1]
    assert shown == "1"
    assert run("invite", "11", shown, "--blank").code == 0
    (title, *_) = texts_in((folder / "giay-moi-11-2018-1.docx").read_bytes(), "TrichYeu")
    assert title.startswith("=HYPERLINK")


def test_what_the_plan_lacks_is_named_with_its_keys_and_nothing_is_written(
    run: Run, folder: Path
) -> None:
    assert run("invite", "9", "1") == (
        2,
        "",
        "lxplan: lỗi: chưa in giấy mời, vì kế hoạch chưa ghi ngày, giờ, địa điểm của «Học luật giao thông»; điền ngay, gio, "
        f"dia_diem vào hoạt động ấy (dòng 13 của {Path('plans') / '2018-2019.yaml'}), hoặc thêm --blank để in chỗ trống "
        "ghi tay.\n",
    )
    assert not list(folder.glob("*.docx"))


def test_blank_leaves_dots_for_the_pen(run: Run, folder: Path) -> None:
    assert (
        run("invite", "9", "1", "--blank").err
        == "lxplan: đã in 2 giấy mời dự «Học luật giao thông».\n"
    )
    texts = texts_in((folder / "giay-moi-09-2018-1.docx").read_bytes(), "ThanVanBan")
    body = [text.replace("\xa0", " ") for text in texts]
    assert (
        sum(text.startswith("Thời gian: ……… giờ ………, ngày ……… tháng 9 năm 2018") for text in body)
        == 2
    )
    assert sum(text.startswith("Địa điểm: ………") for text in body) == 2


def test_an_edited_invitation_is_not_overwritten(run: Run, folder: Path) -> None:
    (folder / "giay-moi-09-2018-2.docx").write_bytes(b"sua tay")
    code, out, err = run(*DATED)
    assert (code, out) == (2, "")
    assert "đã được sửa sau khi in" in err
    assert run(*DATED, "--force").code == 0


def test_a_standard_can_be_chosen(run: Run, folder: Path) -> None:
    for name in ("auto", "tt01", "nd30"):
        run(*DATED, "-o", f"{name}.docx", "--standard", name)
    auto, tt01, nd30 = ((folder / f"{name}.docx").read_bytes() for name in ("auto", "tt01", "nd30"))
    assert auto == tt01 != nd30


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "mời dự hoạt động nào? Ghi tháng và số của hoạt động, ví dụ lxplan invite 10/2018 1."),
        (["9"], "chưa ghi số của hoạt động; tháng 09/2018 có: 1 - Học luật giao thông; 2 - Tập huấn chăm sóc lúa."),
        (["tháng", "9"], "chưa ghi số của hoạt động; tháng 09/2018 có: 1 - Học luật giao thông; 2 - Tập huấn chăm sóc lúa."),
        (["9", "3"], "không có hoạt động số 3; tháng 09/2018 có: 1 - Học luật giao thông; 2 - Tập huấn chăm sóc lúa."),
        (["9", "0"], "không có hoạt động số 0; tháng 09/2018 có: 1 - Học luật giao thông; 2 - Tập huấn chăm sóc lúa."),
        (["10", "1"], "tháng 10/2018 không có hoạt động nào trong kế hoạch 2018-2019."),
        (["13", "1"], "không có tháng 13; viết tháng từ 01 đến 12, ví dụ 02/2019, hoặc chỉ 2."),
        (["9/2031", "1"], "không có kế hoạch nào cho tháng 09/2031; đang có kế hoạch 2018-2019 (từ 09/2018 đến 08/2019)."),
    ],
)  # fmt: skip
def test_an_activity_that_is_not_there(run: Run, words: list[str], said: str) -> None:
    assert run("invite", *words) == (2, "", f"lxplan: lỗi: {said}\n")


def test_a_long_month_is_not_read_out(run: Run, folder: Path) -> None:
    rows = "".join(f"    - noi_dung: Việc {number}\n" for number in range(1, 13))
    (folder / "dai.yaml").write_text(
        f"nam: 2026\ntrung_tam: {{ten: A}}\nke_hoach_thang:\n  01/2026:\n{rows}", encoding="utf-8"
    )
    assert run("invite", "1", "13", "--plan", "dai.yaml").err == (
        "lxplan: lỗi: không có hoạt động số 13; ghi số từ 1 đến 12, như lxplan month 01/2026 hiện ra.\n"
    )


@pytest.mark.parametrize(
    ("today", "warning"),
    [
        # 15/09/2018 is a Saturday
        (date(2018, 9, 12), ""),
        (date(2018, 9, 13), "chỉ còn 2 ngày làm việc trước ngày 15/09/2018; giấy mời nên gửi trước ít nhất 3 ngày làm việc."),
        (date(2018, 9, 15), "chỉ còn 0 ngày làm việc trước ngày 15/09/2018; giấy mời nên gửi trước ít nhất 3 ngày làm việc."),
        (date(2018, 9, 16), "ngày 15/09/2018 đã qua."),
    ],
)  # fmt: skip
def test_a_late_invitation_is_said_to_be_late(
    run: Run, monkeypatch: pytest.MonkeyPatch, today: date, warning: str
) -> None:
    on(today, monkeypatch)
    code, out, err = run(*DATED)
    assert (code, out) == (0, "giay-moi-09-2018-2.docx\n")
    assert err.partition("\n")[2] == (f"lxplan: lưu ý: {warning}\n" if warning else "")


@pytest.mark.parametrize("words", [("thường", "xuyên", "1"), ("thuong xuyen", "2")])
def test_what_belongs_to_no_month_has_no_invitation(run: Run, words: tuple[str, ...]) -> None:
    code, out, said = run("invite", *words)
    assert (code, out) == (2, "")
    assert "hoạt động thường xuyên không thuộc tháng nào nên không in giấy mời" in said


def test_the_note_is_printed_on_request_only(run: Run, folder: Path) -> None:
    run(*DATED, "-o", "thuong.docx")
    run(*DATED, "-o", "rieng.docx", "--private")
    texts = [
        texts_in((folder / name).read_bytes(), "ThanVanBan")
        for name in ("thuong.docx", "rieng.docx")
    ]
    assert ["Ghi chú: Mang vở" in text for text in texts] == [False, True]
    assert all("Liên hệ: Bà Lan" in text for text in texts)


@pytest.mark.parametrize(("said", "word"), [("--huy", "đã hủy"), ("--hoan", "hoãn")])
def test_to_what_is_off_nobody_is_invited(run: Run, folder: Path, said: str, word: str) -> None:
    assert run("done", "11/2018", "1", said).code == 0
    code, out, err = run("invite", "11/2018", "1", "--blank")
    assert (code, out) == (2, "")
    assert f"» {word} theo kết quả đã ghi" in err
    assert not list(folder.glob("*.docx"))


def test_to_what_was_moved_people_are_invited_when_it_is_held(run: Run, folder: Path) -> None:
    file = folder / "plans" / "2018-2019.yaml"
    text = file.read_text(encoding="utf-8")
    without = text.replace("      ket_qua: {so_luot: 45, so_nu: 30}\n", "")
    file.write_text(without, encoding="utf-8")
    assert run("done", "9/2018", "2", "--chuyen", "12/2018").code == 0
    code, out, err = run(*DATED)
    assert (code, out) == (2, "")
    assert "chưa ghi ngày mới trong tháng 12/2018" in err
    assert "điền ngay (trong ket_qua) vào hoạt động ấy" in err
    code, out, err = run(*DATED, "--blank")
    assert (code, out) == (0, "giay-moi-09-2018-2.docx\n")
    assert "đã chuyển sang 12/2018, giấy mời in chỗ trống ở ngày" in err
    assert "tháng 12 năm 2018" in printed(folder)
    assert "tháng 9 năm 2018" not in printed(folder)
    assert run("done", "9/2018", "2", "--ngay", "8/12/2018").code == 0
    code, _, err = run(*DATED)
    assert code == 0
    assert "đã chuyển sang 12/2018, giấy mời in ngày mới 08/12/2018" in err
    assert "Thứ Bảy, ngày 08 tháng 12 năm 2018" in printed(folder)


def printed(folder: Path) -> str:
    data = (folder / "giay-moi-09-2018-2.docx").read_bytes()
    return "\n".join(texts_in(data, "ThanVanBan")).replace("\xa0", " ")


def test_to_what_was_moved_to_no_month_nobody_is_invited(run: Run, folder: Path) -> None:
    file = folder / "plans" / "2018-2019.yaml"
    text = file.read_text(encoding="utf-8")
    moved = "      phat_sinh: có\n      ket_qua: {tinh_trang: chuyển}\n"
    file.write_text(text.replace("      phat_sinh: có\n", moved), encoding="utf-8")
    code, out, err = run("invite", "11/2018", "1", "--blank")
    assert (code, out) == (2, "")
    assert "chuyển sang tháng khác theo kết quả đã ghi" in err
    assert "ghi tháng mới ở sang" in err
