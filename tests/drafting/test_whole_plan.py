"""A whole plan written: it reads back as what was meant, in the house layout."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lxplan.drafting.draft import Entry, Group, Item, Items, OnPaper
from lxplan.drafting.whole_plan import write_plan
from lxplan.plan import Plan, read_plan

CENTRE = Entry("trung_tam", Group((Entry("ten", "Trung tâm học tập cộng đồng xã Long Xuyên"),)))
SIGNS = (
    '# - + a:b "Cần gì" \' [x] { } , | null true ~ 1.500.000 2.700 20/10 * &a ! % @ ` --- ... … ?'
)
WORDS = st.lists(st.sampled_from(f"xã Long Xuyên: {SIGNS}".split()), min_size=1, max_size=40).map(
    " ".join
)


def _read(*entries: Entry) -> tuple[Plan, str]:
    text = write_plan(entries, ("Đầu tệp",))
    read = read_plan("x.yaml", text.encode())
    assert read.plan is not None, text
    assert not read.faults, text
    return read.plan, text


@given(WORDS, st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_any_words_read_back(basis: str, audience: list[str], comment: str) -> None:
    activity = Group((Entry("doi_tuong", tuple(audience)), Entry("noi_dung", basis)))
    plan, _ = _read(
        Entry("ke_hoach_thang", Group((Entry("09/2018", Items((Item(activity, (comment,)),))),))),
        Entry("can_cu", (basis, basis), above=(comment,), below=(comment,)),
        Entry("nam_hoc", "2018-2019", beside=comment),
        CENTRE,
    )
    assert plan.bases == (basis, basis)
    ((_, row),) = plan.activities
    assert (row.content, row.audience) == (basis, tuple(audience))


def test_keys_stand_in_the_order_of_the_declaration_with_its_words() -> None:
    text = write_plan(
        (
            Entry("ket", "Trên đây là kế hoạch"),
            Entry("van_ban", Group((Entry("ngay", None, beside="ngày ký"), Entry("so", "5")))),
            CENTRE,
            Entry("nam", "2026"),
        ),
        ("KẾ HOẠCH", "", "NĂM 2026"),
    )
    assert text == (
        "# KẾ HOẠCH\n#\n# NĂM 2026\n\nnam: 2026\n\n"
        "trung_tam:\n  ten: Trung tâm học tập cộng đồng xã Long Xuyên\n\n"
        "# Thể thức của văn bản in ra.\nvan_ban:\n  so: 5\n  ngay:                        # ngày ký\n\n"
        "# Câu kết; dấu ./. do chương trình thêm.\nket: Trên đây là kế hoạch\n"
    )


def test_text_as_on_paper_is_a_block_and_short_lists_stand_on_a_line() -> None:
    own = Group(
        (
            Entry("noi_dung", OnPaper(("1. Lớp", "| TT | Lớp |", "| 1 | Tin học: A |"))),
            Entry("tieu_de", "Lớp"),
        )
    )
    plan, text = _read(
        Entry("nam", "2026"),
        CENTRE,
        Entry(
            "bo_cuc",
            Group(
                (
                    Entry(
                        "phan",
                        Items(
                            (
                                Item("muc_dich"),
                                Item(Group((Entry("de_xuat", "Kiến nghị"),))),
                                Item(own),
                            )
                        ),
                    ),
                )
            ),
        ),
        Entry("muc_dich", ("Một.",)),
        Entry("de_xuat", ("Hai",)),
        Entry(
            "don_vi",
            Items(
                (Item(Group((Entry("ten_khac", ("HND", "Hội ND")), Entry("ten", "Hội Nông dân")))),)
            ),
        ),
    )
    assert [section.title for section in plan.layout.sections] == [None, "Kiến nghị", "Lớp"]
    assert list(plan.layout.sections[2].words) == ["Lớp", "TT", "Lớp", "1", "Tin học: A"]
    assert "    ten_khac: [HND, Hội ND]\n" in text


def test_long_lines_are_wrapped() -> None:
    long = "Căn cứ kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 về việc: " * 9
    text = write_plan(
        (Entry("can_cu", (long.strip(), long.replace(":", "").strip()), above=(long,)),)
    )
    assert max(map(len, text.splitlines())) <= 115, "a word that ends in a colon begins no line"
