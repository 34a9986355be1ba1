"""The shapes of single values: words, values of a fixed form, numbers, one of a few set words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, TypeVar

from lxplan.plan.declaration import Kind, Schema, told
from lxplan.plan.fault_notes import Reading, needed, shortened
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.source.forbidden_characters import first_forbidden, why_forbidden
from lxplan.source.scalars import STRING_TAG, is_boolean, scalar
from lxplan.source.yaml_nodes import Node, ScalarNode
from lxplan.vietnamese.either_case import either_case
from lxplan.vietnamese.folding import fold, nearest

T = TypeVar("T")


def plain_value(node: Node, kind: Kind[Any], reading: Reading) -> ScalarNode | None:
    """Return the node when it is a single value without a foreign tag, else note the fault."""
    if not isinstance(node, ScalarNode):
        reading.wrong_kind(node, kind.label)
        return None
    if node.tag != STRING_TAG:
        reading.fault(
            node,
            "cu-phap",
            "dấu ! ở đầu giá trị có nghĩa riêng; đặt cả câu trong dấu nháy kép",
        )
        return None
    return node


class TextKind(Kind[Text]):
    """Words: anything a person types but `true` and `false`."""

    label = "một câu chữ"
    is_data = True

    def read(self, node: Node, reading: Reading) -> Text | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        if is_boolean(single):
            reading.fault(
                single,
                "sai-kieu",
                f"{single.value} được hiểu là đúng/sai; nếu là chữ thì đặt trong dấu nháy kép",
            )
            return None
        value = single.value.rstrip("\n")
        if not value.strip():
            reading.fault(
                single, "sai-kieu", "giữa hai dấu nháy không có chữ nào; điền vào hoặc bỏ trống hẳn"
            )
            return None
        text = Text.at(reading.source.place(single), value)
        forbidden = first_forbidden(value) if single.style == '"' else None
        if forbidden:
            place = text.part(forbidden.start(), forbidden.end())
            reading.fault(place, "ky-tu-la", why_forbidden(forbidden[0]))
            return None
        return text

    def schema(self) -> Schema:
        return {"type": ["string", "number"], **told(needed(self.label))}


def says_the_same(typed: str, correction: str) -> bool:
    """Tell whether a correction of a day, month or year only writes the same numbers otherwise
    (`5.9.2018`, `2018-09-05`), the year at most left to the month that it stands under.
    """
    numbers, right = (
        [int(number) for number in re.findall("[0-9]+", text)] for text in (typed, correction)
    )
    if max(right, default=0) < _LEAST_YEAR or re.search(r"[^\W\d]", typed):
        return False
    return numbers in (right, right[::-1]) or (len(numbers) == 2 and numbers == right[:-1])


def with_digits(text: str) -> str:
    """Return a text with the letters that were typed for digits as digits: `1O/2018`, `4l`."""
    return re.sub(
        r"(?<!\w)[0-9oOlI]*[0-9][0-9oOlI]*(?!\w)",
        lambda match: match[0].translate(_LETTERS_FOR_DIGITS),
        unicodedata.normalize("NFKC", text),
    )


_LETTERS_FOR_DIGITS = str.maketrans("oOlI", "0011")
_LEAST_YEAR = 1900
_PLAIN_DIGITS = "có chữ số hoặc dấu khổ rộng, gõ lại bằng chữ số thường"


class PatternKind(Kind[T]):
    """A value with a form of its own: `parse` reads it, `hint` is what a wrong one is told.

    The JSON Schema carries the same pattern and the same sentence, so an editor says what the CLI
    says.
    """

    rule: str
    hint: str
    pattern: str
    json_types: tuple[str, ...] = ("string",)
    limits: Schema = {}  # noqa: RUF012 - never changed
    """What the JSON Schema says of a value that YAML takes for a number."""

    def parse(self, text: str, month: Month | None) -> T | None:
        """Return the value that a text means under a month of the schedule, or under none; else
        None.
        """
        raise NotImplementedError

    def correct(self, text: str, month: Month | None) -> str | None:
        """Return the right form of a text that is nearly right, under a month or under none."""
        return None

    def why(self, text: str, month: Month | None) -> str | None:
        """Say what is wrong with a text whose form is right, under a month or under none."""
        return None

    def read(self, node: Node, reading: Reading) -> T | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        value = self.parse(single.value.strip(), reading.month)
        if value is None:
            self.refuse(single, reading)
        return value

    def refuse(self, single: ScalarNode, reading: Reading) -> None:
        """Note what is wrong with a value, with the right form where one is meant."""
        typed = single.value.strip()
        text = unicodedata.normalize("NFKC", typed)
        same = text != typed and self.parse(text, reading.month) is not None
        correction = text if same else self._meant(text, reading.month)
        offer = f" (có phải {correction}?)" if correction else ""
        wrong = _PLAIN_DIGITS if same else self.why(text, reading.month) or self.hint
        message = f"{self.label} «{shortened(single.value)}» không đúng; {wrong}{offer}"
        is_certain = correction is not None and (same or says_the_same(text, correction))
        reading.fault(
            single,
            self.rule,
            message,
            suggestion=correction,
            is_certain=is_certain and not single.style,
        )

    def _meant(self, text: str, month: Month | None) -> str | None:
        """Return the right form of a text, letters typed for digits taken as these."""
        digits = with_digits(text)
        if digits != text and self.parse(digits, month) is not None:
            return digits
        return self.correct(digits, month)

    def schema(self) -> Schema:
        types = [*self.json_types] if len(self.json_types) > 1 else self.json_types[0]
        return {"type": types, **self.limits, "pattern": self.pattern, **told(self.hint)}


class WholeNumberKind(Kind[int]):
    """A whole number from `least` to `most`."""

    is_data = True

    def __init__(self, label: str, rule: str, hint: str, *, least: int, most: int) -> None:
        self.label = label
        self.rule = rule
        self.hint = hint
        self.least = least
        self.most = most

    def read(self, node: Node, reading: Reading) -> int | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        value = scalar(single)
        if (
            isinstance(value, int)
            and not isinstance(value, bool)
            and self.least <= value <= self.most
        ):
            return value
        reading.fault(
            single, self.rule, f"{self.label} «{shortened(single.value)}» không đúng; {self.hint}"
        )
        return None

    def schema(self) -> Schema:
        return {
            "type": "integer",
            "minimum": self.least,
            "maximum": self.most,
            **told(self.hint),
        }


class OneOfKind(Kind[str]):
    """One of a few set words, typed in any case, or by one of its `others`; one without its marks
    is offered.
    """

    is_data = True

    def __init__(
        self, label: str, rule: str, choices: tuple[str, ...], hint: str, others: Mapping[str, str]
    ) -> None:
        self.label = label
        self.rule = rule
        self.choices = choices
        self.hint = hint
        self.spellings = {
            spelling.casefold(): choice
            for spelling, choice in (*zip(choices, choices, strict=True), *others.items())
        }

    def read(self, node: Node, reading: Reading) -> str | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        typed = unicodedata.normalize("NFC", " ".join(single.value.split())).casefold()
        choice = self.spellings.get(typed)
        if choice is None:
            guess = next((word for word in self.choices if fold(word) == fold(typed)), None)
            offer = f" (có phải {guess}?)" if guess else ""
            message = f"{self.label} «{shortened(single.value)}» không đúng; {self.hint}{offer}"
            reading.fault(single, self.rule, message, suggestion=guess)
        return choice

    def schema(self) -> Schema:
        """Return the schema: every spelling that is read, and the set words, which an editor
        offers.
        """
        words = "|".join(either_case(spelling) for spelling in self.spellings)
        typed: Schema = {"type": "string", "pattern": f"^({words})$", **told(self.hint)}
        offered: Schema = {"type": "string", "enum": list(self.choices), **told(self.hint)}
        return {"anyOf": [typed, offered]}


class YesKind(Kind[bool]):
    """Yes or no, with its mark or without; left out it is no. What is not so has nothing to
    print.
    """

    label = "chữ có hoặc không"
    hint = "viết có hoặc không"
    answers: Mapping[str, bool] = {
        **dict.fromkeys(("có", "co", "true"), True),
        **dict.fromkeys(("không", "khong", "false"), False),
    }

    def read(self, node: Node, reading: Reading) -> bool | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        typed = unicodedata.normalize("NFC", single.value.strip()).casefold()
        if typed in self.answers:
            return self.answers[typed]
        guess = self._meant(typed)
        offer = f" (có phải {guess}?)" if guess else ""
        message = f"«{shortened(single.value)}» không rõ là có hay không; {self.hint}{offer}"
        reading.fault(single, "co-khong-sai", message, suggestion=guess)
        return None

    def _meant(self, typed: str) -> str | None:
        """Return the answer that another word stands for, or one that it nearly spells."""
        others = {
            "yes": "có",
            "x": "có",
            "1": "có",
            "roi": "có",
            "no": "không",
            "0": "không",
            "chua": "không",
        }
        return others.get(fold(typed)) or nearest(typed, ("có", "không"))

    def schema(self) -> Schema:
        words = "|".join(either_case(word) for word in self.answers)
        return {
            "type": ["boolean", "string"],
            "pattern": f"^({words})$",
            **told(self.hint),
        }

    def printed(self, value: bool) -> str:
        return "có" if value else ""
