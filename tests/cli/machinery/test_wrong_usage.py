"""Wrong usage: one Vietnamese sentence on standard error, exit code 2."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["valdate"],
            "không có lệnh «valdate»; có phải validate? Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["xyz"],
            "không có lệnh «xyz»; các lệnh: new, import, add, done, validate, rules, month, partner, year, stats, render, invite, report, templates, schema. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["thang"],
            "không có lệnh «thang»; lệnh ấy gõ là lxplan month. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["mới"],
            "không có lệnh «mới»; lệnh ấy gõ là lxplan new. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["Mời"],
            "không có lệnh «Mời»; lệnh ấy gõ là lxplan invite. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["moi"],
            "không có lệnh «moi»; lệnh ấy gõ là lxplan new (soạn kế hoạch mới) hoặc lxplan invite (in giấy mời). Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["Giấy", "mời"],
            "không có lệnh «Giấy mời»; lệnh ấy gõ là lxplan invite. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["kiểm", "tra", "plans/2018-2019.yaml"],
            "không có lệnh «kiểm tra»; lệnh ấy gõ là lxplan validate. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["in", "kế", "hoạch"],
            "không có lệnh «in kế hoạch»; lệnh ấy gõ là lxplan render. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["giúp"],
            "không có lệnh «giúp»; lệnh ấy gõ là lxplan --help. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["help"],
            "không có lệnh «help»; lệnh ấy gõ là lxplan --help. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["xem", "tháng", "10"],
            "không có lệnh «xem tháng»; lệnh ấy gõ là lxplan month. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["xem"],
            "không có lệnh «xem»; lệnh ấy gõ là lxplan month. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (
            ["kiem-tra"],
            "không có lệnh «kiem-tra»; lệnh ấy gõ là lxplan validate. Gõ «lxplan --help» để xem cách dùng.",
        ),
        (["--nosuch"], "không có tùy chọn --nosuch. Gõ «lxplan --help» để xem cách dùng."),
        (
            ["month", "--fromat", "csv"],
            "không có tùy chọn --fromat. Có phải --format? Gõ «lxplan month --help» để xem cách dùng.",
        ),
        (
            ["month", "--plan"],
            "sau tùy chọn --plan còn thiếu giá trị. Gõ «lxplan month --help» để xem cách dùng.",
        ),
        (
            ["schema", "x", "y"],
            "thừa chữ «x y»; mỗi tháng, tên hay nội dung có dấu cách thì đặt trong nháy kép, "
            'như "tháng 10". Gõ «lxplan schema --help» để xem cách dùng.',
        ),
        (
            ["year", "2026-2027"],
            "thừa chữ «2026-2027»; kỳ của kế hoạch ghi là --plan 2026-2027. Gõ «lxplan year --help» để xem cách dùng.",
        ),
        (
            ["validate", "--strict=1"],
            "tùy chọn --strict không nhận giá trị. Gõ «lxplan validate --help» để xem cách dùng.",
        ),
        (
            ["month", "--format", "xml"],
            "giá trị của --format không đúng: «xml» không có trong các lựa chọn: table, tsv, csv, json. "
            "Gõ «lxplan month --help» để xem cách dùng.",
        ),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], said: str) -> None:
    assert run(*arguments) == (2, "", f"lxplan: lỗi: {said}\n")


def test_a_choice_may_be_typed_in_capitals(run: Run) -> None:
    assert run("month", "9", "--format", "JSON").out.startswith("[\n")


def test_a_choice_may_be_typed_with_marks(run: Run) -> None:
    for typed in ("đơn vị", "Don_vi", "đối tượng"):
        assert run("year", "--by", typed, "--plan", "khong-co.yaml").err.count("khong-co.yaml") == 1
    assert "không có trong các lựa chọn" in run("year", "--by", "thôn").err
