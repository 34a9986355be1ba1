"""`lxplan import`: a plan that stands in Word, Excel or text becomes a plan file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from lxplan.reading_in.recognition import Recognised

EXAMPLES = (
    "lxplan import ke-hoach-cu.docx",
    "lxplan import bang.xlsx -o plans/2018-2019.yaml",
    "lxplan import ke-hoach-cu.docx -o -",
)

_MOST_SHOWN = 20
_STANDARD_OUTPUT = "-"
_UNNAMED = "ke-hoach"


def import_(
    file: Annotated[str, typer.Argument(metavar="TỆP", hidden=True)],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Tệp kế hoạch ghi ra, «-» là hiện ra màn hình; không ghi thì là plans/<kỳ>.yaml.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp kế hoạch đã có.")] = False,
) -> None:
    """Chuyển kế hoạch cũ từ Word, Excel hoặc bảng chép ra thành tệp kế hoạch.

    TỆP là .docx, .xlsx, .csv, .tsv, .txt; .doc, .odt, .rtf khi máy có LibreOffice; «-» là bảng dán vào. Mọi chữ của bản
    gốc đều được giữ: chỗ nào chưa xếp được vào mục thì thành dòng ghi chú # ở đúng chỗ, và được kể ra ở cuối.
    """
    from lxplan.cli.terminal.streams import write_data
    from lxplan.plan_files.finding import plans_folder
    from lxplan.reading_in.documents import read_document
    from lxplan.reading_in.recognition import recognise

    found = recognise(read_document(file, _bytes_of(file)))
    _refuse_nothing(file, found)
    if output == _STANDARD_OUTPUT:
        write_data(_text_of(found, None))
    else:
        target = (
            Path(output) if output else Path(plans_folder(), f"{found.period or _UNNAMED}.yaml")
        )
        _write(target, found, is_usual=output is None, force=force)
    _report(found)
    if output != _STANDARD_OUTPUT:
        _next_step(target)
    if found.left or not found.period:
        raise typer.Exit(1)


def _bytes_of(file: str) -> bytes:
    from lxplan.plan_files.reading import read_bytes
    from lxplan.reading_in.package_limits import MOST_BYTES

    return read_bytes(file, MOST_BYTES)


def _refuse_nothing(file: str, found: Recognised) -> None:
    from lxplan.failures import Failure

    if not (found.rows or found.bases or found.sections):
        raise Failure(
            f"không nhận ra kế hoạch nào trong {file}: không có bảng hoạt động theo tháng, căn cứ hay mục nào; xem lại có đúng tệp không."
        )


def _text_of(found: Recognised, folder: Path | None) -> str:
    from lxplan.drafting.modeline import modeline
    from lxplan.drafting.whole_plan import write_plan

    return write_plan(found.entries, (modeline(folder), "", *found.head))


def _write(target: Path, found: Recognised, *, is_usual: bool, force: bool) -> None:
    from lxplan.atomic import make_folder, write_atomically
    from lxplan.failures import Failure

    if os.path.exists(target) and not force:
        raise Failure(
            f"đã có {target}, nên chưa ghi đè; thêm --force để ghi đè, hoặc -o với tên khác."
        )
    if is_usual:
        make_folder(target.parent)
    write_atomically(target, _text_of(found, target.parent).encode())


def _report(found: Recognised) -> None:
    """Say on standard error what was recognised, and what stayed as comments."""
    from lxplan.cli.terminal.streams import say

    say(f"nhận ra {found.rows} hoạt động, {found.bases} căn cứ, {found.sections} phần.")
    if not found.period:
        say("không thấy kỳ của kế hoạch: điền nam_hoc (hoặc nam, ky) ở đầu tệp.")
    if not found.rows:
        say(
            "chưa nhận ra hoạt động nào (bảng kế hoạch cần một cột thời gian và một cột nội dung): thêm từng hoạt động bằng lxplan add."
        )
    if not found.left:
        return
    say(f"{len(found.left)} chỗ chưa xếp được vào mục nào, đã giữ thành dòng ghi chú:")
    for line in found.left[:_MOST_SHOWN]:
        say(f"  {line.place}: {_shortened(line.text)}")
    if len(found.left) > _MOST_SHOWN:
        say(f"  … và {len(found.left) - _MOST_SHOWN} chỗ nữa.")


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def _next_step(target: Path) -> None:
    from lxplan.cli.terminal.streams import say, write_paths

    write_paths(target)
    say(f"bước tiếp theo: lxplan validate {target}")
