"""A text in an old encoding is named once, with its Unicode, and no other rule of words speaks of
it.
"""

from __future__ import annotations

import pytest

from lxplan.checks.wording import WORDING
from tests.checks.marked import marked


@pytest.mark.parametrize(
    "written",
    [
        "Tæ chøc líp häc , cho n«ng d©n",
        "Toå chöùc lôùp hoïc , cho noâng daân",
        "TôÒ chýìc lõìp hoòc , cho nông dân",
    ],
)
def test_one_finding_and_the_words_to_type(written: str) -> None:
    subject = marked(f"ket: {written}").subject()
    found = [diagnostic for rule in WORDING for diagnostic in rule.diagnose(subject)]
    assert [diagnostic.rule for diagnostic in found] == ["bang-ma-cu"]
    assert found[0].suggestion == "Tổ chức lớp học , cho nông dân"
    assert found[0].fix is None
