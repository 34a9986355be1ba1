"""Findings that are packed are the same findings, in the same order, in less room."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.diagnostics import Diagnostic, Review, Severity, Span, sort_key
from lxplan.report import FORMATS, pieces, render
from lxplan.reviewing.many_files import Reviewed, together
from lxplan.reviewing.one_file import Choice
from lxplan.reviewing.packed_findings import PackedFindings, packed, runs_of, with_paths


def _found(path: str, line: int, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(path, Span(line, 1, line, 3), severity, "quy-tac", f"câu {line}")


def _review(found: Sequence[Diagnostic]) -> Review:
    lines: dict[str, dict[int, str]] = {}
    for each in found:
        lines.setdefault(each.path, {})[each.span.line] = f"dòng {each.span.line}"
    return Review(tuple(sorted(found, key=sort_key)), 1, lines)


PLACES = st.tuples(
    st.sampled_from(["a.yaml", "b.yaml", "c.yaml", "d.yaml"]),
    st.integers(1, 9),
    st.sampled_from(list(Severity)),
)
REVIEWS = st.lists(st.lists(PLACES, max_size=5), max_size=5)


@given(REVIEWS)
def test_packed_they_are_what_they_were(places: list[list[tuple[str, int, Severity]]]) -> None:
    reviews = [_review([_found(*place) for place in each]) for each in places]
    whole = _review([found for review in reviews for found in review.diagnostics])
    small = packed([run for review in reviews for run in runs_of(review)], 1)
    assert tuple(small.diagnostics) == whole.diagnostics
    assert len(small.diagnostics) == len(whole.diagnostics)
    assert {path: dict(lines) for path, lines in small.sources.items()} == whole.sources
    for form in FORMATS:
        assert render(small, form) == render(whole, form)
    names = {"a.yaml": "x/a.yaml", "c.yaml": "-"}
    assert render(with_paths(small, names), "full") == render(whole.with_paths(names), "full")


def test_one_of_them_is_found_by_its_number() -> None:
    found = _review([_found("a.yaml", 1), _found("b.yaml", 2)])
    small = PackedFindings(runs_of(found))
    assert (small[0], small[-1], small[:1]) == (
        found.diagnostics[0],
        found.diagnostics[1],
        found.diagnostics[:1],
    )
    with pytest.raises(IndexError):
        small[2]


CHUNKS, IN_A_CHUNK = 40, 50


def _chunks() -> Iterator[Reviewed]:
    for number in range(CHUNKS):
        found = [_found(f"{number:03}.yaml", line) for line in range(1, IN_A_CHUNK + 1)]
        yield Reviewed(_review(found), ())


def _alive() -> int:
    return sum(type(each) is Diagnostic for each in gc.get_objects())


@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "gitlab", "sarif"])
def test_of_many_files_only_one_chunk_is_held_at_a_time(form: str) -> None:
    before = _alive()
    whole = together(_chunks(), Choice()).review
    assert len(whole.diagnostics) == CHUNKS * IN_A_CHUNK
    assert _alive() - before < IN_A_CHUNK
    most = max(
        _alive() - before for number, _ in enumerate(pieces(whole, form)) if number % 100 == 7
    )
    assert most <= 2 * IN_A_CHUNK


def test_one_chunk_alone_is_not_packed() -> None:
    (only,) = [next(_chunks())]
    assert type(together([only], Choice()).review.diagnostics) is tuple
    assert together([], Choice()).review.diagnostics == ()
    assert isinstance(together(chain([only], [only]), Choice()).review.diagnostics, PackedFindings)
