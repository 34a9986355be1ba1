"""What the words of a report say in figures: `đã tổ chức 30/34 hoạt động, đạt 88%`, `1.250 lượt người,
trong đó nữ 600`, `kinh phí 12,5 triệu đồng`.

Only what is said of all that was held, or of a part that is named, is read: a number about so many,
of each, of another time, or of money that came in says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.quantities import MONEY, NUMBER, number_of, quantities_in
from lxplan.vietnamese.sentences import has_digit, lowered

HELD, PLANNED, SHARE, SESSIONS, TURNS, WOMEN, SPENT = (
    *("hoạt động", "hoạt động kế hoạch", "% kế hoạch", "buổi", "lượt người", "lượt nữ"),
    "đồng",
)
"""What a figure counts, as a sentence says it."""

_BARE_SHARE = "%"
"""A share that does not say of what: `đạt 88%`."""

_SENTENCE = r"(?:[^.;!?\n]|[.](?=\S))+"
_NEAR = 60
"""Characters between a number of activities and the share that they are."""

# Patterns as text: `re` compiles each when a plan first has the words of a report.
_BEFORE, _AFTER = r"(?<![\w.,/:+%-])", r"(?![.,/]?\d| ?%)"
_HELD_N, _ONE = (rf"{_BEFORE}(?P<{name}>{NUMBER}){_AFTER}" for name in ("held", "one"))
_OF = r" ?(?:/|trên tổng số|trên|trong tổng số|trong số|trong) ?"
_RATIO = rf"{_BEFORE}(?P<held>{NUMBER}){_OF}(?P<planned>{NUMBER}){_AFTER}"
_SORT = r"(?: học tập| giáo dục| cộng đồng)*(?: của (?:trung tâm|kế hoạch))?(?: theo kế hoạch| trong kế hoạch| kế hoạch| đã đề ra| đề ra| trong năm(?: học)?| trong kỳ| cả năm)*"
_STOP = r"(?=\s*(?:$|[,.;:()\n]| và | với | thu hút| cho | về | đạt | bằng | do | của | trong | thuộc ))"
_DO = r"(?:tổ chức|thực hiện|triển khai|hoàn thành|tiến hành|mở)(?: được| thành công| xong| đủ| tổng số| tổng cộng| tất cả)*"
_SORT_OF = r"(?:lớp(?: học| tập huấn| chuyên đề)?|chuyên đề|tập huấn|(?:buổi |cuộc )?(?:tuyên truyền|nói chuyện|sinh hoạt)|hội nghị|hội thi|hội thảo|tọa đàm|hoạt động)"
_MIXED = rf"{_SORT_OF}(?:(?:, | và |, buổi |, các ){_SORT_OF})+"
"""`7 lớp, chuyên đề`: activities of all sorts."""
_ACTIVITIES = (
    rf"{_DO} {_HELD_N} {_MIXED}{_SORT}{_STOP}",
    rf"{_RATIO} (?:hoạt động|nội dung|đầu việc){_SORT}{_STOP}",
    rf"{_DO} {_RATIO} (?:lớp(?: học)?|{_MIXED})(?: theo kế hoạch| trong kế hoạch| kế hoạch| đã đề ra| đề ra)*{_STOP}",
    rf"{_DO} {_HELD_N} hoạt động{_SORT}{_STOP}",
    rf"hoạt động[^.;:(]{{1,40}}(?:,| đã|, đã) {_DO} {_HELD_N}(?=\s*(?:$|[,.;)]))",
    rf"{_HELD_N} hoạt động (?:đã )?(?:được )?(?:tổ chức|thực hiện|hoàn thành){_STOP}",
    rf"số hoạt động(?: đã)?(?: được)?(?: tổ chức| thực hiện)?(?: được)?(?: là|:)? {_HELD_N}(?: hoạt động)?{_STOP}",
    rf"số hoạt động(?: đã)?(?: được)?(?: tổ chức| thực hiện)?(?: được)?(?: là|:)? {_RATIO}{_STOP}",
    rf"số hoạt động(?: trong| theo)? kế hoạch(?: là|:)? {_BEFORE}(?P<planned>{NUMBER}){_AFTER}(?: hoạt động)?{_STOP}",
)
_GOING = r"(?: (?:đến |tới )?(?:tham gia|tham dự|theo học|dự|học)(?: học tập| các hoạt động| hoạt động)?)?"
_COMING = rf"{_ONE} lượt(?: người(?: học| dân)?| học viên)?{_GOING}{_STOP}"
_CAME = rf"số lượt(?: người| học viên)?(?: học| tham gia| tham dự)*(?: là| đạt|:)? {_ONE}(?: lượt(?: người)?)?{_STOP}"
_SITTINGS = rf"{_ONE} buổi(?: học)?{_STOP}"
_AMONG = r"(?:trong đó|,|\(|và)(?: có)?:? ?"
_WOMEN_S_TURNS = r"lượt (?:nữ|phụ nữ)(?: là| có| đạt|:)?"
_OF_THEM = (
    rf"{_AMONG}(?:số )?(?:lượt )?(?:nữ|phụ nữ)(?: là| có| chiếm|:)? {_ONE}",
    rf"{_AMONG}{_ONE} (?:lượt )?(?:người )?(?:là )?(?:nữ|phụ nữ)(?!\w)",
    rf"{_WOMEN_S_TURNS} {_ONE}{_STOP}",
)
_PER_CENT = r"(?:đạt|bằng|hoàn thành|tỷ lệ|tỉ lệ)(?: tỷ lệ| tỉ lệ| được| là|:)* (?P<one>\d+(?:,\d+)?) ?%(?P<after>(?: so với)?(?: chỉ tiêu)? kế hoạch)?"
_OUT = r"(?:^|[^\w])(?:(?:đã |tổng số |tổng )?chi(?: phí)?|đã sử dụng|kinh phí(?: đã)?(?: chi| sử dụng| thực hiện| hoạt động)?|số tiền đã chi)(?: cho (?:các )?hoạt động| trong năm(?: học)?| trong kỳ)?(?: hết| là|:)*(?: tổng số| tổng cộng)?$"

_OUT_OF_PLANNED = r" ?(?:/|trên(?: tổng số| tổng)?) ?(?=\d)"
_OTHER_MONEY = r"cấp|dự toán|huy động|hỗ trợ|tài trợ|xã hội ho|vận động|đóng góp|ủng hộ|(?<!\w)thu(?! hút)|còn lại|tiết kiệm|đề nghị|nguồn|ngân sách|mua|sửa|thù lao|bồi dưỡng|kế hoạch"
_NOT_OF_ALL = r"(?<!\w)(?:trong đó(?!:? ?(?:có )?(?:[\d.]+ )?(?:số )?(?:lượt )?(?:người )?(?:là )?(?:nữ|phụ nữ))|mỗi|từng|bình quân|trung bình|thôn|xóm|(?<!văn )(?<!cơ )bản|ấp|tổ dân phố|so với(?! kế hoạch| chỉ tiêu)|cùng kỳ|(?:năm|năm học|kỳ) trước|phấn đấu|dự kiến|sẽ|(?:khoảng|gần|hơn|(?<!\d )trên|dưới|ít nhất|tối thiểu)(?= \d))(?!\w)"
_PART_WORDS = (
    r"về (?!kết quả|số lượng|cơ bản|tổ chức|công tác tổ chức|tổng thể)",
    r"của (?!trung tâm|kế hoạch|năm|ban giám|đảng|cấp ủy|cấp uỷ|ubnd|ủy ban|uỷ ban|hđnd|lãnh đạo|các cấp|các ngành|chính quyền|nhân dân|người dân|phòng|sở)",
    r"cho (?!người|nhân dân|bà con|cộng đồng|các|hoạt động|việc|mọi|học viên|cán bộ|thấy|trung tâm|toàn)",
    r"do (?=hội|đoàn|trường|trạm|ban|ủy ban|ubnd|công an|mặt trận)",
    r"hội (?=nông|phụ|liên|cựu|khuyến|người|chữ|lh)",
    r"đoàn (?=thanh|xã|tn)|trường (?=mầm|tiểu|th|trung)|trạm |công an |câu lạc bộ |thư viện |mặt trận |mttq ",
    r"lĩnh vực |(?<!lớp, )(?<!lớp và )(?<!nghị, )(?<!nghị và )(?<!huấn, )(?<!huấn và )chuyên đề |riêng |đối với |nhóm |dành cho |thuộc ",
)
_ABOUT_A_PART = rf"(?<!\w)(?:{'|'.join(_PART_WORDS)})+"
_LABEL = r"^[\s+*-]*(?P<label>[^:,;.()]{2,60}):\s"
_GENERAL_LABEL = r"^(?:về )?số |^kinh phí|^đã chi|kết quả|tổng|chung|cụ thể|số lượng|trong (?:năm|kỳ)|mặt được|ưu điểm|thành tích|trung tâm|năm học"
_HEADING = r"^\s*(?:[-+*] )?(?:(?:(?:\d+(?:\.\d+)*|[a-zđ]|[ivx]+)[.)] .*[^.;,\s]|.*:))\s*$"
_OF_ONE_SORT = (
    r"(?<!\w)(?:lớp|chuyên đề|hội thi|hội nghị|hội thảo|tập huấn|tọa đàm|họp|buổi (?!học|và|với))"
)
_TIME = r"(?<!\w)(?:(?:đầu |cuối )?tháng \d{1,2}(?!\w)|quý (?:i{1,3}|iv|[1-4])(?!\w)|học kỳ (?:i{1,2}|[12])(?!\w)|\d{1,2} tháng(?: đầu| cuối)?(?: năm)?|(?:năm học |năm )?\d{4} ?- ?\d{4}|năm \d{4}|đợt \d)"


class Said(NamedTuple):
    """A figure of a sentence, from `start` to `end` (0-based): what it counts, its value, and how
    far it may be off, for a rounded one (`12,5 triệu`: less than 100.000).

    `scope` are the words of its sentence in lower case, as far as they can say of what it is;
    `parts` counts where they speak of a part, and `times` are the times they name.
    """

    start: int
    end: int
    kind: str
    value: int | Fraction
    rounding: Fraction
    scope: str
    parts: int
    times: tuple[str, ...]


def figures_said(text: str, under: str = "") -> tuple[Said, ...]:
    """Return the figures of a text that say what was held in all, or in a part that is named;
    `under` is the part that the lines above say it speaks of (see `part_named`).
    """
    if not has_digit(text):
        return ()
    return tuple(
        said
        for sentence in re.finditer(_SENTENCE, lowered(text))
        for said in _of_sentence(sentence[0], sentence.start(), under)
    )


def is_heading(line: str) -> bool:
    """Tell whether a line opens others: it ends with a colon, or is numbered and no sentence."""
    return re.match(_HEADING, lowered(line)) is not None


def part_named(heading: str) -> str:
    """Return a heading in lower case where what stands below it is of a part; empty where it is
    general: `Kết quả:`.
    """
    words = lowered(heading)
    return "" if re.search(_GENERAL_LABEL, words) else words


def _of_sentence(sentence: str, start: int, under: str) -> Iterator[Said]:
    """Return the figures of a sentence that begins at `start`, below a heading or a line that ends
    with a colon, where it says of what it is.
    """
    found = sorted(set(_numbers(sentence)))
    for first, last, kind, value, rounding in found:
        scope = sentence[: _clause_end(sentence, last)]
        if re.search(_NOT_OF_ALL, scope) or not _stands(kind, found, first, sentence):
            continue
        times = tuple(match[0] for match in re.finditer(_TIME, scope))
        counted = SHARE if kind == _BARE_SHARE else kind
        place = start + first, start + last
        parts = _parts_in(scope) + bool(under)
        yield Said(*place, counted, value, rounding, f"{under} {scope}", parts, times)


_Number = tuple[int, int, str, int | Fraction, Fraction]


def _numbers(sentence: str) -> Iterator[_Number]:
    """Return where the figures of a sentence stand, what they count, their values and roundings."""
    yield from _activities(sentence)
    for kind, patterns in ((TURNS, (_COMING, _CAME)), (SESSIONS, (_SITTINGS,)), (WOMEN, _OF_THEM)):
        for pattern in patterns:
            for match in re.finditer(pattern, sentence):
                yield *match.span("one"), kind, number_of(match["one"]), Fraction(0)
    for match in re.finditer(_PER_CENT, sentence):
        rounding = Fraction(1, 10 ** len(match["one"].partition(",")[2]))
        kind = SHARE if match["after"] else _BARE_SHARE
        yield match.start("one"), match.end("one"), kind, number_of(match["one"]), rounding
    yield from _money(sentence)


def _activities(sentence: str) -> Iterator[_Number]:
    seen: set[tuple[int, int]] = set()
    for pattern in _ACTIVITIES:
        for match in re.finditer(pattern, sentence):
            names = [name for name in ("held", "planned") if match.groupdict().get(name)]
            is_plan = names == ["held"] and _is_planned(sentence[: match.start("held")])
            for name in names:
                if match.span(name) in seen:
                    continue
                seen.add(match.span(name))
                kind = PLANNED if name == "planned" or is_plan else HELD
                yield *match.span(name), kind, number_of(match[name]), Fraction(0)


def _is_planned(before: str) -> bool:
    clause = re.split(r"[,(]", before)[-1]
    return re.search(r"kế hoạch|phải|cần ", clause) is not None and "đã" not in clause.split()


def _money(sentence: str) -> Iterator[_Number]:
    for each in quantities_in(sentence):
        before = sentence[: each.start].rstrip(" (:")
        clause = re.split(r"[,;(]", sentence[: _clause_end(sentence, each.end)])[-1]
        if " trên " in clause or "/" in clause:
            clause = re.split(_OUT_OF_PLANNED, clause)[0]  # what was planned, said behind it
        off = each.unit != MONEY or each.is_about or each.is_of_each
        if off or not re.search(_OUT, before) or re.search(_OTHER_MONEY, clause):
            continue
        words = sentence[each.start : each.end]
        digits = re.match(NUMBER, words)
        shown = number_of(digits[0]) if digits else each.value
        scale = Fraction(each.value) / shown if shown else Fraction(1)
        places = len(digits[0].partition(",")[2]) if digits else 0
        rounding = scale / 10**places if scale > 1 else Fraction(0)
        yield each.start, each.end, SPENT, each.value, rounding


def _clause_end(sentence: str, offset: int) -> int:
    match = re.compile(r",\s|[;()]|$").search(sentence, offset)
    return match.start() if match else len(sentence)


def _stands(kind: str, found: list[_Number], first: int, sentence: str) -> bool:
    """Tell whether a figure says what it seems to, by the words and the figures before it in the
    sentence: women are of the learner-turns there, sittings and a share of the activities.
    """
    before = [each for each in found if each[0] < first]
    kinds = [each[2] for each in before]
    words = sentence[:first]
    if kind in (TURNS, SPENT):
        return _is_of_all_sorts(kinds, words)
    if kind == WOMEN and re.search(rf"{_WOMEN_S_TURNS} $", words):
        return True
    if kind == WOMEN:
        return TURNS in kinds and not _people_between(before, first, sentence)
    if kind == SESSIONS:
        return HELD in kinds or any(each[2] == TURNS for each in found)
    if kind == SHARE:
        return not re.search(r"người|lượt|kinh phí|(?<!\w)chi|hộ |thôn|lớp|nữ", words)
    if kind == _BARE_SHARE and not re.search(r"(?:hoàn thành|thực hiện) kế hoạch", words):
        return bool(before) and kinds[-1] in (HELD, PLANNED) and first - before[-1][1] < _NEAR
    return True


def _is_of_all_sorts(kinds: list[str], words: str) -> bool:
    """Tell whether a number of learners or an amount is not that of one sort, such as classes, nor
    of women.
    """
    clause = re.split(r"[,(]", words)[-1].split(":")[0]
    return "nữ" not in clause.split() and (HELD in kinds or not re.search(_OF_ONE_SORT, words))


def _people_between(before: list[_Number], first: int, sentence: str) -> bool:
    turns = max(each[1] for each in before if each[2] == TURNS)
    return (
        re.search(r"\d (?:người|học viên|đại biểu|hội viên|em )", sentence[turns:first]) is not None
    )


def _parts_in(scope: str) -> int:
    """Return how often the words speak of a part, a label before a colon (`Pháp luật: …`) among
    them.
    """
    label = re.match(_LABEL, scope)
    is_part = label is not None and not re.search(_GENERAL_LABEL, label["label"])
    rest = scope[label.end() :] if label is not None else scope
    return is_part + len(re.findall(_ABOUT_A_PART, rest))
