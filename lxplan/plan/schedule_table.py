"""The schedule's table as a plan wants it: which columns, under which titles, in which order, on
which page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxplan.diagnostics import Related
from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import CompoundKind, Printed, Record, Schema, key, told
from lxplan.plan.fault_notes import Reading, needed, shortened
from lxplan.plan.groups_and_lists import is_empty
from lxplan.plan.kinds import TEXT
from lxplan.plan.schedule import Activity
from lxplan.plan.single_values import OneOfKind, plain_value
from lxplan.source import Place
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode
from lxplan.vietnamese.folding import nearest

OWN = "rieng."
"""What the key of a column of one's own begins with; the name follows under which rows have its
words."""

_OWN_EXAMPLE = f"{OWN}san_pham"

_KEYS = (
    *(
        "ngay",
        "thu",
        "gio",
        "thoi_gian",
        "noi_dung",
        "dia_diem",
        "hinh_thuc",
        "chu_tri",
        "phoi_hop",
        "nguoi_day",
    ),
    *(
        "doi_tuong",
        "so_nguoi",
        "so_buoi",
        "so_gio",
        "kinh_phi",
        "nguon",
        "phu_trach",
        "linh_vuc",
        "ghi_chu",
    ),
)
COLUMNS: Mapping[str, str] = {
    "stt": "STT",
    "thang": "Tháng",
    **{name: Activity.KEYS[name].heading for name in _KEYS},
}
"""The columns that a table may have, by their keys, with the titles that they have where the plan
gives none."""


class ChosenColumn(NamedTuple):
    """A column that the plan chose: its key, its own title (empty where it has none), and where it
    stands in the file.
    """

    key: str
    own_title: str
    place: Place

    @property
    def own_name(self) -> str:
        """The name under which rows have the words of a column of one's own; empty for other
        columns.
        """
        return self.key.removeprefix(OWN) if self.key.startswith(OWN) else ""

    @property
    def title(self) -> str:
        """What stands above the column."""
        return self.own_title or COLUMNS.get(self.key) or _as_title(self.own_name)


def _as_title(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


class ColumnsKind(CompoundKind["tuple[ChosenColumn, ...]"]):
    """A list of columns, each a key or `key: title`; `{key: title, …}` is taken as such a list."""

    label = "danh sách cột, mỗi cột là tên mục hoặc tên mục: tên cột"
    empty: tuple[ChosenColumn, ...] = ()

    def read(self, node: Node, reading: Reading) -> tuple[ChosenColumn, ...] | None:
        if not isinstance(node, SequenceNode | MappingNode):
            reading.wrong_kind(node, self.label)
            return None
        chosen: dict[str, ChosenColumn] = {}
        for key_node, title in self._items(node, reading):
            column = self._column(key_node, title, reading)
            first = column and chosen.setdefault(column.key, column)
            if first is not column and first is not None:
                span = first.place.span
                message = f"cột {first.key} đã có ở dòng {span.line}; mỗi cột chỉ ghi một lần"
                reading.fault(
                    key_node, "trung-khoa", message, related=(Related(span, "chỗ thứ nhất"),)
                )
        return tuple(chosen.values())

    def _items(
        self, node: SequenceNode | MappingNode, reading: Reading
    ) -> Iterator[tuple[ScalarNode, Node | None]]:
        """Return the node of each column's key, and of its title where it has one."""
        if isinstance(node, MappingNode):
            yield from reading.entries(node)
            return
        for item in node.value:
            if isinstance(item, MappingNode):
                yield from reading.entries(item)
                continue
            if isinstance(item, SequenceNode):
                reading.wrong_kind(item, "một cột: tên mục, hoặc tên mục: tên cột")
                continue
            single = plain_value(item, self, reading)
            if single is not None:
                yield single, None

    def _column(
        self, key_node: ScalarNode, title: Node | None, reading: Reading
    ) -> ChosenColumn | None:
        typed = key_node.value.strip()
        if typed not in COLUMNS and not (typed.startswith(OWN) and typed != OWN):
            _unknown(key_node, reading)
            return None
        own = None if title is None or is_empty(title) else TEXT.read(title, reading)
        return ChosenColumn(typed, own or "", reading.source.place(key_node))

    def schema(self) -> Schema:
        from lxplan.plan.schema_of_keys import or_empty  # only the schema pays for it

        names = "|".join(name.replace(".", r"\.") for name in COLUMNS)
        known: Schema = {
            "pattern": rf"^({names}|{OWN.replace('.', chr(92) + '.')}.+)$",
            **told(_choices()),
        }
        titled: Schema = {
            "title": "Cột với tên riêng",
            "type": "object",
            **told(needed(self.label)),
            "propertyNames": known,
            "additionalProperties": or_empty(TEXT.schema()),
        }
        items = {"anyOf": [{"type": "string", **known}, titled]}
        listed = {"type": "array", "items": items, **told(needed(self.label))}
        return {"anyOf": [listed, titled]}

    def printed(self, value: tuple[ChosenColumn, ...]) -> Printed:
        return tuple(column.key for column in value)


def _unknown(node: ScalarNode, reading: Reading) -> None:
    if node.value.strip().rstrip(".") == OWN.rstrip("."):
        message = f"cột riêng viết {OWN}<tên>: Tên cột, ví dụ {_OWN_EXAMPLE}: Sản phẩm"
        reading.fault(node, "cot-la", message)
        return
    guess = nearest(node.value, COLUMNS)
    message = f"không có cột «{shortened(node.value)}»; "
    reading.fault(
        node, "cot-la", message + (f"có phải {guess}?" if guess else _choices()), suggestion=guess
    )


def _choices() -> str:
    return f"các cột: {', '.join(COLUMNS)}; cột riêng viết {_OWN_EXAMPLE}: Sản phẩm"


UPRIGHT, LYING, BY_CONTENT = "dọc", "ngang", "tự chọn"

_PAGE = OneOfKind(
    "khổ giấy",
    "kho-sai",
    (UPRIGHT, LYING, BY_CONTENT),
    f"viết {UPRIGHT}, {LYING} hoặc {BY_CONTENT}",
    {"doc": UPRIGHT, "tu chon": BY_CONTENT},
)


class ScheduleTable(Record):
    """How the table of the schedule is printed."""

    TITLE = "Bảng kế hoạch từng tháng"

    columns: tuple[ChosenColumn, ...] = key(
        "cot",
        ColumnsKind(),
        f"Các cột theo thứ tự in, mỗi cột là tên mục hoặc tên mục: tên cột. Các mục: {', '.join(COLUMNS)}; "
        f"cột riêng là {OWN}<tên>.",
        example="[stt, ngay, gio, noi_dung, chu_tri: Chủ trì, ghi_chu]",
    )
    page: str | None = key(
        "kho",
        _PAGE,
        "Khổ giấy của bảng: dọc, ngang, hoặc tự chọn theo bề rộng chữ (khi bỏ trống).",
        example="ngang",
    )
