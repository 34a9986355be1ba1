"""Words that papers of a commune use all the time, which `common_words.txt` holds and explains."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_LIST = "common_words.txt"
_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_STYLES = dict(zip(_OLD.split(), _NEW.split(), strict=True))

# fmt: off
FOREIGN = frozenset((
    "ăngten", "ăngti", "ápphích", "bêtông", "xăngđan", "vắcxin", "vácxin", "xúcxích", "cáctông", "ắcquy", "ăcquy",
    "cácbon", "xàphòng", "càphê", "phôtô", "đôla", "đắk", "đăk", "đak", "lắk", "lăk", "krông", "xtơ", "êđê", "hrê",
    "mnông", "xtiêng", "stiêng", "brâu", "păh", "sêrêpôk", "pôkô", "bana", "kđăm", "kpă", "niê", "mlô", "êban", "byă",
    "ăk", "ôk", "êk", "êa", "rơchâm", "ksơr", "hmông", "mông", "plông", "kbăng", "đrăng", "côngtơ", "côngtenơ", "silô",
    "đ", "ơi", "ờ", "ừ", "đc", "tđ", "gđ", "bđ", "nđ", "qđ", "đt", "đv", "đvt", "sđt", "ngđ", "trđ", "đk", "hđ", "cđ",
    "đhsp", "ubmt", "km", "têt", "xơđăng", "rơngao", "đrâu", "cơtu", "pacô", "tàôi", "giẻtriêng", "côlôfan",
))
# fmt: on
"""Foreign and minority words, and short forms, that are no syllable and no mistake."""


class Common(NamedTuple):
    """The syllables of the list; of its words of two syllables the seconds by the first, and the firsts."""

    syllables: frozenset[str]
    seconds: dict[str, tuple[str, ...]]
    firsts: dict[str, tuple[str, ...]]


@cache
def common() -> Common:
    """Return the words of the list."""
    lines = Path(__file__).with_name(_LIST).read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split(", ")]
    pairs = [pair for word in words if len(pair := word.split()) == 2]
    seconds: dict[str, tuple[str, ...]] = {}
    firsts: dict[str, tuple[str, ...]] = {}
    for first, second in pairs:
        seconds[first] = (*seconds.get(first, ()), second)
        firsts[second] = (*firsts.get(second, ()), first)
    syllables = {syllable for word in words for syllable in word.split()}
    other_style = {word[:-2] + _STYLES[word[-2:]] for word in syllables if word[-2:] in _STYLES and word[:1] != "q"}
    return Common(frozenset(syllables | other_style), seconds, firsts)
