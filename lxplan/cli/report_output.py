"""What `report` answers: figures shown on the terminal, or written to the kind of file that `-o`
names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.cli.list_files import first_cells, up_to
from lxplan.cli.paper_output import USUAL, PaperOptions
from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.plan import Month, Period, Plan
    from lxplan.plan.totals import Counted, Stretch, Totals


class Answer(NamedTuple):
    """Figures of a period, and the plans and rows that they are counted from, the last plan last.

    `without_plan` are the months of the period that no plan holds.
    """

    plans: tuple[Plan, ...]
    rows: Sequence[Counted]
    stretch: Stretch
    period: Period
    by: str
    totals: Totals
    without_plan: tuple[Month, ...] = ()
    options: PaperOptions = USUAL
    separator: str = ","

    @property
    def listing(self) -> Listing:
        """The figures as a table."""
        from lxplan.listing.figures import figures_listing

        return figures_listing(self.totals, self.by, self.period)


class ReportFile(NamedTuple):
    """A kind of file: see `lxplan.cli.list_output.ListFile`."""

    make: Callable[[Answer], bytes]
    head: Callable[[bytes], bytes | tuple[bytes, ...]] | None = None


def _json(answer: Answer) -> bytes:
    return _json_text(answer).encode()


def _json_text(answer: Answer) -> str:
    from lxplan.listing.figures import figures_json

    return figures_json(answer.totals, answer.by, answer.period, answer.without_plan)


def _csv(answer: Answer) -> bytes:
    from lxplan.listing import as_text

    return as_text(answer.listing, "csv", separator=answer.separator).encode()


def _tsv(answer: Answer) -> bytes:
    from lxplan.listing.text_formats import as_tsv_file

    return as_tsv_file(answer.listing).encode()


def _paper(answer: Answer) -> bytes:
    from lxplan.cli.paper_output import printer, standard_named
    from lxplan.papers.period_report import CountedPeriod, period_report
    from lxplan.plan.figure_lines import not_held
    from lxplan.plan.plans_in_use import words_for

    counted = CountedPeriod(
        answer.period, answer.totals, answer.by, not_held(answer.rows, answer.stretch)
    )
    words = words_for(answer.plans, answer.period)
    standard = standard_named(answer.options.standard)
    paper = period_report(answer.plans[-1], counted, words, standard)
    return printer(answer.options.templates).print(paper)


def _workbook(answer: Answer) -> bytes:
    from lxplan.listing.figures_workbook import figures_workbook
    from lxplan.outputs.edit_stamp import stamped_package
    from lxplan.plan.totals import totals_of_rows

    def totals_by(by: str) -> Totals:
        return totals_of_rows(answer.rows, by, answer.stretch)

    author = str(answer.plans[-1].centre.name)
    return stamped_package(figures_workbook(totals_by, answer.period, author))


def _pdf(answer: Answer) -> bytes:
    from lxplan.cli.paper_output import pdf_of

    return pdf_of(_paper(answer))


KINDS: dict[str, ReportFile] = {
    ".docx": ReportFile(_paper),
    ".pdf": ReportFile(_pdf),
    ".xlsx": ReportFile(_workbook),
    ".csv": ReportFile(_csv, first_cells),
    ".tsv": ReportFile(_tsv, up_to(b"\t", 2)),
    ".json": ReportFile(_json, up_to(b":", 1)),
}
"""Every kind of file by its ending; a new one is one line here."""


def target_of(
    output: str | None, form: str | None, *, force: bool, options: PaperOptions
) -> Path | None:
    """Return the file that `-o` names, or None without `-o`; raises `Failure` when the options do
    not go together.
    """
    from lxplan.outputs.endings import PAPER_ENDINGS, ending_of, list_target

    if options != USUAL and ending_of(output or "") not in PAPER_ENDINGS:
        raise Failure("--standard và --templates chỉ dùng khi in báo cáo, ví dụ -o bao-cao.docx.")
    if output is None:
        if force:
            raise Failure("--force chỉ dùng cùng -o TỆP.")
        return None
    path = list_target(output, KINDS)
    if form is not None and f".{form}" != ending_of(path):
        raise Failure(
            f"-o {output} đã chọn dạng theo đuôi tệp; bỏ --format {form}, hoặc đổi đuôi tệp."
        )
    return path


def give(answer: Answer, form: str | None, target: Path | None, *, force: bool) -> None:
    """Print the figures as `--format` says, or write them to the file that `target_of` returned.

    Prints the path of the file; raises `Failure` when it cannot be written.
    """
    from lxplan.cli.terminal.listing_shown import show
    from lxplan.cli.terminal.streams import write_data, write_paths

    if target is None:
        if form == "json":
            write_data(_json_text(answer))
        else:
            show(answer.listing, form, answer.separator)
        return
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save

    kind = KINDS[ending_of(target)]
    save(target, partial(kind.make, answer), kind.head, force=force)
    write_paths(target)
