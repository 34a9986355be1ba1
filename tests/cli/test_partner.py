"""`lxplan partner`, also with `--all`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


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
