"""`lxplan stats`: the plans of many centres, a line each, and what they add up to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lxplan.cli.list_output import separator_of
from lxplan.cli.machinery.optional_words import OneWord
from lxplan.cli.options import (
    FIGURES_ENDINGS,
    WRITING,
    FiguresOutputOption,
    ForceListOption,
    JobsOption,
    ListFormatOption,
    PlanFilesArgument,
    SeparatorOption,
)
from lxplan.failures import Failure

EXAMPLES = (
    "lxplan stats",
    "lxplan stats huyen-kinh-mon/ --by linh_vuc",
    "lxplan stats huyen-kinh-mon/ --format json",
    "lxplan stats huyen-kinh-mon/ -o thong-ke.xlsx",
    "lxplan stats huyen-kinh-mon/ --rows -o hoat-dong.csv",
)

GROUPS = ("xa", "linh_vuc", "hinh_thuc", "thang", "don_vi", "nguon", "ky")
"""What `--by` takes: all of `grouped_lines.BY`, said here so that the help imports no plan."""

_ROW_ENDINGS = ".csv, .jsonl, .xlsx"


def stats(
    paths: PlanFilesArgument = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            click_type=OneWord(GROUPS),
            metavar="NHÓM",
            help=f"Cộng theo nhóm thay vì mỗi kế hoạch một dòng: {', '.join(GROUPS)}. "
            "Theo don_vi thì hoạt động được tính cho từng đơn vị, dòng tổng tính một lần.",
        ),
    ] = None,
    form: ListFormatOption = None,
    sep: SeparatorOption = None,
    rows: Annotated[
        bool,
        typer.Option(
            "--rows",
            rich_help_panel=WRITING,
            help="Với -o: ghi từng hoạt động với từng đơn vị thành một dòng, các cột cố định, cho cơ sở dữ liệu và Excel; "
            f"đuôi tệp {_ROW_ENDINGS}.",
        ),
    ] = False,
    output: FiguresOutputOption = None,
    force: ForceListOption = False,
    jobs: JobsOption = None,
) -> int:
    """Thống kê nhiều kế hoạch, cho cấp trên: mỗi kế hoạch một dòng, và tổng cộng.

    TỆP là tệp hoặc thư mục kế hoạch, ghi được nhiều; không ghi thì là thư mục plans. Mỗi dòng cho biết xã, kế hoạch
    có đọc được không, số hoạt động, số đã tổ chức, lượt người học, tiền đã chi, các tháng trống, số lỗi và cảnh báo.

    Kết thúc với mã 0 nếu đọc được mọi kế hoạch, 1 nếu có tệp chưa đọc được, 2 nếu gõ lệnh sai hoặc không có tệp.
    """
    from lxplan.cli.stats_output import Wanted, give, say_remarks, surveyed, write_rows
    from lxplan.cli.terminal.streams import say
    from lxplan.plan_files.finding import find_plan_files
    from lxplan.reviewing.in_chunks import check_jobs

    check_jobs(jobs)
    if rows and sep is not None:
        raise Failure("--rows ghi các cột cố định, cách nhau bằng dấu phẩy; bỏ --sep.")
    separator = separator_of(sep, form, output)
    target = _target(output, form, by, rows=rows, force=force)
    files, missing = find_plan_files(paths)
    for reason in missing:
        say(f"lỗi: {reason}")
    if not files:
        return Failure.exit_code
    if rows and target is not None:
        whole = write_rows(target, files, jobs, force=force)
    else:
        from lxplan.surveying.many_plans import together

        whole = together(surveyed(files, by, jobs))
        give(whole, Wanted(by, form, separator), target, force=force)
    broken = say_remarks(whole)
    return Failure.exit_code if missing else int(broken)


def _target(
    output: str | None, form: str | None, by: str | None, *, rows: bool, force: bool
) -> Path | None:
    """Return the file that `-o` names, or None without `-o`; raises `Failure` when the options do
    not go together.
    """
    if output is None:
        if rows:
            raise Failure("--rows cần -o TỆP, ví dụ --rows -o hoat-dong.csv.")
        if force:
            raise Failure("--force chỉ dùng cùng -o TỆP.")
        return None
    from lxplan.outputs.endings import ending_of, list_target

    if not rows:
        target = list_target(output, FIGURES_ENDINGS)
        if form is not None and f".{form}" != ending_of(target):
            raise Failure(
                f"-o {output} đã chọn dạng {ending_of(target)} theo đuôi tệp; bỏ --format {form}, hoặc đổi đuôi tệp."
            )
        return target
    if by or form:
        raise Failure("--rows ghi từng dòng vào tệp; bỏ --by, --format.")
    from lxplan.listing.row_files import ROW_FILES

    return list_target(output, ROW_FILES)
