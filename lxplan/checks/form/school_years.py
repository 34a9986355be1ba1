"""The check that school years are written in one way."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.source import Text
from lxplan.vietnamese.sentences import lowered, school_years_in

_MOST_SHOWN = 3
_SEASONS = ("vụ ", "xuân ", "vụ đông ", "mùa ", "mùa khô ", "mùa mưa ")
"""Words before two years that are a crop's, and no school year: `hồ tiêu vụ 2026 - 2027`."""


class _SchoolYear(NamedTuple):
    """A school year that a text names, from `start` to `end`."""

    text: Text
    start: int
    end: int

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]

    @property
    def dash(self) -> str:
        """What stands between its two years."""
        return self.written[4:-4]

    @property
    def span(self) -> Span:
        return self.text.part(self.start, self.end)


@rule("nam-hoc-nhieu-kieu", Severity.NOTE)
def one_form_of_school_year(subject: Subject) -> Iterator[Finding]:
    """Năm học viết nhiều kiểu trong một văn bản: 2018-2019, 2018 - 2019, 2018– 2019.

    Vì sao: một văn bản dùng một kiểu; kiểu gọn nhất là 2018-2019.

    Đúng:
        muc_dich: Kế hoạch năm học 2018-2019
        ket: Trên đây là kế hoạch năm học 2018-2019

    Sai:
        muc_dich: Kế hoạch năm học 2018-2019
        ket: Trên đây là kế hoạch năm học 2018 - 2019
    """
    years = list(_years(subject))
    dashes = [year.dash for year in years]
    ways = len(set(dashes))
    if ways < 2:
        return
    usual = "-" if "-" in dashes else max(dict.fromkeys(dashes), key=dashes.count)
    first, *others = (year for year in years if year.dash != usual)
    spellings = ", ".join(dict.fromkeys(f"«{year.written}»" for year in years))
    yield Finding(
        first.span,
        f"năm học viết {ways} kiểu: {spellings}; dùng một kiểu",
        first.written[:4] + usual + first.written[-4:],
        related=tuple(
            Related(year.span, f"viết «{year.written}»") for year in others[:_MOST_SHOWN]
        ),
    )


def _years(subject: Subject) -> Iterator[_SchoolYear]:
    for keyed in subject.texts_with_digits:
        for match in school_years_in(keyed.text):
            if not lowered(keyed.text[: match.start()]).endswith(_SEASONS):
                yield _SchoolYear(keyed.text, *match.span())
