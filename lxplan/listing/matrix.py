"""The whole of a plan at a glance: how many activities each partner has in each month; also by
audience or field.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from lxplan.listing.table_of_values import SUMS, ListColumn, Listing, Value
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Activity, Month, Plan
from lxplan.plan.agenda import STANDING, empty_months, entries_of
from lxplan.plan.directory import Directory
from lxplan.vietnamese.folding import fold

SHADES = 4
"""How many shades tell numbers apart, the lightest 1; none is 0."""


class MatrixRow(NamedTuple):
    """The numbers of one partner: of each month (and last of no month, where the plan has such
    activities), and of all.
    """

    name: str
    counts: tuple[int, ...]
    total: int


class Matrix(NamedTuple):
    """The rows under their months; an activity counts in each row that it belongs to, in `total`
    once.

    `months` has None, last, for activities of no month (`thuong_xuyen`). `empty` are the months in
    which nothing is on.
    """

    title: str
    heading: str
    months: tuple[Month | None, ...]
    rows: tuple[MatrixRow, ...]
    total: MatrixRow
    empty: tuple[Month, ...]

    def shade(self, count: int) -> int:
        """Return the shade of a number in a row, 0 (none) to `SHADES` (as many as the fullest)."""
        most = max((each for row in self.rows for each in row.counts), default=0)
        return -(-count * SHADES // most) if count and most else 0


class _Way(NamedTuple):
    """A way to make up rows: the heading over their names, the names of those that stand there in
    any case, and which rows an activity belongs to.
    """

    heading: str
    names: tuple[str, ...]
    of: Callable[[Activity], Iterable[str]]
    unnamed: str


def _by_partner(plan: Plan) -> _Way:
    directory = Directory.of(plan)
    names = tuple(str(each.name) for each in directory.organisations if not each.members)
    return _Way(
        "Đơn vị",
        names,
        lambda activity: (str(each.name) for each in directory.taking_part(activity)),
        "(chưa ghi đơn vị)",
    )


def _by_audience(_plan: Plan) -> _Way:
    return _Way(
        "Đối tượng", (), lambda activity: map(str, activity.audience), "(chưa ghi đối tượng)"
    )


def _by_field(_plan: Plan) -> _Way:
    return _Way(
        "Lĩnh vực",
        (),
        lambda activity: (str(activity.field),) if activity.field else (),
        "(chưa ghi lĩnh vực)",
    )


WAYS: Mapping[str, Callable[[Plan], _Way]] = {
    "don_vi": _by_partner,
    "doi_tuong": _by_audience,
    "linh_vuc": _by_field,
}
"""Every way to make up the rows, by its name after `--by`."""


def matrix_of(plan: Plan, by: str = "don_vi") -> Matrix:
    """Return a plan at a glance, its rows made up as `by` (one of `WAYS`) says.

    An activity that lasts over several months counts in the one it stands under. Partners stand in
    the plan's order, also those without an activity; others as they come up. Activities without any
    make up the last row.
    """
    way, period = WAYS[by](plan), plan.sound_period
    entries = entries_of(plan)
    months = _months(plan, {entry.month for entry in entries})
    names = {fold(name): name for name in way.names}
    counts: Counter[tuple[str, Month | None]] = Counter()
    for entry in entries:
        found = {fold(name): " ".join(name.split()) for name in way.of(entry.activity)}
        for key in found or ("",):
            names.setdefault(key, found.get(key, way.unnamed))
            counts[key, entry.month] += 1
    rows = tuple(
        _row(names[key], [counts[key, month] for month in months])
        for key in sorted(names, key=lambda key: not key)
    )
    in_months = Counter(entry.month for entry in entries)
    total = _row(SUMS, [in_months[month] for month in months])
    name = period.name[:1].upper() + period.name[1:]
    title = f"{name}: {len(entries)} hoạt động"
    return Matrix(title, way.heading, months, rows, total, empty_months(plan, period))


def _months(plan: Plan, used: set[Month | None]) -> tuple[Month | None, ...]:
    """Return the months of the period, those beyond it that hold something, and last None."""
    months = {*plan.sound_period.months, *(month for month in used if month is not None)}
    return (*sorted(months), *((None,) if None in used else ()))


def _row(name: str, counts: list[int]) -> MatrixRow:
    return MatrixRow(name, tuple(counts), sum(counts))


def as_listing(matrix: Matrix) -> Listing:
    """Return a matrix as a listing: a column for each month, the totals as the last column and
    row.
    """
    months = [str(month or STANDING) for month in matrix.months]
    columns = (
        ListColumn("ten", matrix.heading, always=True),
        *(
            ListColumn(name if month else "thuong_xuyen", name, always=True)
            for month, name in zip(matrix.months, months, strict=True)
        ),
        ListColumn("tong", SUMS, always=True),
    )
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (row.name, *row.counts, row.total) for row in (*matrix.rows, matrix.total)
    )
    return Listing(matrix.title, columns, rows, "")
