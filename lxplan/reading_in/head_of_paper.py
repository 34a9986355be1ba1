"""What stands above the bases of a document: who issues it, its number and date, its type and
subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry
from lxplan.plan.values import format_date, parse_date
from lxplan.reading_in.blocks import Block, Line, Table
from lxplan.reading_in.proper_case import Cases
from lxplan.reading_in.typed_numbers import is_strong
from lxplan.vietnamese.document_types import TYPES, document_type
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_heads import ORGANISATION_HEADS
from lxplan.vietnamese.organisation_words import HEADS, begins_with

_COUNTRY = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_NUMBER = r"(?i)số\s*:?\s*(?P<number>[\w.…_ ]*?)\s*[/-]\s*(?P<symbol>[^\d\s].*)\Z"
_DATE = r"(?i)(?P<place>[^\d,]{2,60}),?\s+ngày\s*(?P<day>[\d.…_ ]*)\s*tháng\s*(?P<month>[\d.…_ ]*)\s*năm\s*(?P<year>[\d.…_ ]*)\.?\Z"
_OTHER_TITLES = ("lịch công tác", "lịch hoạt động", "lịch học", "lịch tuần", "lịch")
_ISSUERS = (*HEADS, "liên đội", "ban chỉ huy", "hội đồng đội")
_DRAFT = r"(?i)\(?\s*(?:bản\s+)?dự thảo(?:\s+(?:lần|số)?\s*(?:thứ\s+)?\w{1,4})?\s*\)?\Z"
_MARK = r"(?i)\W*(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn|tuyệt mật|tối mật|mật|mẫu|phụ lục|bản sao|dự thảo)\b"
_NO_NAME = r"(?i:năm (?:học\b|\d)|tháng \d|quý [ivx\d]|(?:giai đoạn|huyện|tỉnh|thành phố|thị xã)\b)"
_NAME = rf"(?:(?!{_NO_NAME})[A-ZĐÀ-Ỹ][\wÀ-ỹ]*)"
_UNIT = r"(?:xã|phường|thị trấn|đặc khu)"
_CENTRE_ALONE = r"(?:trung tâm|\bTT) ?(?:học tập|HT) ?(?:cộng đồng|CĐ)"
_CENTRE = rf"(?i:{_CENTRE_ALONE})(?: (?i:{_UNIT}) {_NAME}(?: {_NAME}){{0,3}})?"
_PLACE = rf"(?i:(?<!thị )\b{_UNIT}) \S.*"
_CENTRE_IN_FULL = "Trung tâm học tập cộng đồng"
_FOLDED_CENTRE = "trung tam hoc tap cong dong"
_ISSUER = r"(?P<name>(?:Trung tâm|Trường|Hội|Đoàn|Ban|Liên đội|Công đoàn|UBND|Ủy ban)[^,;:]{3,90}?) (?:xây dựng|ban hành|lập|đề ra|triển khai) "


class Head:
    """The head of one document, as its lines are taken one by one."""

    def __init__(self, cases: Cases) -> None:
        self._cases = cases
        self._is_titled = False
        self.issuers: list[Line] = []
        self.subject: list[Line] = []
        self.paper: dict[str, str] = {}
        self.locality = ""
        self.notes: list[Line] = []
        """Lines whose words no key holds, though what they say is known."""
        self.left: list[Line] = []

    def take(self, blocks: Sequence[Block]) -> None:
        """Take the blocks above the bases."""
        for block in blocks:
            if isinstance(block, Line):
                self._take_line(block)
                continue
            for row in block.rows:
                for cell in row:
                    for line in cell.lines if cell and not cell.is_repeated else ():
                        self._take_line(line)

    def _take_line(self, line: Line) -> None:
        text = line.text
        if not re.search(r"\w", text) or fold(text).startswith(_COUNTRY):
            return
        if not self._is_titled and self._take_formal(line):
            return
        if self._take_type(line):
            return
        if self._is_titled:
            self.subject.append(line)
        elif begins_with(text, _ISSUERS) or self._goes_on_with_issuer(text):
            self.issuers.append(line)
        else:
            self.left.append(line)

    def _goes_on_with_issuer(self, text: str) -> bool:
        """Tell whether words in capitals are of a name above them; those below the number, and marks
        of urgency or secrecy, are not.
        """
        return text.isupper() and "ky_hieu" not in self.paper and not re.match(_MARK, text)

    def _take_formal(self, line: Line) -> bool:
        """Take number, date, the head of an organisation or DỰ THẢO."""
        text = line.text
        number, day = re.match(_NUMBER, text), re.match(_DATE, text)
        head = next(
            (name for name, head in ORGANISATION_HEADS.items() if fold(head.title) == fold(text)),
            "",
        )
        if number:
            digits = number["number"].strip(" ._…")
            shown = str(int(digits)) if digits.isdecimal() else digits
            self.paper |= {"so": shown, "ky_hieu": number["symbol"].strip(" .")}
        elif day:
            self._take_date(line, day)
        elif head:
            self.paper["dau_giay"] = head
        is_draft = re.match(_DRAFT, text) is not None
        if is_draft:
            self.paper["du_thao"] = "có"
        is_formal = bool(number or day or head or is_draft)
        self.notes += [line] if is_formal else []
        return is_formal

    def _take_date(self, line: Line, day: re.Match[str]) -> None:
        self.locality = day["place"].strip(" ,._…")
        numbers = [day[name].strip(" ._…") for name in ("day", "month", "year")]
        issued = parse_date("/".join(numbers))
        if issued is not None:
            self.paper["ngay"] = format_date(issued)

    def _take_type(self, line: Line) -> bool:
        """Take the line that says what kind of paper it is, and what of its subject stands in
        it.
        """
        text = line.text.strip(" :")
        if self._is_titled:
            return False
        if is_type_alone(text):
            self._is_titled = True
            if fold(text) != "ke hoach":
                self.paper["loai"] = self._cases.sentence(text)
            else:
                self.notes.append(line)
            return True
        lower = text.lower()  # with its marks: «PHƯỜNG AN PHÚ» is no «phương án»
        begun = next((each for each in TYPES if lower.startswith(f"{each.name.lower()} ")), None)
        if begun is None or not is_strong(line):
            return False
        self._is_titled = True
        if begun.name == "Kế hoạch":
            self.notes.append(line)
        else:
            self.paper["loai"] = begun.name
        words = text.split(" ", len(begun.name.split()))[-1]
        self.subject.append(line._replace(text=words))
        return True

    @property
    def abbreviation(self) -> str:
        """The short name of who issues the paper, as its symbol has it: `TTHTCĐ` of
        `KH-TTHTCĐ`.
        """
        match = re.match(r"[A-ZĐ][A-Za-zđĐ]{0,3}-([^\W\d]{2,12})\Z", self.paper.get("ky_hieu", ""))
        return match[1] if match else ""

    @property
    def subject_words(self) -> str:
        """The subject in one line, as a sentence writes it."""
        whole = " ".join(line.text for line in self.subject)
        lines = (self._cases.sentence(line.text) for line in self.subject)
        return (self._cases.sentence(whole) if whole.isupper() else " ".join(lines)).strip(" -–—*")

    def names(self) -> tuple[str, str]:
        """Return the body above and the name of who issues the paper; empty where no line says
        it.
        """
        texts = [line.text for line in self.issuers]
        starts = [at for at, text in enumerate(texts) if begins_with(text, _ISSUERS)]
        if not texts or not starts:
            return "", ""
        last = starts[-1]
        return self._cases.sentence(" ".join(texts[:last])), self._cases.sentence(
            " ".join(texts[last:])
        )


def names_of(head: Head, texts: Sequence[str], cases: Cases) -> tuple[str, str]:
    """Return the body above and the name of who issues the paper; where the head shortens the name
    (`TRUNG TÂM HTCĐ`), as the sentences write it, or with the commune of the body above.
    """
    parent, name = head.names()
    said = _centre_said(texts, cases)
    if not name:
        name = re.sub(rf"(?i)\A{_CENTRE_ALONE}", _CENTRE_IN_FULL, said)
    elif fold(said).startswith(_written_out(name)):
        name = said
    if not re.fullmatch(rf"(?i){_CENTRE_ALONE}", name):
        return parent, name
    places = filter(None, (re.search(_PLACE, text) for text in (said, parent)))
    place = next((match[0] for match in places), "")
    return parent, f"{name} {place}".strip()


def _centre_said(texts: Sequence[str], cases: Cases) -> str:
    """Return the name of a learning centre that sentences mention, or of who makes the plan; empty
    where none does.
    """
    found = [match[0] for text in texts for match in re.finditer(_CENTRE, text)]
    mixed = [name for name in found if not name.isupper()]
    if found:
        name = max(mixed or found, key=len)
        return _capital(cases.sentence(name))
    issuers = (re.search(_ISSUER, text) for text in texts)
    return next((match["name"] for match in issuers if match), "")


def _written_out(name: str) -> str:
    """Return the name of a centre as folded words, its usual short forms written out."""
    return re.sub(
        r"\A(?:trung tam|tt) ?(?:hoc tap|ht) ?(?:cong dong|cd)\b", _FOLDED_CENTRE, fold(name)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def begins_type(text: str) -> bool:
    """Tell whether a line begins with a type of papers, as a title does: `KẾ HOẠCH HOẠT ĐỘNG …`."""
    names = (*(each.name.lower() for each in TYPES), *_OTHER_TITLES)
    lower = text.lower()  # with its marks: «PHƯỜNG AN PHÚ» is no «phương án»
    return is_type_alone(text) or lower.startswith(tuple(f"{name} " for name in names))


def is_type_alone(text: str) -> bool:
    """Tell whether a line is the name of a type of papers and nothing else: `KẾ HOẠCH`."""
    words = text.strip(" :")
    return document_type(words) is not None or words.lower() in _OTHER_TITLES


def is_head_table(block: Block) -> bool:
    """Tell whether a table holds the head of a paper: quốc hiệu, its number, or a date."""
    if not isinstance(block, Table):
        return False
    texts = [line.text for row in block.rows for cell in row if cell for line in cell.lines]
    return len(block.rows) <= 8 and any(
        fold(text).startswith(_COUNTRY) or re.match(_DATE, text) or re.match(_NUMBER, text)
        for text in texts
    )


def paper_entries(head: Head) -> Iterator[Entry]:
    """Return the keys of `van_ban` that the head says."""
    for key in ("loai", "dau_giay", "du_thao", "so", "ky_hieu", "ngay"):
        if head.paper.get(key):
            yield Entry(key, head.paper[key])
    if head.subject_words:
        yield Entry("trich_yeu", head.subject_words)
