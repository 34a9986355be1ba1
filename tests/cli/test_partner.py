"""`lxplan partner`, also with `--all`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.papers.plans import paragraphs_of


@pytest.mark.parametrize("typed", [["Hội Nông dân"], ["hoi", "nong", "dan"], ["nông hội"]])
def test_partner(run: Run, typed: list[str]) -> None:
    code, out, err = run("partner", *typed)
    assert (code, err) == (0, "")
    assert [line.split("\t")[:2] for line in out.splitlines()[1:]] == [["09/2018", "2"]]


def test_an_unknown_partner(run: Run) -> None:
    assert run("partner", "hoi nong dam") == (
        2,
        "",
        "lxplan: lỗi: không có đơn vị «hoi nong dam» trong kế hoạch; có phải Hội Nông dân?\n",
    )


def test_the_only_partner_with_the_words_typed_answers_and_is_named(run: Run) -> None:
    code, out, err = run("partner", "nong", "dan")
    assert (code, out) == run("partner", "hội nông dân")[:2]
    assert err == "lxplan: lưu ý: hiểu «nong dan» là Hội Nông dân.\n"


def test_a_page_for_every_partner_with_something_to_do(run: Run, folder: Path) -> None:
    names = ["hoi-nong-dan.docx", "truong-tieu-hoc.docx", "truong-thcs.docx"]
    printed = "".join(f"{Path('in') / 'phieu' / name}\n" for name in names)
    assert run("partner", "--all", "-o", "in/phieu/") == (0, printed, "")
    assert sorted(path.name for path in (folder / "in" / "phieu").iterdir()) == sorted(names)
    run("partner", "hoi nong dan", "-o", "mot.docx")
    assert (folder / "mot.docx").read_bytes() == (
        folder / "in" / "phieu" / "hoi-nong-dan.docx"
    ).read_bytes()


def test_a_partner_with_a_duty_alone_has_a_page(run: Run, folder: Path) -> None:
    path = folder / "plans" / "2018-2019.yaml"
    duty = "giai_phap: {phan_cong: [{don_vi: Hội Khuyến học, nhiem_vu: vận động}]}\n"
    path.write_text(path.read_text(encoding="utf-8") + duty, encoding="utf-8")
    run("partner", "--all", "-o", "phieu")
    assert (folder / "phieu" / "hoi-khuyen-hoc.docx").is_file()


def test_none_is_written_when_one_was_edited(run: Run, folder: Path) -> None:
    (folder / "phieu").mkdir()
    (folder / "phieu" / "truong-thcs.docx").write_bytes(b"sua tay")
    code, out, err = run("partner", "--all", "-o", "phieu")
    assert (code, out) == (2, "")
    assert "truong-thcs.docx đã được sửa sau khi in" in err
    assert [path.name for path in (folder / "phieu").iterdir()] == ["truong-thcs.docx"]
    assert run("partner", "--all", "-o", "phieu", "--force").code == 0


def test_a_plan_without_partners(run: Run, folder: Path) -> None:
    (folder / "it.yaml").write_text(
        "nam: 2026\ntrung_tam: {ten: A}\nke_hoach_thang: {01/2026: [{noi_dung: B}]}\n",
        encoding="utf-8",
    )
    said = "lxplan: kế hoạch 2026 không nêu đơn vị nào nên không có gì để in.\n"
    assert run("partner", "--all", "-o", "phieu", "--plan", "it.yaml") == (0, "", said)
    assert not (folder / "phieu").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--all"], "--all in nhiều tệp; ghi thư mục, ví dụ"),
        (["hnd", "--all", "-o", "phieu"], "--all in cho mọi đơn vị; bỏ tên «hnd», hoặc bỏ --all."),
        (["--all", "-o", "a.docx"], "--all in nhiều tệp, mà a.docx là tên một tệp;"),
        (["--all", "-o", "co-san"], "--all in nhiều tệp, mà co-san là tên một tệp;"),
        (
            ["--all", "-o", "phieu", "--format", "csv"],
            "--all in văn bản .docx; bỏ --undated, --remind, --format, --sep.",
        ),
        (["--all", "-o", "co-san/phieu"], "không tạo được thư mục"),
    ],
)
def test_wrong_usage_writes_nothing(
    run: Run, folder: Path, arguments: list[str], said: str
) -> None:
    (folder / "co-san").write_text("", encoding="utf-8")
    code, out, err = run("partner", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"lxplan: lỗi: {said}")
    assert not list(folder.rglob("*.docx"))


MOVED = """\
nam: 2030
trung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Bình}
don_vi: [{ten: Hội Nông dân}]
ke_hoach_thang:
  10/2030:
    - {noi_dung: Họp, phoi_hop: Hội Nông dân, ngay: 5}
    - {noi_dung: Hội thi, phoi_hop: Hội Nông dân, ngay: 20, ket_qua: {tinh_trang: chuyển, sang: 12/2030}}
  11/2030:
    - {noi_dung: Tập huấn, phoi_hop: Hội Nông dân, ngay: 9}
"""


def test_what_was_moved_stands_where_it_is_now_held_wherever_a_partner_is_shown(
    run: Run, folder: Path
) -> None:
    (folder / "doi.yaml").write_text(MOVED, encoding="utf-8")
    asked = ("partner", "hội nông dân", "--plan", "doi.yaml")
    table = run(*asked, "--format", "table").out
    assert table.index("Tập huấn") < table.index("Hội thi (chuyển từ 10/2030)")
    assert table.count("Hội thi") == 1
    assert re.search(r"12/2030\s+10/2030 2|Tháng: 12/2030\s+STT: 10/2030 2", table)
    last = json.loads(run(*asked, "--format", "json").out)[-1]
    assert (last["thang"], last["stt"], last["thay_doi"]) == ("10/2030", 2, "chuyển từ 10/2030")
    assert last["ngay"] is None
    for name in ("trang.html", "phieu.docx"):
        assert run(*asked, "-o", name).code == 0
    page = (folder / "trang.html").read_text(encoding="utf-8")
    assert page.index('id="thang-12-2030"') < page.index("Hội thi (chuyển từ 10/2030)")
    assert '<option value="hoi-nong-dan">Hội Nông dân (3)</option>' in page
    words = [text for _, text in paragraphs_of((folder / "phieu.docx").read_bytes())]
    assert words.index("12/2030") < words.index("Hội thi (chuyển từ 10/2030)")


def test_a_page_of_a_whole_plan_counts_what_was_moved_once(run: Run, folder: Path) -> None:
    (folder / "doi.yaml").write_text(MOVED, encoding="utf-8")
    assert run("year", "--plan", "doi.yaml", "-o", "nam.html").code == 0
    page = (folder / "nam.html").read_text(encoding="utf-8")
    assert '<option value="hoi-nong-dan">Hội Nông dân (3)</option>' in page
    assert "Hội thi (chuyển sang 12/2030)" in page
    assert "Hội thi (chuyển từ 10/2030)" in page


def test_a_partner_of_another_plan_is_said_with_the_plan(run: Run, folder: Path) -> None:
    (folder / "plans" / "2031.yaml").write_text(
        "nam: 2031\ntrung_tam: {ten: A}\ndon_vi: [{ten: Hội Làm vườn}]\n"
        "ke_hoach_thang: {10/2031: [{noi_dung: Tập huấn, phoi_hop: [Hội Làm vườn]}]}\n",
        encoding="utf-8",
    )
    code, _, err = run("partner", "hội nông dân")
    other = str(Path("plans/2018-2019.yaml"))
    assert (code, err) == (
        2,
        f"lxplan: lỗi: không có đơn vị «hội nông dân» trong kế hoạch 2031; có trong {other}, "
        f"xem bằng --plan {other}.\n",
    )
    assert run("partner", "hội nông dân", "--plan", other).code == 0
    assert "gõ lxplan partner" in run("partner", "hội chơi chim").err
