"""Two ways of placing the tone in one paper: hòa and hoà."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.two_styles import Variant, in_case_of_letters, report_lesser
from lxplan.diagnostics import Severity

_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_TO_NEW = dict(zip(_OLD.split(), _NEW.split(), strict=True))
_OTHER_STYLE = {**_TO_NEW, **{new: old for old, new in _TO_NEW.items()}}


_COUNTRY = ("hòa", "hoà")
_AFTER_COUNTRY = " xã hội chủ nghĩa việt nam"


@rule("dau-thanh", Severity.WARNING)
def mixed_tone_styles(subject: Subject) -> Iterator[Finding]:
    """Dấu thanh đặt theo hai kiểu trong một văn bản: hòa, ủy, khỏe và hoà, uỷ, khoẻ.

    Vì sao: hai kiểu đều đúng, nhưng một văn bản chỉ theo một kiểu; tìm «hóa» sẽ không thấy «hoá». Kiểu ít dùng hơn bị
    nhắc; ngang nhau thì theo kiểu cũ (hòa, ủy, khỏe). Tên người giữ cách viết riêng.

    Đúng:
        ket: Đảng ủy xã, sức khỏe, kế hoạch hóa gia đình, quý, hoàn thành

    Sai:
        ket: Đảng ủy xã, sức khỏe, kế hoạch hoá gia đình, quý, hoàn thành
    """
    prose = subject.joined_prose
    old: list[Variant] = []
    new: list[Variant] = []
    endings = ((word, word[-3:]) for word in prose.small_vocabulary if word[-2:] in _OTHER_STYLE)
    words = {word for word, ending in endings if ending[0] != "q"}  # "quý" is written in one way
    if len({word[-2:] in _TO_NEW for word in words}) < 2:
        return  # all are of one style
    for start, word in prose.find_words(words):
        if word in _COUNTRY and prose.small.startswith(_AFTER_COUNTRY, start + len(word)):
            continue  # the country's name has one right way, another rule's affair
        if not prose.is_alias(start) and not prose.is_personal_name(start):
            style = old if word[-2:] in _TO_NEW else new
            style.append(_other_style(prose, start, start + len(word)))
    yield from report_lesser(prose, old, new, "dấu thanh đặt khác kiểu với những chỗ khác")


def _other_style(prose: Prose, start: int, end: int) -> Variant:
    ending = in_case_of_letters(_OTHER_STYLE[prose.small[end - 2 : end]], prose.text[end - 2 : end])
    return Variant(start, end, prose.text[start : end - 2] + ending)
