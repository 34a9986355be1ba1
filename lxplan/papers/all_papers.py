"""Every kind of paper; a new one is a module, a template, and one line in `PAPERS`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.papers.paper import Paper
    from lxplan.plan.model import Plan


class PaperModule(Protocol):
    """What the module of a paper holds beside the function that makes it."""

    TEMPLATE: str
    """The file of its template."""

    def sample(self, plan: Plan) -> Paper:
        """Return a paper of this kind; the plan states whatever it needs."""
        ...


class PaperKind(NamedTuple):
    """A kind of paper, by the name of its module in `lxplan.papers`."""

    name: str

    @property
    def template(self) -> str:
        """The file of its template."""
        return self._module.TEMPLATE

    def sample(self, plan: Plan) -> Paper:
        """Return a paper of this kind, as an example; the plan states whatever it needs."""
        return self._module.sample(plan)

    @property
    def _module(self) -> PaperModule:
        return cast("PaperModule", import_module(f"lxplan.papers.{self.name}"))


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("yearly_plan"),
    PaperKind("month_schedule"),
    PaperKind("year_poster"),
    PaperKind("partner_page"),
    PaperKind("invitation"),
    PaperKind("period_report"),
)
"""The template reference, `lxplan templates` and the tests have their papers from here."""
