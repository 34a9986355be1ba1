"""The plan under review, and what several checks ask of it, worked out once."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from lxplan.checks.shared.bases import Basis, bases_of
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.legible_texts import Legible, OldText, legible_of
from lxplan.checks.shared.mentions import Mention, mentions_in
from lxplan.diagnostics import Gate, Span
from lxplan.plan.directory import Directory
from lxplan.plan.model import Plan
from lxplan.plan.prose import BlockTexts, blocks_in
from lxplan.plan.texts import KeyedText, texts_of_plan
from lxplan.source import SourceFile
from lxplan.vietnamese.sentences import has_digit

_NOT_PRINTED = frozenset({"ten_khac", "bo_qua"})
"""Keys that hold other spellings and silenced rules."""


class Subject:
    """A plan under review: the plan, its file, and what the checks ask of them.

    `gate` is set by `validate --final`: the paper is about to be signed or sent out, so what is
    missing is an error. `today` is the day on which it is reviewed; None where no command says so,
    and then nothing is judged by it. What is worked out here lives as long as the subject, and no
    longer.
    """

    def __init__(
        self,
        source: SourceFile,
        plan: Plan,
        *,
        gate: Gate = Gate.DRAFTING,
        today: date | None = None,
    ) -> None:
        self.source = source
        self.plan = plan
        self.gate = gate
        self.today = today

    @property
    def final(self) -> bool:
        """Whether the paper is about to be signed or sent out."""
        return self.gate is not Gate.DRAFTING

    @property
    def schedule_key(self) -> Span:
        """Where the schedule begins: its key, or that of the activities of no month where it stands
        alone.
        """
        keys = self.plan.places.keys
        return (keys.get("ke_hoach_thang") or keys["thuong_xuyen"]).span

    @cached_property
    def directory(self) -> Directory:
        """The organisations of the plan, by any of their spellings."""
        return Directory.of(self.plan)

    @cached_property
    def texts(self) -> tuple[KeyedText, ...]:
        """Every text of the plan, in the file's order."""
        return tuple(sorted(texts_of_plan(self.plan), key=lambda keyed: keyed.text.place.start))

    @cached_property
    def printed_texts(self) -> tuple[KeyedText, ...]:
        """The texts that are printed: all but the other spellings and the silenced rules."""
        return tuple(keyed for keyed in self.texts if _NOT_PRINTED.isdisjoint(keyed.path))

    @cached_property
    def texts_with_digits(self) -> tuple[KeyedText, ...]:
        """The printed texts with a digit in them."""
        return tuple(keyed for keyed in self.printed_texts if has_digit(keyed.text))

    @cached_property
    def blocks(self) -> tuple[BlockTexts, ...]:
        """Every block of text as on paper, in the order of the declaration."""
        return tuple(blocks_in(self.plan))

    @property
    def joined_prose(self) -> Prose:
        """The printed texts as one string, without those in an encoding older than Unicode."""
        return self._legible.prose

    @property
    def old_texts(self) -> tuple[OldText, ...]:
        """The printed texts in an encoding older than Unicode."""
        return self._legible.old

    @cached_property
    def bases(self) -> tuple[Basis, ...]:
        """The legal bases, in the plan's order."""
        return bases_of(self.plan)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every place that names an organisation, audiences left out, in the file's order."""
        return tuple(mentions_in(self.plan))

    @cached_property
    def _legible(self) -> Legible:
        aliases = (alias for each in self.plan.organisations for alias in each.aliases)
        return legible_of(self.printed_texts, frozenset(aliases))
