"""The duties that a plan gives to organisations, as templates see them."""

from __future__ import annotations

from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.template_names import DutyContext
from lxplan.plan.written_sections import Duty


def duty_context(duty: Duty) -> DutyContext:
    """Return a duty of section IV."""
    return DutyContext(plain_all(duty.organisations), plain(duty.duty))
