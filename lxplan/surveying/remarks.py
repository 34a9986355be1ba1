"""What a person is told about many plans beside their figures: files that seem to hold one plan, and
those that could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.surveying.many_plans import Surveyed, overlapping_plans, same_plans

_MOST_COPIES = 5
"""So many plans held by several files are named, and so many files of each."""


def remarks_on_copies(whole: Surveyed) -> Iterator[str]:
    """Return a sentence for each plan that several files seem to hold, and for plans of one centre
    for the same time: each was counted, for communes of one name are common.
    """
    likely = (
        (
            same_plans(whole),
            "cùng tên trung tâm, cùng kỳ; mỗi tệp đều được tính, bỏ bớt nếu là bản sao",
        ),
        (
            overlapping_plans(whole),
            "cùng tên trung tâm, kỳ chồng lên nhau; mỗi tệp đều được tính, nên tháng chung tính cả hai",
        ),
    )
    for groups, said in likely:
        for paths in groups[:_MOST_COPIES]:
            more = f" và {len(paths) - _MOST_COPIES} tệp nữa" if len(paths) > _MOST_COPIES else ""
            yield f"{', '.join(paths[:_MOST_COPIES])}{more} {said}."
        if len(groups) > _MOST_COPIES:
            yield f"còn {len(groups) - _MOST_COPIES} trung tâm nữa có nhiều tệp như vậy."


def remarks_on_unread(whole: Surveyed) -> Iterator[str]:
    """Return how many files could not be read, then why each could not; nothing where all were."""
    unread = [line for line in whole.plans if not line.is_read]
    if unread:
        yield f"{len(unread)} trong {len(whole.plans)} tệp chưa đọc được nên không được tính:"
    yield from dict.fromkeys(line.unread for line in unread)
