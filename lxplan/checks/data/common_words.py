"""Words that papers of a commune use all the time, which `common_words.txt` holds and explains."""

from __future__ import annotations

from functools import cache, lru_cache

from lxplan.named_tuple import NamedTuple
from lxplan.shipped import shipped
from lxplan.vietnamese.remembering import remembered

_LIST = "checks/data/common_words.txt"
_MISTAKES = "checks/data/common_mistakes.txt"
"""Known pairs of which one syllable took another tone or mark, and is common so; made by the test of this module: a first syllable and all seconds a line."""
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


class Pairs(NamedTuple):
    """The list's words of two syllables: the seconds by the first, and the firsts by the second."""

    seconds: dict[str, tuple[str, ...]]
    firsts: dict[str, tuple[str, ...]]


@cache
def _text() -> str:
    return shipped(_LIST).read_text(encoding="utf-8").partition("\n\n")[2]


@cache
def common_syllables() -> frozenset[str]:
    """Return every syllable of the list."""
    return frozenset(_text().replace(",", " ").split())


@cache
def common_pairs() -> Pairs:
    """Return the words of two syllables; a plan without a strange word does not ask for them."""
    seconds: dict[str, tuple[str, ...]] = {}
    firsts: dict[str, tuple[str, ...]] = {}
    for word in _text().replace("\n", ", ").split(", "):
        first, _, second = word.partition(" ")
        if second and " " not in second:
            seconds[first] = (*seconds.get(first, ()), second)
            firsts[second] = (*firsts.get(second, ()), first)
    return Pairs(seconds, firsts)


@cache
def mistaken_lines() -> dict[str, str]:
    """Return, by its first syllable, the line of `common_mistakes.txt` that holds it and all seconds (`kinh nghiêm`,
    `đội ngủ`), with blanks between: thousands of pairs would take long to part.
    """
    lines = shipped(_MISTAKES).read_text(encoding="utf-8").splitlines()
    return dict([line.split(" ", 1) for line in lines])


@lru_cache(4096)
def is_known(first: str, second: str) -> bool:
    """Tell whether two syllables are a word of the list: for a few pairs, without parting the list as `common_pairs`
    does.
    """
    text, word = _text(), f"{first} {second}"
    at = text.find(word) if first and second else -1
    while at >= 0:
        end = at + len(word)
        begins = at == 0 or text[at - 1] == "\n" or text.startswith(", ", at - 2)
        if begins and text[end : end + 1] in ("", ",", "\n"):
            return True
        at = text.find(word, end)
    return False


@remembered(4096)
def mistaken_after(first: str) -> frozenset[str]:
    """Return the seconds of those pairs that begin with a syllable; a plan has few of the firsts, so each line is
    parted when it is first asked for.
    """
    return frozenset(mistaken_lines().get(first, "").split())
