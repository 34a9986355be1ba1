"""The reference of the plan file's keys, in Vietnamese, made from the declaration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxplan.plan.declaration import Key, Kind
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Schedule

_HEAD = """# Tệp kế hoạch: các mục

<!-- Trang này do `python -m building` viết ra từ lxplan/plan/model.py; đừng sửa tay. -->

Tệp kế hoạch là tệp chữ. Mỗi dòng dưới đây là một mục. Mục **in đậm** là bắt buộc; mục khác để trống cũng được.
"""


def field_reference() -> str:
    """Return the reference as Markdown: a table for each group of keys, in the file's order."""
    return _HEAD + "".join(
        _table(title, group) for title, group in _groups("", KeyGroup(Plan, "kế hoạch"))
    )


def _groups(title: str, group: KeyGroup[Any]) -> Iterator[tuple[str, KeyGroup[Any]]]:
    """Return a group and the groups inside it, each with the path of keys that leads there."""
    yield title, group
    for name, declared in group.keys.items():
        inner = _group_in(declared.kind)
        if inner is not None:
            yield from _groups(
                f"{title} › {name}".removeprefix(" › ")
                + (" › mm/yyyy" if isinstance(declared.kind, Schedule) else ""),
                inner,
            )


def _group_in(kind: Kind[Any]) -> KeyGroup[Any] | None:
    if isinstance(kind, KeyGroup):
        return kind
    if isinstance(kind, ListOf):
        return _group_in(kind.item)
    return _group_in(kind.activities) if isinstance(kind, Schedule) else None


def _table(title: str, group: KeyGroup[Any]) -> str:
    rows = "".join(_row(declared) for declared in group.keys.values())
    return f"\n## {f'`{title}`' if title else 'Mục ở đầu dòng'}\n\n| mục | giá trị | ý nghĩa | ví dụ |\n|---|---|---|---|\n{rows}"


def _row(declared: Key) -> str:
    name = f"**`{declared.name}`**" if declared.required else f"`{declared.name}`"
    example = f"`{declared.example}`" if declared.example else ""
    return f"| {name} | {declared.kind.label} | {declared.description} | {example} |\n"
