"""The texts of a plan that say what will be done, and those that say which time the plan is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from lxplan.vietnamese.sentences import lowered

_ELSEWHERE = frozenset(
    {
        "can_cu",
        "thuan_loi",
        "kho_khan",
        "trung_tam",
        "van_ban",
        "don_vi",
        "dan_nhap",
        "muc_dich",
        "bao_cao",
    }
)
"""Keys whose texts cite, tell what was, name, or stand in the head."""
_RESULTS = "ket_qua"
PLANNED = ("giai_phap", "noi_dung")
"""The keys under which the words of a section of one's own are judged whose title says that it plans."""
_PLANS = (
    r"nhiệm vụ|trọng tâm|mục tiêu|chỉ tiêu|giải pháp|tổ chức thực hiện|phương hướng|lịch |phân công|tiến độ"
    r"|kế hoạch (?:cụ thể|thực hiện|hoạt động|triển khai)|nội dung (?:hoạt động|thực hiện|công việc)"
)
_TELLS = r"kết quả|đánh giá|tình hình|tổng kết|sơ kết|kiểm điểm|năm qua|năm trước|đã |thực trạng|đặc điểm"


def planning_texts(subject: Subject) -> Iterator[KeyedText]:
    """Return the texts that plan, with a digit in them: tasks, targets, solutions, activities,
    proposals, the closing.
    """
    planned = _of_planning_sections(subject)
    for keyed in subject.texts_with_digits:
        if id(keyed.text) in planned:
            yield KeyedText(keyed.text, PLANNED)
        elif may_plan(keyed):
            yield keyed


def may_plan(keyed: KeyedText) -> bool:
    """Tell by its keys whether a text may say what will be done."""
    return keyed.path[0] not in _ELSEWHERE and _RESULTS not in keyed.path


def _of_planning_sections(subject: Subject) -> frozenset[int]:
    """Return the texts, by identity, of the sections of one's own whose titles say that they plan: `Nhiệm vụ trọng tâm`."""
    sections = (each for each in subject.plan.layout.sections if each.is_own and each.title)
    planning = (each for each in sections if says_it_plans(each.title))
    return frozenset(
        id(text) for each in planning for text in (*each.words, *each.points, each.lead_in)
    )


def says_it_plans(title: Text | None) -> bool:
    """Tell whether the title of a section of one's own says that its words plan."""
    lower = lowered(title or "")
    return re.search(_PLANS, lower) is not None and re.search(_TELLS, lower) is None


def head_texts(subject: Subject) -> Iterator[Text]:
    """Return the texts that say which time the plan is for: its subject, lead-in and purpose."""
    plan = subject.plan
    yield from filter(None, (plan.paper.subject, plan.lead_in, *plan.purpose))
