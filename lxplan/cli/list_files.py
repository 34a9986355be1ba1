"""The kinds of file that a list is written to, by their endings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from lxplan.cli.paper_output import USUAL, PaperOptions
from lxplan.cli.terminal.streams import lower_first
from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.listing.matrix import Matrix
    from lxplan.papers.paper import Paper
    from lxplan.plan import Month, Organisation, Plan
    from lxplan.plan.agenda import Entry


class Answer(NamedTuple):
    """What a command found in a plan: a listing, and the activities in it, or None where it counts
    them.

    `months` or `partners` is what was asked for; `matrix` is shown on the screen instead of the
    listing, and goes beside it into a workbook or a page. `calendar` is the name of the calendar
    file that a page links, `remind` how long before an event a calendar reminds. `with_undated` asks
    a calendar for the activities without a date, `options` say how a paper is printed, `separator`
    what stands between the cells of CSV.
    """

    plan: Plan
    listing: Listing
    entries: Sequence[Entry] | None = None
    months: Sequence[Month] = ()
    partners: Sequence[Organisation] = ()
    with_undated: bool = False
    options: PaperOptions = USUAL
    separator: str = ","
    matrix: Matrix | None = None
    calendar: str = ""
    remind: timedelta | None = None


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


def first_cells(data: bytes) -> tuple[bytes, ...]:
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


def _workbook(answer: Answer) -> bytes:
    from lxplan.listing.workbook import as_workbook
    from lxplan.outputs.edit_stamp import stamped_package

    return stamped_package(as_workbook(answer.listing, str(answer.plan.centre.name), answer.matrix))


def _calendar(answer: Answer) -> bytes:
    from lxplan.cli.terminal.streams import say
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
        answer.months,
        with_undated=answer.with_undated,
        private=answer.options.private,
        remind=answer.remind,
    )
    left_out = 0 if answer.with_undated else len(undated(answer.entries))
    if left_out:
        say(
            f"lưu ý: {left_out} hoạt động chưa có ngày nên không vào lịch; thêm --undated để ghi vào ngày đầu tháng."
        )
    return data


def _page(answer: Answer) -> bytes:
    from lxplan.listing.web_page import Shown, as_page

    if answer.entries is None:
        raise Failure(
            "trang .html ghi các hoạt động, không ghi số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác."
        )
    subject = lower_first(answer.listing.subject) if answer.months else answer.listing.subject
    return as_page(
        answer.plan,
        Shown(
            title=f"{'Lịch hoạt động' if answer.months else 'Hoạt động của'} {subject}",
            summary=answer.listing.title.removeprefix(f"{answer.listing.subject}: "),
            entries=answer.entries,
            nothing=answer.listing.nothing,
            months=answer.months,
            matrix=answer.matrix,
            calendar=answer.calendar,
            private=answer.options.private,
        ),
    )


def _paper(answer: Answer) -> bytes:
    from lxplan.cli.paper_output import printer

    return printer(answer.options.templates).print(_paper_of(answer))


def _paper_of(answer: Answer) -> Paper:
    from lxplan.cli.paper_output import standard_named
    from lxplan.papers.month_schedule import month_schedule
    from lxplan.papers.partner_page import partner_page

    standard, private = standard_named(answer.options.standard), answer.options.private
    if len(answer.months) == 1:
        return month_schedule(
            answer.plan, answer.months[0], standard, private=private, poster=answer.options.poster
        )
    if answer.months:
        from lxplan.papers.year_poster import year_poster

        return year_poster(answer.plan, answer.months, standard, private=private)
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
    ".xlsx": ListFile(_workbook),
    ".csv": ListFile(_list(".csv"), first_cells),
    ".tsv": ListFile(_list(".tsv"), up_to(b"\t", 2)),
    ".json": ListFile(_list(".json"), _first_key),
    ".ics": ListFile(_calendar, up_to(b"X-WR-CALNAME", 1)),
    ".html": ListFile(_page, up_to(b'<meta name="viewport"', 1)),
}
"""Every kind of file by its ending; a new one is one line here."""

ENDINGS = ", ".join(KINDS)
"""The endings as they stand in help and errors."""
