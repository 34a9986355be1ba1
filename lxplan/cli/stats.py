"""`lxplan stats`: the plans of many centres, a line each, and what they add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from lxplan.cli.machinery.optional_words import OneWord
from lxplan.cli.options import (
    FIGURES_ENDINGS,
    WRITING,
    FiguresOutputOption,
    ForceListOption,
    JobsOption,
    ListFormatOption,
    PlanFilesArgument,
)
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.surveying.many_plans import Surveyed
    from lxplan.surveying.partner_rows import Row

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
    from lxplan.cli.terminal.streams import say
    from lxplan.plan_files.finding import find_plan_files
    from lxplan.reviewing.in_chunks import check_jobs

    check_jobs(jobs)
    target = _target(output, form, by, rows=rows, force=force)
    files, missing = find_plan_files(paths)
    for reason in missing:
        say(f"lỗi: {reason}")
    if not files:
        return Failure.exit_code
    if rows and target is not None:
        whole = _write_rows(target, files, jobs, force=force)
    else:
        from lxplan.surveying.many_plans import together

        whole = together(_surveyed(files, by, jobs))
        _give(whole, by, form, target, force=force)
    broken = _say_remarks(whole)
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


def _surveyed(
    files: Sequence[str], by: str | None, jobs: int | None, *, rows: bool = False
) -> Iterator[Surveyed]:
    from lxplan.cli.terminal.progress import tracked
    from lxplan.reviewing.in_chunks import chunks
    from lxplan.surveying.many_plans import Asked, survey

    return tracked(survey(files, Asked(by, rows), jobs), chunks(files), "Đang đọc")


def _write_rows(target: Path, files: Sequence[str], jobs: int | None, *, force: bool) -> Surveyed:
    """Write the rows of all files into one, as they come, and return what else is known of them."""
    from lxplan.cli.terminal.streams import write_paths
    from lxplan.listing.row_files import ROW_FILES
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save_in_pieces
    from lxplan.surveying.many_plans import together
    from lxplan.surveying.partner_rows import KEYS

    known: list[Surveyed] = []
    kind = ROW_FILES[ending_of(target)]

    def fill(file: BinaryIO) -> None:
        parts = _surveyed(files, None, jobs, rows=True)
        kind.write(file, KEYS, _rows_of(parts, known))

    if kind.beginning is None:
        save_in_pieces(target, lambda file: _stamped(fill, file), None, force=force)
    else:
        save_in_pieces(target, fill, kind.beginning(KEYS), force=force)
    write_paths(target)
    return together(known)


def _rows_of(parts: Iterable[Surveyed], known: list[Surveyed]) -> Iterator[Row]:
    """Return the rows of each part as it comes, and keep the rest of it in `known`."""
    for part in parts:
        known.append(part._replace(rows=()))
        yield from part.rows


def _stamped(fill: Callable[[BinaryIO], None], file: BinaryIO) -> None:
    """Fill a file with a package and its stamp, through another file: neither is held."""
    from tempfile import TemporaryFile

    from lxplan.outputs.edit_stamp import stamp_into

    with TemporaryFile() as made:
        fill(made)
        stamp_into(file, made)


def _give(
    whole: Surveyed, by: str | None, form: str | None, target: Path | None, *, force: bool
) -> None:
    """Print the table as `--format` says, or write it to the file that `-o` names."""
    from lxplan.cli.terminal.listing_shown import chosen_format, show
    from lxplan.cli.terminal.streams import write_data, write_paths
    from lxplan.surveying.listed import as_json

    if target is not None:
        _write(whole, by, target, force=force)
        write_paths(target)
        return
    chosen = chosen_format(form)
    if chosen == "json":
        write_data(as_json(whole, by))
    else:
        show(_listing(whole, by, with_total=chosen == "table"), form)


def _listing(whole: Surveyed, by: str | None, *, with_total: bool) -> Listing:
    from lxplan.surveying.listed import group_listing, plan_listing

    if by is None:
        return plan_listing(whole, with_total=with_total)
    return group_listing(whole, by, with_total=with_total)


def _write(whole: Surveyed, by: str | None, target: Path, *, force: bool) -> None:
    from lxplan.cli.list_files import KINDS, bytes_of
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save
    from lxplan.surveying.listed import as_json

    ending = ending_of(target)

    def make() -> bytes:
        if ending == ".json":
            return as_json(whole, by).encode()
        return bytes_of(_listing(whole, by, with_total=False), ending)

    save(target, make, KINDS[ending].head, force=force)


def _say_remarks(whole: Surveyed) -> bool:
    """Say which files may be counted twice and which could not be read; return whether there are
    any of these.
    """
    from lxplan.cli.terminal.streams import say
    from lxplan.surveying.remarks import remarks_on_copies, remarks_on_unread

    for remark in remarks_on_copies(whole):
        say(f"lưu ý: {remark}")
    unread = tuple(remarks_on_unread(whole))
    for remark in unread:
        say(f"lỗi: {remark}")
    return bool(unread)
