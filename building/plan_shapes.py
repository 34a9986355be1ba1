"""The page that shows what shapes a plan may have: of each its pictures and its file, one of the
good plans.
"""

from __future__ import annotations

from typing import NamedTuple

from building.generated import ROOT

PLANS = "tests/plans/good"
_SCHEMA, _SCHEMA_OF_PLANS = "$schema=../../../lxplan/", "$schema=../lxplan/"


class Shape(NamedTuple):
    """A shape: the name of its plan, its title, the sentence that says what is special, and the
    pages to show.
    """

    plan: str
    title: str
    sentence: str
    pages: tuple[int, ...]

    @property
    def file(self) -> str:
        """The path of its plan in the repository."""
        return f"{PLANS}/{self.plan}.yaml"

    def picture(self, page: int) -> str:
        """Return the name of the picture of a page, without its ending."""
        return f"kieu-{self.plan}-{page}"


SHAPES = (
    Shape(
        "cong-doan-thang-10",
        "Kế hoạch một tháng",
        "Kế hoạch tháng của một công đoàn: `ky` ghi ngày đầu và ngày cuối; các phần trong `bo_cuc` gõ như trên giấy; ngày, tiền, "
        "số người ghi gọn; bảng tự có cột thời gian và địa điểm.",
        (1, 2),
    ),
    Shape(
        "quy-3-xa",
        "Kế hoạch một quý",
        "Kế hoạch quý của UBND xã: không có cơ quan chủ quản; `bang_thang.cot` chọn cột, đặt tên cột, thêm cột riêng `san_pham`; "
        "`kho: ngang` in bảng trên trang ngang.",
        (1, 2),
    ),
    Shape(
        "thuong-xuyen",
        "Kế hoạch năm có việc thường xuyên",
        "Việc làm quanh năm, không thuộc tháng nào, ghi ở `thuong_xuyen`; in ra thành nhóm cuối của bảng.",
        (2,),
    ),
    Shape(
        "nam-hoc-a-1-1",
        "Kế hoạch năm học đánh số A, 1, 1.1",
        "`danh_so: A-1-1.1` đổi cách đánh số; bảng các lớp gõ ngay trong chữ bằng dấu `|`; `[thuan_loi]`, `[kho_khan]` đặt hai phần "
        "ấy vào phần Tình hình; cuối kế hoạch có phần Tổ chức thực hiện.",
        (1, 2),
    ),
    Shape(
        "chuong-trinh",
        "Chương trình có hai chữ ký",
        "`loai` đổi tên loại văn bản; `phe_duyet` thêm chữ ký phê duyệt ở bên trái.",
        (1, 2),
    ),
    Shape(
        "nam-2026-du-cot",
        "Kế hoạch năm ghi đủ ngày, giờ, nơi, người",
        "Cả 24 hoạt động đều ghi đủ: không cần chọn gì, bảng tự thêm cột và tự nằm ở trang ngang.",
        (2,),
    ),
)
"""The shapes, in the order of the page."""

_HEAD = """# Các kiểu kế hoạch

<!-- Trang này do `python -m building` viết ra từ building/plan_shapes.py; đừng sửa tay. -->

Sáu kế hoạch, mỗi kế hoạch một kiểu: ảnh trang in ở trên, tệp ở dưới. Tên xã, tên người, số điện thoại trong đó đều là bịa. Muốn dùng
kiểu nào thì chép cả tệp vào thư mục `plans`, đổi tên rồi sửa từng dòng. Các mục: [Tệp kế hoạch](tep-ke-hoach.md). Cách dùng:
[Hướng dẫn](huong-dan.md).
"""


def plan_shapes() -> str:
    """Return the page of the shapes as Markdown: all side by side, then each with its pictures and
    its file.
    """
    return f"{_HEAD}\n{_side_by_side()}{''.join(map(_section, SHAPES))}"


def _side_by_side() -> str:
    """Return a table with a picture of each shape, three in a row."""
    rows = [SHAPES[start : start + 3] for start in range(0, len(SHAPES), 3)]
    lines = [
        cells
        for row in rows
        for cells in (map(_link, row), (_image(shape, shape.pages[-1]) for shape in row))
    ]
    titles, *others = (f"| {' | '.join(cells)} |\n" for cells in lines)
    return f"{titles}|---|---|---|\n{''.join(others)}"


def _link(shape: Shape) -> str:
    return f"[{shape.title}](#{shape.plan})"


def _image(shape: Shape, page: int) -> str:
    return f"![{shape.title}, trang {page}](images/{shape.picture(page)}.png)"


def _section(shape: Shape) -> str:
    images = "\n".join(_image(shape, page) for page in shape.pages)
    text = (ROOT / shape.file).read_text(encoding="utf-8").replace(_SCHEMA, _SCHEMA_OF_PLANS)
    return (
        f'\n<a id="{shape.plan}"></a>\n\n## {shape.title}\n\n{shape.sentence}\n\n{images}\n\n'
        f"Tệp [{shape.plan}.yaml](../{shape.file}):\n\n```yaml\n{text}```\n"
    )
