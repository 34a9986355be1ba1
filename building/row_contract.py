"""The documentation of the rows that `lxplan stats --rows` writes, made from their declaration."""

from __future__ import annotations

from textwrap import fill

from lxplan.surveying.partner_rows import COLUMNS, DAY, NUMBER

_HEAD = """# Dữ liệu nhiều kế hoạch: từng dòng cho cơ sở dữ liệu và Excel

<!-- Trang này do `python -m building` viết ra từ khai báo của các cột; đừng sửa tay. -->

`lxplan stats THƯ_MỤC --rows -o hoat-dong.csv` (hoặc `.jsonl`, `.xlsx`) ghi mỗi hoạt động với mỗi đơn vị thành một dòng,
theo thứ tự của tệp và của kế hoạch. Hoạt động không ghi đơn vị nào vẫn có một dòng. Tệp chưa đọc được không có dòng
nào; lệnh kể tên tệp ấy và kết thúc với mã 1.

Các cột dưới đây cố định: tên, thứ tự và nghĩa không đổi qua các phiên bản; cột mới chỉ thêm vào cuối. Ô trống (JSON:
`null`) là chưa biết, không phải 0. Ngày viết dd/mm/yyyy; trong Excel là ngày thật. Số là số trơn, không có dấu chấm.
Số điện thoại, người phụ trách và ghi chú không có trong các dòng này.

| cột | loại | nghĩa |
|---|---|---|
"""

_REST = """
## Cộng cho đúng

Một hoạt động phối hợp với ba đơn vị có ba dòng mang cùng số liệu. Cộng toàn bộ thì lấy các dòng `thu_don_vi = 1`; cộng
theo đơn vị thì lấy mọi dòng. Thêm `phat_sinh = 0` thì được đúng các số `tong` của `lxplan stats --format json`.

## DuckDB

Trong `.csv`, cột trống từ đầu đến cuối không cho biết loại; khai loại của các cột số và ngày thì đọc được cả cột ấy:

```sql
CREATE VIEW hoat_dong AS SELECT * FROM read_csv('hoat-dong.csv', header = true, dateformat = '%d/%m/%Y', types = {
{TYPES}
});

SELECT xa, sum(da_to_chuc) AS lop, sum(so_luot) AS luot
FROM hoat_dong
WHERE thu_don_vi = 1 AND phat_sinh = 0
GROUP BY xa ORDER BY luot DESC;

SELECT don_vi, count(*) AS hoat_dong FROM 'hoat-dong.jsonl' GROUP BY don_vi;
```

## Excel

Mở `hoat-dong.xlsx` (hàng đầu đã có nút lọc), hoặc mở thẳng `hoat-dong.csv`: tiếng Việt đọc đúng. Muốn bảng tổng hợp thì
chọn Chèn → PivotTable; kéo `xa` hoặc `don_vi` vào Hàng, `so_luot` vào Giá trị (Tổng), và lọc `thu_don_vi` bằng 1 khi
không chia theo đơn vị. Trong `.csv`, chữ mở đầu bằng `=`, `+`, `-`, `@` có thêm dấu `'` ở trước, để Excel không tính nó
như công thức; `.jsonl` và `.xlsx` giữ nguyên chữ. Trên 1.048.575 dòng thì ghi ra `.csv` hoặc `.jsonl`.
"""


_SQL = {NUMBER: "BIGINT", DAY: "DATE"}


def row_contract() -> str:
    """Return the page on the columns of the rows and how they are read, as Markdown."""
    columns = (f"| `{each.key.key}` | {each.kind} | {each.meaning}. |\n" for each in COLUMNS)
    return _HEAD + "".join(columns) + _REST.replace("{TYPES}", _types())


def _types() -> str:
    """Return the types of the columns that are no texts, as DuckDB is told them."""
    types = [f"'{each.key.key}': '{_SQL[each.kind]}'" for each in COLUMNS if each.kind in _SQL]
    return fill(", ".join(types), 110, initial_indent="  ", subsequent_indent="  ")
