"""The source plan as people make Word files: every row, every word, and no fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.reading_in.text_file import read_text
from lxplan.reading_in.word_file import read_word
from tests.reading_in.brought_in import BroughtIn, bring_in, words_kept, words_of

FOLDER = Path(__file__).parent / "word_plans"
FILES = sorted(FOLDER.glob("*.docx"))
ROWS_A_MONTH = [3, 5, 2, 3, 3, 3, 2, 2, 3, 2, 3, 3]


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def brought(request: pytest.FixtureRequest) -> BroughtIn:
    return bring_in(read_word(request.param.read_bytes()))


def test_every_row_comes_in_under_its_month(brought: BroughtIn) -> None:
    print(f"{brought.found.rows} of 34 rows")  # noqa: T201 - the figure that is asked for
    assert brought.found.rows == 34
    assert [len(month.activities) for month in brought.plan.schedule] == ROWS_A_MONTH
    assert [str(month.month) for month in brought.plan.schedule][:5:4] == ["09/2018", "01/2019"]


def test_every_word_is_kept_and_nearly_all_in_keys(brought: BroughtIn) -> None:
    words = words_of(brought.blocks)
    lost = words - words_kept(brought.text)
    outside = words - words_kept(brought.text, in_keys=True)
    share = 1 - outside.total() / words.total()
    print(f"{words.total()} words, {lost.total()} lost, {share:.2%} in keys")  # noqa: T201 - the figure that is asked for
    assert not lost
    assert share >= 0.97
    assert brought.left == []


def test_the_parts_are_those_of_the_source(brought: BroughtIn) -> None:
    plan = brought.plan
    assert (brought.found.bases, brought.found.sections) == (4, 6)
    assert str(plan.sound_period.label) == "2018-2019"
    assert plan.centre.name == "Trung tâm học tập cộng đồng xã Long Xuyên"
    assert [len(quarter.tasks) for quarter in plan.quarters] == [4, 3, 4, 6]
    assert [len(targets.points) for targets in plan.targets] == [4, 2]
    assert len(plan.solutions.duties) == 9
    assert (len(plan.advantages.points), len(plan.difficulties.points)) == (4, 2)
    assert not plan.layout.sections
    assert not plan.table.columns


def test_persons_teach_and_organisations_are_partners(brought: BroughtIn) -> None:
    teachers = [str(name) for _, row in brought.plan.activities for name in row.teachers]
    assert teachers == ["Cán bộ phòng nông nghiệp", "GV3 trường", "Bí thư Đoàn xã"]
    partners = {str(name) for _, row in brought.plan.activities for name in row.partners}
    assert "Trường Mầm non, Tiểu học và THCS" in partners, "not certain, so whole"
    assert {"Đảng ủy", "UBND xã", "Công an giao thông Huyện"} <= partners


def test_a_head_and_a_signature_in_tables() -> None:
    plan = bring_in(read_word((FOLDER / "03-head-sign.docx").read_bytes())).plan
    assert (plan.centre.parent, plan.centre.locality) == ("UBND xã Long Xuyên", "Long Xuyên")
    assert (plan.paper.number, plan.paper.symbol) == ("5", "KH-TTHTCĐ")
    assert str(plan.paper.issued) == "2018-09-20"
    assert (plan.paper.signer.position, plan.paper.signer.name) == ("Giám đốc", "Nguyễn Văn An")
    assert list(plan.paper.recipients) == ["Phòng GD&ĐT (để báo cáo)", "Các đơn vị phối hợp"]


def test_a_table_pasted_from_a_web_page() -> None:
    text = "\tTháng\n\tNội dung hoạt động\n\tĐối tượng\n\n\t09/2018\n\tTập huấn\n\tHọc sinh\n\n\t\n\tHọp\n\t\nNông dân\n"
    brought = bring_in(read_text(text))
    assert brought.rows == ["09/2018 Tập huấn", "09/2018 Họp"]
    assert [row.audience for _, row in brought.plan.activities] == [("Học sinh",), ("Nông dân",)]
