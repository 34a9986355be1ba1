"""The layout of the paper, declared: its sections in the order printed, and how they are numbered
(`bo_cuc`).
"""

from __future__ import annotations

import re
import unicodedata

from lxplan.plan.declaration import Places, Record, Schema, key, told
from lxplan.plan.fault_notes import Reading, needed, shortened
from lxplan.plan.groups_and_lists import KeyGroup, ListOf, is_empty
from lxplan.plan.kinds import TEXT
from lxplan.plan.prose import PARAGRAPHS, POINTS
from lxplan.plan.single_values import PatternKind
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode
from lxplan.vietnamese.folding import fold, nearest

SECTION_KEYS = (
    "muc_dich",
    "thuan_loi",
    "kho_khan",
    "nhiem_vu_quy",
    "chi_tieu",
    "giai_phap",
    "ke_hoach_thang",
    "de_xuat",
)
"""The keys of the plan file that are sections of the paper."""

LEVELS = ("Phần I", "A", "I", "1", "1.1", "a")
"""How a level of sections may be numbered, by the first number of its series."""

_LIKE_A_LEVEL = (
    (r"phan\b", "Phần I"),
    (r"[ivx]+\Z", "I"),
    (r"\d+(?: \d+)+\Z", "1.1"),
    (r"\d+\Z", "1"),
)


class NumberingKind(PatternKind[tuple[str, ...]]):
    """The levels of the numbering, the outermost first: `A-1-1.1`."""

    label = "cách đánh số"
    rule = "danh-so-sai"
    hint = "nối các cấp bằng dấu -, mỗi cấp là Phần I, A, I, 1, 1.1 hoặc a, ví dụ A-1-1.1"
    pattern = r"^(Phần I|A|I|1|1\.1|a)( ?- ?(Phần I|A|I|1|1\.1|a))*$"
    json_types = ("number", "string")

    def parse(self, text: str, month: Month | None) -> tuple[str, ...] | None:
        levels = tuple(level.strip() for level in unicodedata.normalize("NFC", text).split("-"))
        return levels if all(level in LEVELS for level in levels) else None

    def correct(self, text: str, month: Month | None) -> str | None:
        levels = [_level_meant(level.strip(" .)(")) for level in re.split(r"[-–—,;/>]", text)]
        return "-".join(filter(None, levels)) if levels and all(levels) else None

    def printed(self, value: tuple[str, ...]) -> str:
        return "-".join(value)


def _level_meant(typed: str) -> str | None:
    if typed in LEVELS:
        return typed
    folded = fold(typed)
    found = next((level for pattern, level in _LIKE_A_LEVEL if re.match(pattern, folded)), None)
    if found is None and len(folded) == 1:
        return "A" if typed.isupper() else "a"
    return found


class SectionNameKind(PatternKind[str]):
    """The name by which other sentences speak of a section of one's own, as of the plan's own
    sections by their keys.
    """

    label = "tên mục của phần"
    rule = "khoa-phan-sai"
    hint = "viết không dấu, các từ nối bằng dấu _, ví dụ dac_diem"
    pattern = r"^[a-z]+(_[a-z]+)+$"

    def parse(self, text: str, month: Month | None) -> str | None:
        return text if re.match(self.pattern, text) and text not in SECTION_KEYS else None

    def correct(self, text: str, month: Month | None) -> str | None:
        meant = fold(text).replace(" ", "_")
        return meant if meant != text and self.parse(meant, None) else None

    def why(self, text: str, month: Month | None) -> str | None:
        return "đó là tên mục của một phần có sẵn; đặt tên khác" if text in SECTION_KEYS else None


class Section(Record):
    """A section of the paper: one that the file holds under its key (`name`), or one of the
    layout's own.
    """

    TITLE = "Phần riêng"

    title: Text | None = key(
        "tieu_de",
        TEXT,
        "Tiêu đề của phần, như in làm đề mục.",
        required=True,
        example="Tổ chức thực hiện",
    )
    name: str | None = key(
        "khoa",
        SectionNameKind(),
        "Tên không dấu, để câu khác nhắc đến phần này: «phần dac_diem» in ra thành số của phần.",
        example="dac_diem",
    )
    words: tuple[Text, ...] = key(
        "noi_dung",
        PARAGRAPHS,
        "Chữ của phần, gõ như trên giấy sau dấu |; hoặc danh sách các đoạn.",
        example="Các thôn vận động người dân đi học.",
    )
    lead_in: Text | None = key(
        "dan_nhap", TEXT, "Câu dẫn vào danh sách muc, kết thúc bằng dấu hai chấm."
    )
    points: tuple[Text, ...] = key("muc", POINTS, "Các ý, mỗi ý một gạch đầu dòng.")

    @property
    def is_own(self) -> bool:
        """Whether its words stand in the layout, and not under a key of the plan file."""
        return self.name not in SECTION_KEYS


class SectionKind(KeyGroup[Section]):
    """An item of the layout: the key of a section, the key with a title (`muc_dich: Mục tiêu`), or
    a section of its own.
    """

    def __init__(self) -> None:
        super().__init__(Section, "tên mục của một phần, hoặc nhóm mục tieu_de, noi_dung")

    def read(self, node: Node, reading: Reading) -> Section | None:
        if isinstance(node, ScalarNode):
            return self._known(node, None, reading)
        if (
            isinstance(node, MappingNode)
            and node.value
            and self.keys.keys().isdisjoint(_key_names(node))
        ):
            return self._titled(node, reading)
        return super().read(node, reading)

    def _titled(self, node: MappingNode, reading: Reading) -> Section | None:
        (key_node, value_node), *others = node.value
        if others:
            reading.fault(
                others[0][0], "sai-kieu", "mỗi phần một gạch đầu dòng; thêm «- » trước mục này"
            )
        if not isinstance(key_node, ScalarNode):
            reading.wrong_kind(key_node, self.label)
            return None
        return self._known(
            key_node, None if is_empty(value_node) else TEXT.read(value_node, reading), reading
        )

    def _known(self, node: ScalarNode, title: Text | None, reading: Reading) -> Section | None:
        """Return the section of a key; one that is none is noted, and taken for the key that it
        must have meant.
        """
        typed = node.value.strip()
        name = _key_meant(typed)
        if name != typed:
            offer = f" (có phải {name}?)" if name else ""
            message = f"không có phần này; tiêu đề riêng viết tieu_de: {shortened(typed)}{offer}"
            reading.fault(node, "phan-la", message, suggestion=name)
        return (
            Section(name=name, title=title, places=Places(reading.source.place(node)))
            if name
            else None
        )

    def schema(self) -> Schema:
        from lxplan.plan.schema_of_keys import or_empty  # only the schema pays for it

        hint = told(needed(self.label))
        named: Schema = {"type": "string", "enum": list(SECTION_KEYS), **hint}
        # One of them at a time; of `maxProperties`, the YAML language server speaks English.
        titled: list[Schema] = [
            {
                "title": "Phần có sẵn với tiêu đề riêng",
                "type": "object",
                **hint,
                "additionalProperties": False,
                "properties": {name: or_empty(TEXT.schema())},
                "required": [name],
            }
            for name in SECTION_KEYS
        ]
        return {"anyOf": [named, *titled, super().schema()]}


def _key_meant(typed: str) -> str | None:
    """Return the key that a word is, or must have meant: words of a title are taken for a key only
    when they are its words.
    """
    if typed in SECTION_KEYS:
        return typed
    guess = nearest(typed, SECTION_KEYS)
    is_meant = guess is not None and (re.match(r"[a-z_]+\Z", typed) or fold(guess) == fold(typed))
    return guess if is_meant else None


def _key_names(node: MappingNode) -> set[str]:
    return {key_node.value for key_node, _ in node.value if isinstance(key_node, ScalarNode)}


class Layout(Record):
    """Which sections the paper has, in which order, under which titles and numbers."""

    TITLE = "Bố cục"

    numbering: tuple[str, ...] | None = key(
        "danh_so",
        NumberingKind(),
        "Cách đánh số các cấp, ngoài cùng trước: Phần I, A, I, 1, 1.1, a; bỏ trống thì I, các cấp trong như đã gõ.",
        example="A-1-1.1",
    )
    sections: tuple[Section, ...] = key(
        "phan",
        ListOf(SectionKind(), "danh sách các phần, mỗi phần một gạch đầu dòng"),
        "Các phần theo thứ tự in: tên mục (muc_dich), tên mục: tiêu đề, hoặc phần riêng tieu_de, noi_dung.",
    )
