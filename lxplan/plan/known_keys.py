"""The names of all keys of a plan file, and the groups in which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxplan.plan.declaration import Schema
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.model import Plan


@lru_cache(maxsize=1)
def homes_of_keys() -> Mapping[str, tuple[str, ...]]:
    """Return each key's name with the keys under which it may stand; "" is the plan itself."""
    homes: dict[str, list[str]] = {}
    for name, home in _names(KeyGroup(Plan, "").schema(), ""):
        standing = homes.setdefault(name, [])
        if home not in standing:
            standing.append(home)
    return {name: tuple(standing) for name, standing in homes.items()}


def _names(schema: Schema, home: str) -> Iterator[tuple[str, str]]:
    for name, below in schema.get("properties", {}).items():
        yield name, home
        yield from _names(below, name)
    for part in ("items", "additionalProperties"):
        if isinstance(schema.get(part), dict):
            yield from _names(schema[part], home)
    for choice in schema.get("anyOf", ()):
        yield from _names(choice, home)


@lru_cache(maxsize=1)
def beginnings_of_lists() -> Mapping[str, str]:
    """Return the keys that hold a list of groups of keys, with the key that begins each group."""
    return dict(_beginnings(KeyGroup(Plan, "").schema(), ""))


def _beginnings(schema: Schema, home: str) -> Iterator[tuple[str, str]]:
    for name, below in schema.get("properties", {}).items():
        yield from _beginnings(below, name)
    items = schema.get("items")
    if isinstance(items, dict) and items.get("required"):
        yield home, items["required"][0]
    for part in ("items", "additionalProperties"):
        if isinstance(schema.get(part), dict):
            yield from _beginnings(schema[part], home)
    for choice in schema.get("anyOf", ()):
        yield from _beginnings(choice, home)
