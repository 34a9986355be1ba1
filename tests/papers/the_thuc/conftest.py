"""All papers laid out once for the whole session, the broken ones with them: each start of
LibreOffice takes seconds.
"""

from __future__ import annotations

import pytest

from tests.papers.the_thuc.broken import BROKEN_LAYOUT
from tests.papers.the_thuc.laid import LaidPaper, lay_out
from tests.papers.the_thuc.papers import KEYS, paper


@pytest.fixture(scope="session")
def laid_papers(tmp_path_factory: pytest.TempPathFactory) -> dict[object, LaidPaper]:
    """Every paper by its name and standard, and every one that breaks a rule of layout by what was
    done to it.
    """
    papers = {key: paper(*key) for key in KEYS} | {
        broken: broken.make() for broken in BROKEN_LAYOUT
    }
    laid = lay_out(tuple(papers.values()), tmp_path_factory.mktemp("laid"))
    return dict(zip(papers, laid, strict=True))
