"""What `stats` answers: many plans shown on the terminal, or written to the kind of file that `-o`
names; their rows, as they come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.surveying.many_plans import Surveyed
    from lxplan.surveying.partner_rows import Row


class Wanted(NamedTuple):
    """How the figures are wanted: by one of `grouped_lines.BY` or a line a plan, in a format or
    (None) as fits, with `separator` between the cells of CSV.
    """

    by: str | None
    form: str | None
    separator: str


def surveyed(
    files: Sequence[str], by: str | None, jobs: int | None, *, rows: bool = False
) -> Iterator[Surveyed]:
    """Return what is known of files, a part at a time; how far it is shows on a terminal."""
    from lxplan.cli.machinery.today import today
    from lxplan.cli.terminal.progress import tracked
    from lxplan.reviewing.in_chunks import chunks
    from lxplan.surveying.many_plans import Asked, survey

    return tracked(survey(files, Asked(by, rows, today()), jobs), chunks(files), "Đang đọc")


def write_rows(target: Path, files: Sequence[str], jobs: int | None, *, force: bool) -> Surveyed:
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
        parts = surveyed(files, None, jobs, rows=True)
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


def give(whole: Surveyed, wanted: Wanted, target: Path | None, *, force: bool) -> None:
    """Print the table as `--format` says, or write it to the file that `-o` names."""
    from lxplan.cli.terminal.listing_shown import chosen_format, show
    from lxplan.cli.terminal.streams import write_data, write_paths
    from lxplan.surveying.listed import as_json

    if target is not None:
        _write(whole, wanted, target, force=force)
        write_paths(target)
        return
    chosen = chosen_format(wanted.form)
    if chosen == "json":
        write_data(as_json(whole, wanted.by))
    else:
        show(
            _listing(whole, wanted.by, with_total=chosen == "table"), wanted.form, wanted.separator
        )


def _listing(whole: Surveyed, by: str | None, *, with_total: bool) -> Listing:
    from lxplan.surveying.listed import group_listing, plan_listing

    if by is None:
        return plan_listing(whole, with_total=with_total)
    return group_listing(whole, by, with_total=with_total)


def _write(whole: Surveyed, wanted: Wanted, target: Path, *, force: bool) -> None:
    from lxplan.cli.list_files import KINDS, bytes_of
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save
    from lxplan.surveying.listed import as_json

    ending = ending_of(target)

    def make() -> bytes:
        if ending == ".json":
            return as_json(whole, wanted.by).encode()
        listing = _listing(whole, wanted.by, with_total=False)
        return bytes_of(listing, ending, separator=wanted.separator)

    save(target, make, KINDS[ending].head, force=force)


def say_remarks(whole: Surveyed) -> bool:
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
