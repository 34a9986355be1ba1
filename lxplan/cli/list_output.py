"""What `month` and `partner` answer: a list, shown on the terminal or written to the kind of file
that `-o` names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxplan.cli.paper_output import USUAL, PaperOptions
from lxplan.cli.terminal.streams import lower_first
from lxplan.failures import Failure

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
    listing, and goes beside it into a workbook or a page. `calendar` is the name of the calendar file
    that a page links, `remind` how long before an event a calendar reminds. `with_undated` asks a calendar for the activities
    without a date, `options` say how a paper is printed.
    """

    plan: Plan
    listing: Listing
    entries: Sequence[Entry] | None = None
    months: Sequence[Month] = ()
    partners: Sequence[Organisation] = ()
    with_undated: bool = False
    options: PaperOptions = USUAL
    matrix: Matrix | None = None
    calendar: str = ""
    remind: timedelta | None = None


class ListFile(NamedTuple):
    """A kind of file: how an answer becomes its bytes, and by which beginning (`head` of its bytes)
    such files are known.

    None stands for a kind that carries a stamp, since people go on working in it.
    """

    make: Callable[[Answer], bytes]
    head: Callable[[bytes], bytes] | None = None


def _text(form: str) -> Callable[[Answer], bytes]:
    def make(answer: Answer) -> bytes:
        from lxplan.listing import as_text

        return as_text(answer.listing, form).encode()

    return make


def _tsv(answer: Answer) -> bytes:
    from lxplan.listing.text_formats import as_tsv_file

    return as_tsv_file(answer.listing).encode()


def _up_to(sign: bytes, times: int) -> Callable[[bytes], bytes]:
    """Return what gives the bytes before a sign comes for the first, second … time."""

    def head(data: bytes) -> bytes:
        return sign.join(data.split(sign, times)[:times])

    return head


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
        return month_schedule(answer.plan, answer.months[0], standard, private=private)
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
    ".csv": ListFile(_text("csv"), _up_to(b",", 2)),
    ".tsv": ListFile(_tsv, _up_to(b"\t", 2)),
    ".json": ListFile(_text("json"), _first_key),
    ".ics": ListFile(_calendar, _up_to(b"X-WR-CALNAME", 1)),
    ".html": ListFile(_page, _up_to(b'<meta name="viewport"', 1)),
}
"""Every kind of file by its ending; a new one is one line here."""

ENDINGS = ", ".join(KINDS)
"""The endings as they stand in help and errors."""

_CALENDAR, _WEB_PAGE = ".ics", ".html"
_DATED = (_CALENDAR, _WEB_PAGE)


def whole_plan(plan: Plan) -> Answer:
    """Return every activity of a plan, in the agenda's order."""
    from lxplan.listing import month_listing
    from lxplan.plan.agenda import OnInMonth, entries_of, in_order

    entries, months = in_order(entries_of(plan)), plan.sound_period.months
    listing = month_listing(plan, months, OnInMonth(entries, ()))
    return Answer(plan, listing, entries, months=months)


def target_of(
    output: str | None,
    form: str | None,
    *,
    with_undated: bool,
    force: bool,
    options: PaperOptions = USUAL,
    remind: str | None = None,
) -> Path | None:
    """Return the file that `-o` names, or None without `-o`; raises `Failure` when the options do
    not go together.

    Nothing is read before, so that wrong usage is answered at once.
    """
    if not (output or with_undated or force or remind) and options == USUAL and output is None:
        return None
    from lxplan.outputs.endings import PAPER_ENDINGS, ending_of, list_target

    ending = ending_of(output or "")
    if with_undated and ending not in _DATED:
        raise Failure(f"--undated chỉ dùng khi ghi lịch, ví dụ -o lich{_CALENDAR}.")
    if remind is not None and ending not in _DATED:
        raise Failure(f"--remind chỉ dùng khi ghi lịch, ví dụ -o lich{_CALENDAR}.")
    if options.private and ending not in (*PAPER_ENDINGS, *_DATED):
        raise Failure(
            f"--private chỉ dùng khi in văn bản hoặc ghi lịch, ví dụ -o van-ban{PAPER_ENDINGS[0]}; "
            "danh sách lúc nào cũng có đủ số điện thoại và ghi chú."
        )
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


def give(answer: Answer, form: str | None, target: Path | None, *, force: bool) -> None:
    """Print the answer as `--format` says, or write it to the file that `target_of` returned.

    Prints the path of the file; raises `Failure` when it cannot be written.
    """
    if target is not None:
        _write(answer, target, force=force)
        return
    from lxplan.cli.terminal.listing_shown import show, show_matrix

    if answer.matrix is not None:
        show_matrix(answer.matrix, form)
        return
    show(answer.listing, form)


def _write(answer: Answer, target: Path, *, force: bool) -> None:
    from lxplan.cli.terminal.streams import say, write
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save, save_lists

    kind = KINDS[ending_of(target)]
    calendar = _beside(answer, target)
    if calendar is not None:
        # Both or none: the page links its calendar.
        made = KINDS[_CALENDAR]
        save_lists(
            {
                calendar: (partial(made.make, answer), made.head),
                target: (partial(kind.make, answer._replace(calendar=calendar.name)), kind.head),
            },
            force=force,
        )
    else:
        save(target, partial(kind.make, answer), kind.head, force=force)
    write("".join(f"{path}\n" for path in (target, calendar) if path is not None))
    if not answer.listing.rows:
        say(lower_first(answer.listing.nothing))


def _beside(answer: Answer, target: Path) -> Path | None:
    """Return the calendar file that goes beside a page; None for other kinds, and where nothing
    would be in it.
    """
    from lxplan.outputs.endings import ending_of

    if ending_of(target) != _WEB_PAGE or not answer.entries:
        return None
    from lxplan.listing.icalendar_file import holds_an_event

    dated = holds_an_event(answer.entries, with_undated=answer.with_undated)
    return target.with_suffix(_CALENDAR) if dated else None
