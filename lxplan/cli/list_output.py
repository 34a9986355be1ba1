"""What `month` and `partner` answer: a list, shown on the terminal or written to the kind of file
that `-o` names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxplan.cli.paper_output import USUAL, PaperOptions
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.papers.paper import Paper
    from lxplan.plan import Month, Organisation, Plan
    from lxplan.plan.agenda import Entry


class Answer(NamedTuple):
    """What a command found in a plan: a listing, and the activities in it, or None where it counts
    them.

    `month` or `partners` is what was asked for; `with_undated` asks a calendar for the activities
    without a date, `options` say how a paper is printed, `separator` what stands between the cells of
    CSV.
    """

    plan: Plan
    listing: Listing
    entries: Sequence[Entry] | None = None
    month: Month | None = None
    partners: Sequence[Organisation] = ()
    with_undated: bool = False
    options: PaperOptions = USUAL
    separator: str = ","


class ListFile(NamedTuple):
    """A kind of file: how an answer becomes its bytes, and by which beginning (`head` of its bytes,
    one or several) such files are known.

    None stands for a kind that carries a stamp, since people go on working in it.
    """

    make: Callable[[Answer], bytes]
    head: Callable[[bytes], bytes | tuple[bytes, ...]] | None = None


def bytes_of(listing: Listing, ending: str, author: str = "", separator: str = ",") -> bytes:
    """Return a listing as a file of the kind that `ending` names: .xlsx, .csv, .tsv or .json; a
    workbook names its `author`; `separator` stands between the cells of .csv.
    """
    if ending == ".xlsx":
        from lxplan.listing.workbook import as_workbook
        from lxplan.outputs.edit_stamp import stamped_package

        return stamped_package(as_workbook(listing, author))
    if ending == ".tsv":
        from lxplan.listing.text_formats import as_tsv_file

        return as_tsv_file(listing).encode()
    from lxplan.listing import as_text

    return as_text(listing, ending[1:], separator=separator).encode()


def _list(ending: str) -> Callable[[Answer], bytes]:
    """Return what makes a file of a kind of the listing alone."""
    return lambda answer: bytes_of(
        answer.listing, ending, str(answer.plan.centre.name), answer.separator
    )


def up_to(sign: bytes, times: int) -> Callable[[bytes], bytes]:
    """Return what gives the bytes before a sign comes for the first, second … time."""

    def head(data: bytes) -> bytes:
        return sign.join(data.split(sign, times)[:times])

    return head


def _first_cells(data: bytes) -> tuple[bytes, ...]:
    """Return the first two cells of CSV, with either separator: the same list may be wanted with the
    other one.
    """
    line = data.partition(b"\r\n")[0]
    return tuple(
        up_to(sign, 2)(line.replace(b",", sign).replace(b";", sign)) for sign in (b",", b";")
    )


def _first_key(data: bytes) -> bytes:
    """Return a list of JSON as far as its first key; of an empty one, how ours would begin."""
    key, colon, _ = data.partition(b":")
    return key if colon else b'[\n  {\n    "'


def _calendar(answer: Answer) -> bytes:
    from lxplan.cli.terminal.streams import lower_first, say
    from lxplan.listing.icalendar_file import as_calendar, undated

    if answer.entries is None:
        raise Failure(
            "lịch .ics ghi các hoạt động, không ghi số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác."
        )
    if not answer.entries:
        raise Failure(lower_first(answer.listing.nothing))
    name = f"{answer.listing.subject} - {answer.plan.centre.name}"
    data = as_calendar(
        answer.plan,
        answer.entries,
        name,
        answer.month,
        with_undated=answer.with_undated,
        private=answer.options.private,
    )
    left_out = 0 if answer.with_undated else len(undated(answer.entries))
    if left_out:
        say(
            f"lưu ý: {left_out} hoạt động chưa có ngày nên không vào lịch; thêm --undated để ghi vào ngày đầu tháng."
        )
    return data


def _paper(answer: Answer) -> bytes:
    from lxplan.cli.paper_output import printer

    return printer(answer.options.templates).print(_paper_of(answer))


def _paper_of(answer: Answer) -> Paper:
    from lxplan.cli.paper_output import standard_named
    from lxplan.papers.month_schedule import month_schedule
    from lxplan.papers.partner_page import partner_page

    standard, private = standard_named(answer.options.standard), answer.options.private
    if answer.month is not None:
        return month_schedule(
            answer.plan, answer.month, standard, private=private, poster=answer.options.poster
        )
    if answer.partners:
        return partner_page(answer.plan, answer.partners, standard, private=private)
    raise Failure(
        "văn bản in các hoạt động, không in số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác."
    )


def _pdf(answer: Answer) -> bytes:
    from lxplan.cli.paper_output import pdf_of

    return pdf_of(_paper(answer))


KINDS: dict[str, ListFile] = {
    ".docx": ListFile(_paper),
    ".pdf": ListFile(_pdf),
    ".xlsx": ListFile(_list(".xlsx")),
    ".csv": ListFile(_list(".csv"), _first_cells),
    ".tsv": ListFile(_list(".tsv"), up_to(b"\t", 2)),
    ".json": ListFile(_list(".json"), _first_key),
    ".ics": ListFile(_calendar, up_to(b"X-WR-CALNAME", 1)),
}
"""Every kind of file by its ending; a new one is one line here."""

ENDINGS = ", ".join(KINDS)
"""The endings as they stand in help and errors."""

_DATED = ".ics"


def target_of(
    output: str | None,
    form: str | None,
    *,
    with_undated: bool,
    force: bool,
    options: PaperOptions = USUAL,
) -> Path | None:
    """Return the file that `-o` names, or None without `-o`; raises `Failure` when the options do
    not go together.

    Nothing is read before, so that wrong usage is answered at once.
    """
    if output is None and not with_undated and not force and options == USUAL:
        return None
    from lxplan.outputs.endings import PAPER_ENDINGS, ending_of, list_target

    ending = ending_of(output or "")
    if with_undated and ending != _DATED:
        raise Failure(f"--undated chỉ dùng khi ghi lịch, ví dụ -o lich{_DATED}.")
    if options.private and ending not in (*PAPER_ENDINGS, _DATED):
        raise Failure(
            f"--private chỉ dùng khi in văn bản hoặc ghi lịch, ví dụ -o van-ban{PAPER_ENDINGS[0]}; "
            "danh sách lúc nào cũng có đủ số điện thoại và ghi chú."
        )
    if options.poster and ending not in PAPER_ENDINGS:
        raise Failure(f"--poster chỉ dùng khi in văn bản, ví dụ -o lich-thang{PAPER_ENDINGS[0]}.")
    if options._replace(private=False) != USUAL and ending not in PAPER_ENDINGS:
        raise Failure(
            f"--standard và --templates chỉ dùng khi in văn bản, ví dụ -o van-ban{PAPER_ENDINGS[0]}."
        )
    if output is None:
        raise Failure("--force chỉ dùng cùng -o TỆP.")
    path = list_target(output, KINDS)
    if form is not None and f".{form}" != ending:
        raise Failure(
            f"-o {output} đã chọn dạng {ending} theo đuôi tệp; bỏ --format {form}, hoặc đổi đuôi tệp."
        )
    return path


def separator_of(typed: str | None, form: str | None, output: str | None) -> str:
    """Return what stands between the cells of CSV, as `--sep` says; raises `Failure` where no CSV is
    asked for.
    """
    if typed is None:
        return ","
    from lxplan.outputs.endings import ending_of

    if (ending_of(output) if output else f".{form}") != ".csv":
        raise Failure("--sep chỉ dùng với csv: thêm --format csv, hoặc ghi vào tệp -o TỆP.csv.")
    return typed


def give(answer: Answer, form: str | None, target: Path | None, *, force: bool) -> None:
    """Print the answer as `--format` says, or write it to the file that `target_of` returned.

    Prints the path of the file; raises `Failure` when it cannot be written.
    """
    if target is not None:
        _write(answer, target, force=force)
        return
    from lxplan.cli.terminal.listing_shown import show

    show(answer.listing, form, answer.separator)


def _write(answer: Answer, target: Path, *, force: bool) -> None:
    from lxplan.cli.terminal.streams import lower_first, say, write
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save

    kind = KINDS[ending_of(target)]
    save(target, partial(kind.make, answer), kind.head, force=force)
    write(f"{target}\n")
    if not answer.listing.rows:
        say(lower_first(answer.listing.nothing))
