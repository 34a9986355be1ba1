"""The check that an amount written in figures is the one written out beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.quantities import MONEY, quantities_in
from lxplan.vietnamese.sentences import lowered

_WORDS = r"[^\w\n]{0,4}(?:\(?\s*(?:viết )?bằng chữ|ghi bằng chữ|\()[\s:,]*([^\d.;()\n]{6,120}?),? ?(?:đồng|đ)(?: chẵn)?(?!\w)"


@rule("so-khac-chu", Severity.WARNING)
def figures_are_the_words(subject: Subject) -> Iterator[Finding]:
    """Số tiền ghi bằng số khác số tiền ghi bằng chữ ngay sau: «15.700.000 đồng (mười lăm triệu bảy mươi nghìn đồng)».

    Vì sao: ghi bằng chữ là để không ai sửa được số; hai cách ghi khác nhau thì kho bạc, kế toán trả lại. Chữ không đọc
    thành số tiền thì không bị nhắc.

    Đúng:
        ket: "Tổng kinh phí: 15.700.000 đồng (bằng chữ: Mười lăm triệu bảy trăm nghìn đồng)"

    Sai:
        ket: "Tổng kinh phí: 15.700.000 đồng (bằng chữ: Mười lăm triệu bảy mươi nghìn đồng)"
    """
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if "đồng" not in lower or not ("bằng chữ" in lower or "(" in lower):
            continue
        for figure in quantities_in(keyed.text):
            words = re.compile(_WORDS).match(lower, figure.end) if figure.unit == MONEY else None
            if words is None:
                continue
            # few papers write an amount out
            from lxplan.vietnamese.numbers_in_words import number_in_words

            said = number_in_words(words[1].replace(",", " "))
            if said is not None and said != figure.value:
                message = f"ghi bằng số là {format_amount(int(figure.value))} đồng, bằng chữ là {format_amount(said)} đồng; sửa một trong hai"
                yield Finding(keyed.text.part(*words.span(1)), message)
