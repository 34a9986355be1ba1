"""The plan that a command works on, or its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

BROKEN = "nam_hoc: 2018-2020\ntrung_tam: {ten: A}\nke_hoach_thang: {}\n"


def test_structural_faults_are_shown_and_nothing_is_listed(run: Run, folder: Path) -> None:
    (folder / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    for command in ("month", "partner", "render"):
        arguments = (
            [command, "hong.yaml"] if command == "render" else [command, "--plan", "hong.yaml"]
        )
        code, out, err = run(*arguments)
        assert (code, out) == (1, "")
        assert err.startswith("hong.yaml:1:10: lỗi: ")
        assert err.endswith("trong 1 tệp.\n")


def test_a_file_that_cannot_be_dated_is_named(run: Run, folder: Path) -> None:
    (folder / "plans" / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    code, _, err = run("month", "9/2018")
    assert code == 0
    assert (
        err
        == "lxplan: lưu ý: không xét plans/hong.yaml vì chưa đọc được kỳ của kế hoạch; xem lxplan validate.\n"
    )
    ended = run("month", "9/2031")
    assert ended.code == 2
    assert "không xét plans/hong.yaml vì chưa đọc được kỳ" in ended.err


def test_a_half_done_plan_beside_the_one_asked_for_never_blocks_it(run: Run, folder: Path) -> None:
    (folder / "plans" / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    for arguments in (("partner",), ("month", "9"), ("render",), ("invite", "9", "1", "--blank")):
        code, out, err = run(*arguments)
        assert (code, bool(out)) == (0, True), err
        assert "lưu ý: không xét plans/hong.yaml vì chưa đọc được kỳ" in err


def test_a_copy_of_the_plan_is_named_and_not_used(run: Run, folder: Path) -> None:
    copy = folder / "plans" / "2018-2019 - Copy.yaml"
    copy.write_text((folder / "plans" / "2018-2019.yaml").read_text("utf-8"), encoding="utf-8")
    for arguments in (("partner",), ("month", "9"), ("render",)):
        code, _, err = run(*arguments)
        assert code == 0
        assert (
            "lxplan: lưu ý: dùng plans/2018-2019.yaml, không dùng plans/2018-2019 - Copy.yaml cùng kỳ.\n"
            in err
        )


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate",),
        ("month",),
        ("month", "9"),
        ("partner",),
        ("partner", "--all", "-o", "phieu/"),
        ("invite", "9", "1"),
        ("render",),
        ("add", "9", "Lớp tin học"),
        ("add", "thường xuyên", "Thư viện"),
        ("new",),
        ("new", "2019-2020"),
    ],
)
def test_without_plans_every_command_says_how_to_begin(
    run: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    begin = "bắt đầu bằng lxplan import TỆP (đưa kế hoạch ở Word, Excel vào) hoặc lxplan new 2026-2027 --empty (soạn mới)"
    (folder / "plans" / "2018-2019.yaml").unlink()
    assert run(*arguments) == (
        2,
        "",
        f"lxplan: lỗi: thư mục plans không có tệp kế hoạch nào (*.yaml); {begin}.\n",
    )
    (folder / "plans").rmdir()
    assert run(*arguments) == (
        2,
        "",
        f"lxplan: lỗi: không có thư mục plans ở đây; chuyển đến thư mục chứa plans, hoặc {begin}.\n",
    )
