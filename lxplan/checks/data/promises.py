"""What plans promise, and the words of a row that keep the promise, as data (lower case)."""

from __future__ import annotations

from lxplan.named_tuple import NamedTuple


class Promise(NamedTuple):
    """A task: its name, words of the text that promise it, and words of a row that keep it."""

    label: str
    promised: tuple[str, ...]
    kept: tuple[str, ...]


PROMISES: tuple[Promise, ...] = (
    Promise("dạy nghề", ("dạy nghề",), ("nghề",)),
    Promise(
        "gia súc, gia cầm",
        ("gia súc", "gia cầm"),
        ("gia súc", "gia cầm", "chăn nuôi", "thú y", "lợn", "gà", "trâu", "bò"),
    ),
    Promise(
        "học tập Nghị quyết",
        (
            "học tập chỉ thị",
            "học tập nghị quyết",
            "quán triệt nghị quyết",
            "quán triệt các nghị quyết",
            "triển khai nghị quyết",
        ),
        ("nghị quyết", "chỉ thị"),
    ),
    Promise(
        "điều tra nhu cầu",
        (
            "điều tra nắm bắt nhu cầu",
            "điều tra nhu cầu",
            "khảo sát nhu cầu",
            "xác định nhu cầu học",
        ),
        ("điều tra", "khảo sát", "nhu cầu"),
    ),
    Promise(
        "tổng kết",
        ("tổ chức tổng kết", "tổng kết đánh giá", "tổng kết, đánh giá", "hội nghị tổng kết"),
        ("tổng kết",),
    ),
    Promise(
        "xóa mù chữ",
        ("lớp xóa mù", "lớp xoá mù", "mở lớp xóa mù chữ"),
        ("xóa mù", "xoá mù", "mù chữ"),
    ),
)
"""Only what every plan of the field means as an activity; a general word such as `tập huấn` is kept
by any row."""
