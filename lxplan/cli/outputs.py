"""What `-o` writes: the ending of the file's name says which kind of file a listing becomes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxplan.cli.paper_options import USUAL, PaperOptions
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.listing import Listing, Row
    from lxplan.papers.paper import Paper
    from lxplan.plan import Month, Organisation, Plan


class Answer(NamedTuple):
    """What a command found in a plan: a listing, and the activities in it, or None where it counts them.

    `month` or `partners` is what was asked for; `with_undated` asks a calendar for the activities without a date,
    `options` say how a paper is printed.
    """

    plan: Plan
    listing: Listing
    rows: Sequence[Row] | None = None
    month: Month | None = None
    partners: Sequence[Organisation] = ()
    with_undated: bool = False
    options: PaperOptions = USUAL


class Output(NamedTuple):
    """A kind of file: how an answer becomes its bytes, and whether people go on working in such a file.

    One that a person has changed is not overwritten without `--force`.
    """

    make: Callable[[Answer], bytes]
    worked_in: bool = False


class Target(NamedTuple):
    """The file that `-o` names, and what kind of file it is to be."""

    path: Path
    output: Output
    force: bool = False


def _text(form: str) -> Callable[[Answer], bytes]:
    def make(answer: Answer) -> bytes:
        from lxplan.listing import as_text

        return as_text(answer.listing, form).encode()

    return make


def _workbook(answer: Answer) -> bytes:
    from lxplan.listing.workbook import as_workbook
    from lxplan.outputs.edit_stamp import stamped, with_stamp_part
    from lxplan.outputs.package import pack, unpack

    data = as_workbook(answer.listing, str(answer.plan.centre.name))
    return pack(stamped(with_stamp_part(unpack(data))), compress=True)


def _calendar(answer: Answer) -> bytes:
    from lxplan.cli.terminal.streams import say
    from lxplan.listing.icalendar_file import as_calendar, undated

    if answer.rows is None:
        raise Failure(
            "lịch .ics ghi các hoạt động, không ghi số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác."
        )
    if not answer.rows:
        raise Failure(_lowered(answer.listing.nothing))
    name = f"{answer.listing.subject} - {answer.plan.centre.name}"
    data = as_calendar(answer.plan, answer.rows, name, with_undated=answer.with_undated)
    left_out = 0 if answer.with_undated else len(undated(answer.rows))
    if left_out:
        say(f"lưu ý: {left_out} hoạt động chưa có ngày nên không vào lịch; thêm --undated để ghi vào ngày đầu tháng.")
    return data


def _paper(answer: Answer) -> bytes:
    from lxplan.cli.paper_options import printer

    return printer(answer.options.templates).print(_paper_of(answer))


def _paper_of(answer: Answer) -> Paper:
    from lxplan.cli.paper_options import standard_named
    from lxplan.papers.month_schedule import month_schedule
    from lxplan.papers.partner_page import partner_page

    standard = standard_named(answer.options.standard)
    if answer.month is not None:
        return month_schedule(answer.plan, answer.month, standard)
    if answer.partners:
        return partner_page(answer.plan, answer.partners, standard)
    raise Failure("văn bản in các hoạt động, không in số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác.")


def _pdf(answer: Answer) -> bytes:
    from lxplan.cli.paper_files import pdf_of

    return pdf_of(_paper(answer))


OUTPUTS: dict[str, Output] = {
    ".docx": Output(_paper, worked_in=True),
    ".pdf": Output(_pdf, worked_in=True),
    ".xlsx": Output(_workbook, worked_in=True),
    ".csv": Output(_text("csv")),
    ".tsv": Output(_text("tsv")),
    ".json": Output(_text("json")),
    ".ics": Output(_calendar),
}
"""Every kind of file by its ending; a new one is one line here."""

ENDINGS = ", ".join(OUTPUTS)
WORKED_IN = ", ".join(ending for ending, output in OUTPUTS.items() if output.worked_in)
"""The endings as they stand in help and errors: all, and those that `--force` is for."""

_DATED = ".ics"
_PAPERS = (".docx", ".pdf")


def target_of(
    output: str | None,
    form: str | None,
    *,
    with_undated: bool,
    force: bool,
    options: PaperOptions = USUAL,
) -> Target | None:
    """Return the file that `-o` names, or None without `-o`; raises `Failure` when the options do not go together.

    Nothing is read before, so that wrong usage is answered at once.
    """
    ending = Path(output or "").suffix.lower()
    if with_undated and ending != _DATED:
        raise Failure(f"--undated chỉ dùng khi ghi lịch, ví dụ -o lich{_DATED}.")
    if options != USUAL and ending not in _PAPERS:
        raise Failure(f"--standard và --templates chỉ dùng khi in văn bản, ví dụ -o van-ban{_PAPERS[0]}.")
    if output is None:
        if force:
            raise Failure("--force chỉ dùng cùng -o TỆP.")
        return None
    path = Path(output)
    if path.is_dir() or output.endswith(("/", "\\")):
        raise Failure(f"{output} là thư mục; ghi thêm tên tệp, với một trong các đuôi {ENDINGS}.")
    if ending not in OUTPUTS:
        unclear = f"không ghi được dạng {path.suffix}" if ending else f"tên tệp {output} không có đuôi"
        raise Failure(f"{unclear}; đuôi tệp chọn dạng ghi ra: {ENDINGS}.")
    if form is not None and f".{form}" != ending:
        raise Failure(f"-o {output} đã chọn dạng {ending} theo đuôi tệp; bỏ --format {form}, hoặc đổi đuôi tệp.")
    return Target(path, OUTPUTS[ending], force)


def write_answer(answer: Answer, target: Target) -> None:
    """Write the file, whole or not at all, and print its path; raises `Failure` when it cannot be written."""
    from lxplan.cli.terminal.streams import say, write

    if target.output.worked_in:
        from lxplan.outputs.kept_edits import check_target

        check_target(target.path, force=target.force)  # a PDF takes seconds: refuse before
    _put(target.output.make(answer), target)
    write(f"{target.path}\n")
    if not answer.listing.rows:
        say(_lowered(answer.listing.nothing))


def _put(data: bytes, target: Target) -> None:
    if target.output.worked_in:
        from lxplan.outputs.kept_edits import write_document

        write_document(target.path, data, force=target.force)
        return
    from lxplan.atomic import write_atomically

    write_atomically(target.path.resolve(), data)  # a link stays a link


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
