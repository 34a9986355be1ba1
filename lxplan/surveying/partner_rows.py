"""The rows for databases: one for each activity and each partner in it, under columns that stay.

The columns are a contract: none is renamed, moved or given another meaning; a new one comes last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxplan.listing.row_keys import RowKey
from lxplan.listing.table_of_values import Value, words
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Activity, Plan
from lxplan.plan.agenda import days_of
from lxplan.plan.directory import Directory
from lxplan.plan.results import HELD
from lxplan.plan.totals import Counted, Figures, partners_of, rows_of
from lxplan.surveying.one_plan import PlanFigures

Row = tuple[Value, ...]

TEXT, NUMBER, DAY = "chữ", "số", "ngày"
"""The kinds of columns, as the documentation calls them."""


class PartnerRow(NamedTuple):
    """What a row is about: a line of figures of its plan, an activity as it counts, and one of its
    partners, by number from 1; None where it has none.
    """

    plan: PlanFigures
    counted: Counted
    partner: str | None
    number: int

    @property
    def activity(self) -> Activity:
        """The activity itself."""
        return self.counted.entry.activity

    @property
    def figures(self) -> Figures:
        """What the activity adds to the totals."""
        return self.counted.figures()


class RowColumn(NamedTuple):
    """A column: its key, what it holds (`TEXT`, `NUMBER`, `DAY`), what it means, where it comes
    from.
    """

    key: RowKey
    kind: str
    meaning: str
    of: Callable[[PartnerRow], Value]


def _state(row: PartnerRow) -> Value:
    result = row.activity.result
    return result.status or (HELD if result.is_held else None)


def _first_day(row: PartnerRow) -> Value:
    days = days_of(row.activity)
    return None if days is None else days.first


def _last_day(row: PartnerRow) -> Value:
    days = days_of(row.activity)
    return None if days is None else days.last


def _number(count: int | None) -> int | None:
    """Return a count as the plain number, without the words it was typed in."""
    return None if count is None else int(count)


# fmt: off
COLUMNS: tuple[RowColumn, ...] = (
    RowColumn(RowKey("tep", 30), TEXT, "Tệp kế hoạch, như đã ghi ở lệnh", lambda row: row.plan.path),
    RowColumn(RowKey("xa", 20), TEXT, "Xã, phường của trung tâm", lambda row: row.plan.commune or None),
    RowColumn(RowKey("trung_tam", 40), TEXT, "Tên trung tâm", lambda row: row.plan.centre),
    RowColumn(RowKey("ky", 11), TEXT, "Kỳ của kế hoạch: 2018-2019, 2026, 2026-06, 2026-q3", lambda row: row.plan.period),
    RowColumn(RowKey("thang", 9), TEXT, "Tháng mm/yyyy mà hoạt động đứng trong kế hoạch; trống nếu là hoạt động thường xuyên", lambda row: str(row.counted.entry.month) if row.counted.entry.month else None),
    RowColumn(RowKey("stt", 6), NUMBER, "Số thứ tự trong tháng, như lxplan month", lambda row: row.counted.entry.number),
    RowColumn(RowKey("ma", 14), TEXT, "Mã của hoạt động, nếu có", lambda row: row.activity.code),
    RowColumn(RowKey("don_vi", 24), TEXT, "Một đơn vị phối hợp hoặc chủ trì, theo tên chính thức; tên nhóm tách thành từng đơn vị; trống nếu không ghi đơn vị nào", lambda row: row.partner),
    RowColumn(RowKey("thu_don_vi", 11), NUMBER, "Đơn vị thứ mấy của hoạt động, từ 1; mỗi hoạt động có đúng một dòng mang số 1", lambda row: row.number),
    RowColumn(RowKey("noi_dung", 40), TEXT, "Nội dung hoạt động", lambda row: row.activity.content),
    RowColumn(RowKey("linh_vuc", 20), TEXT, "Lĩnh vực", lambda row: row.activity.field),
    RowColumn(RowKey("hinh_thuc", 14), TEXT, "Hình thức tổ chức", lambda row: row.activity.form),
    RowColumn(RowKey("doi_tuong", 24), TEXT, "Đối tượng học, cách nhau bằng dấu chấm phẩy", lambda row: words(row.activity.audience) or None),
    RowColumn(RowKey("tu_ngay"), DAY, "Ngày đầu theo kế hoạch", _first_day),
    RowColumn(RowKey("den_ngay"), DAY, "Ngày cuối theo kế hoạch; một ngày thì bằng tu_ngay", _last_day),
    RowColumn(RowKey("so_nguoi", 10), NUMBER, "Số người dự kiến; ghi 40-50 thì lấy 40", lambda row: _number(row.activity.headcount)),
    RowColumn(RowKey("kinh_phi"), NUMBER, "Kinh phí dự kiến, bằng đồng", lambda row: row.activity.budget),
    RowColumn(RowKey("nguon", 16), TEXT, "Nguồn kinh phí", lambda row: row.activity.funding),
    RowColumn(RowKey("phat_sinh", 10), NUMBER, "1 nếu phát sinh ngoài kế hoạch đã ký, 0 nếu trong kế hoạch", lambda row: int(row.counted.is_unplanned)),
    RowColumn(RowKey("tinh_trang", 12), TEXT, "đã tổ chức, hoãn, hủy hoặc chuyển; trống nếu chưa ghi kết quả", _state),
    RowColumn(RowKey("da_to_chuc", 11), NUMBER, "1 nếu được tính là đã tổ chức, 0 nếu không", lambda row: row.figures.held),
    RowColumn(RowKey("so_buoi", 9), NUMBER, "Số buổi đã tổ chức; trống nếu chưa biết hoặc không tổ chức", lambda row: row.figures.sessions),
    RowColumn(RowKey("so_luot", 9), NUMBER, "Số lượt người học, như trên", lambda row: row.figures.turns),
    RowColumn(RowKey("so_nu", 9), NUMBER, "Trong đó số lượt nữ, như trên", lambda row: row.figures.women),
    RowColumn(RowKey("chi"), NUMBER, "Số tiền đã chi, bằng đồng, như trên", lambda row: row.figures.spent),
)
"""The contract."""
# fmt: on

KEYS: tuple[RowKey, ...] = tuple(column.key for column in COLUMNS)


def partner_rows(of_plan: PlanFigures, plan: Plan) -> Iterator[Row]:
    """Return the rows of a plan that was read without fault, in the file's order.

    An activity without a partner has one row all the same. What is for the office alone (notes,
    phone numbers) is in none.
    """
    directory = Directory.of(plan)
    for counted in rows_of(plan):
        named = dict.fromkeys(partners_of(counted, directory))
        for number, partner in enumerate(named or (None,), 1):
            row = PartnerRow(of_plan, counted, partner, number)
            yield tuple(_portable(column.of(row)) for column in COLUMNS)


def _portable(value: Value) -> Value:
    """Return a cell without its place in the file, which would cost a process a page to send."""
    return str(value) if isinstance(value, str) else value
