"""The sections of the paper as its template sees them: number, title, and texts as on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.section_numbers import Path, below, numbered
from lxplan.papers.template_names import Texts
from lxplan.plan.layout import SECTION_KEYS, Section
from lxplan.plan.model import Plan
from lxplan.plan.paper_text import Block, Numbered, Paragraph, PlacedSection, Point, TextTable
from lxplan.plan.prose import BlockTexts, blocks_in
from lxplan.plan.sections import Arrangement, arrange, contents_of


class BlockContext(NamedTuple):
    """Một khối của chữ như trên giấy."""

    loai: Annotated[str, "Loại khối: đoạn, đề mục, bảng, phần."]
    cau: Annotated[str, "Câu như in, có số hoặc dấu gạch ở đầu."] = ""
    cap: Annotated[str, "Cấp của đề mục: A, I, 1, 1.1, a."] = ""
    giu: bool = False
    hang: tuple[Texts, ...] = ()
    phan: object = None


class WordsContext(tuple[str, ...]):
    """The lines of a text as on paper, as printed; `khoi` has them with what they are."""

    khoi: tuple[BlockContext, ...]


class SectionContext(NamedTuple):
    """Một phần của văn bản."""

    khoa: Annotated[
        str,
        "Tên mục của phần trong tệp kế hoạch, như muc_dich; trống nếu là phần riêng không có khoa.",
    ]
    so: Annotated[str, "Số của phần, như II hoặc B; trống khi văn bản chỉ có một phần."]
    cap: Annotated[str, "Cấp đánh số của phần: Phần I, A, I, 1, 1.1, a."]
    tieu_de: Annotated[str, "Tiêu đề mà bo_cuc đặt cho phần; trống thì in tiêu đề thường dùng."]
    gom: Annotated[Texts, "Các mục in trong phần này: thuan_loi, kho_khan."]
    con: Annotated[Texts, "Số của các mục con, như «1.»."]
    cap_con: Annotated[str, "Cấp đánh số của các mục con."]
    noi_dung: Annotated[Texts, "Chữ của phần riêng."]
    dan_nhap: Annotated[str, "Câu dẫn vào danh sách của phần riêng."]
    muc: Annotated[Texts, "Các ý của phần riêng."]


class Sections:
    """The sections of one paper: `contexts` for its template, and `numbers` for sentences that name
    one by its key.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._levels = plan.layout.numbering or ()
        self._arrangement = arrange(plan)
        self._paths = dict(_paths(plan, self._arrangement, self._levels))
        sections = self._arrangement.sections
        self._is_single = len(sections) == 1
        self.contexts = tuple(
            self._context(section, below((), at, self._levels))
            for at, section in enumerate(sections, 1)
        )
        self.numbers = {key: self._number(at) for key, at in self._arrangement.hosts.items()}
        self.numbers |= self._titles_without_number()

    def words(self, key: str, texts: tuple[str, ...], number: int = 0) -> Texts:
        """Return texts of the section `key`, below its sub-heading of that number if it is none of
        the section itself.
        """
        path = self._paths.get(key, below((), 1, self._levels))
        return self._words(texts, below(path, number, self._levels) if number else path)

    def words_under(self, texts: tuple[str, ...], numbers: Sequence[int]) -> Texts:
        """Return texts that stand under numbers of a paper's own, the outermost first."""
        path: Path = ()
        for number in numbers:
            path = below(path, number, self._levels)
        return self._words(texts, path)

    def heading(self, numbers: Sequence[int]) -> tuple[str, str]:
        """Return the level and the bare number of a heading under numbers of a paper's own."""
        path: Path = ()
        for number in numbers:
            path = below(path, number, self._levels)
        return path[-1].level, path[-1].bare

    def _number(self, index: int) -> str:
        return "" if self._is_single else below((), index + 1, self._levels)[0].bare

    def _titles_without_number(self) -> Iterator[tuple[str, str]]:
        own = (section for section in self._arrangement.sections if section.is_own and section.name)
        return ((section.name or "", plain(section.title)) for section in own if self._is_single)

    def _context(self, section: Section, path: Path, *, is_placed: bool = False) -> SectionContext:
        key = section.name or ""
        count = len(self._plan.targets) if key == "chi_tieu" else 0
        below_it = [below(path, number, self._levels)[-1] for number in range(1, count + 1)]
        return SectionContext(
            khoa=key,
            so="" if self._is_single or is_placed else path[-1].bare,
            cap=path[-1].level,
            tieu_de=plain(section.title),
            gom=self._arrangement.within_purpose if key == "muc_dich" else (),
            con=tuple(rank.label for rank in below_it),
            cap_con=below(path, 1, self._levels)[-1].level,
            noi_dung=self._words(section.words, path),
            dan_nhap=plain(section.lead_in),
            muc=self._words(section.points, path),
        )

    def _words(self, texts: tuple[str, ...], path: Path) -> Texts:
        if not isinstance(texts, BlockTexts):
            return plain_all(texts)
        blocks = tuple(self._blocks(texts.paper.blocks, path))
        words = WordsContext(
            line
            for block in blocks
            for line in (block.cau, *(" | ".join(row) for row in block.hang))
            if line
        )
        words.khoi = blocks
        return words

    def _blocks(self, blocks: tuple[Block, ...], path: Path) -> Iterator[BlockContext]:
        following = (*blocks[1:], None)
        for (block, here), after in zip(
            numbered(blocks, path, self._levels), following, strict=True
        ):
            if isinstance(block, PlacedSection):
                if self._arrangement.hosts.get(block.key) is not None:
                    section = Section(name=str(block.key))
                    yield BlockContext("phần", phan=self._context(section, here, is_placed=True))
            elif isinstance(block, TextTable):
                yield BlockContext("bảng", hang=_even(tuple(plain_all(row) for row in block.rows)))
            else:
                yield _line(block, here, after)


def _line(block: Paragraph | Point | Numbered, path: Path, after: Block | None) -> BlockContext:
    text = plain(block.text)
    leads = text.endswith(":") and not isinstance(after, (Paragraph, type(None)))
    if isinstance(block, Paragraph):
        return BlockContext("đoạn", text, giu=leads)
    if isinstance(block, Point):
        return BlockContext("đoạn", f"{'+' if block.level > 1 else '-'} {text}", giu=leads)
    rank = path[-1]
    if not block.is_heading or rank.level == "a":
        return BlockContext(
            "đoạn", f"{rank.label} {text}", giu=leads or (block.is_heading and after is not None)
        )
    return BlockContext("đề mục", f"{rank.label} {text}", cap=rank.level)


def _even(rows: tuple[Texts, ...]) -> tuple[Texts, ...]:
    """Return rows of as many cells, so that no word of an uneven one is lost."""
    width = max(map(len, rows))
    return tuple((*row, *("",) * (width - len(row))) for row in rows)


def _paths(
    plan: Plan, arrangement: Arrangement, levels: tuple[str, ...]
) -> Iterator[tuple[str, Path]]:
    """Return the path of every section: its own number, or for one placed within a text the numbers
    that it stands under.
    """
    for number, section in enumerate(arrangement.sections, 1):
        yield from _paths_in(plan, section, below((), number, levels), levels)


def _paths_in(
    plan: Plan, section: Section, path: Path, levels: tuple[str, ...]
) -> Iterator[tuple[str, Path]]:
    if section.name:
        yield section.name, path
    for texts in blocks_in(contents_of(plan, section)):
        for block, here in numbered(texts.paper.blocks, path, levels):
            if isinstance(block, PlacedSection) and block.key in SECTION_KEYS:
                yield from _paths_in(plan, Section(name=str(block.key)), here, levels)
