"""Count what the checks say of prose: `python benchmarks/prose.py TỆP…`, a sentence a line.

Each sentence stands alone in a plan that is otherwise silent, as a proposal (`de_xuat`). Printed
are the findings per 1 000 sentences by rule, and with `--show QUY_TẮC` (or `--show all`) the
sentences that drew them. Lines that are empty or begin with `#` are left out. The plan names no
commune, so that no sentence can be of another.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.rules import RULES
from lxplan.diagnostics import Diagnostic
from lxplan.plan import read_plan

HEAD = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng, viet_tat: TTHTCĐ}
ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc cây ăn quả}]}
de_xuat:
"""


def sentences_of(path: Path) -> Iterator[str]:
    """Return the sentences of a file, a line each."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        sentence = line.strip()
        if sentence and not sentence.startswith("#"):
            yield sentence


def findings_of(sentence: str) -> list[Diagnostic]:
    """Return what all rules say of a sentence, and nothing that they say of the plan round it."""
    text = f"{HEAD}  - {json.dumps(sentence, ensure_ascii=False)}\n"
    read = read_plan("prose.yaml", text.encode())
    if read.plan is None:
        return list(read.faults)
    subject = Subject(read.source, read.plan)
    first = HEAD.count("\n") + 1
    return [found for rule in RULES for found in rule.diagnose(subject) if found.span.line >= first]


def table(counts: Counter[str], sentences: int) -> str:
    """Return the findings per 1 000 sentences, the rule that says the most first."""
    rows = [
        f"{1000 * count / sentences:8.2f}  {count:6}  {rule}"
        for rule, count in counts.most_common()
    ]
    total = sum(counts.values())
    return "\n".join(
        [*rows, f"{1000 * total / sentences:8.2f}  {total:6}  tất cả, trên {sentences} câu"]
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the files and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP")
    parser.add_argument(
        "--show", metavar="QUY_TẮC", help="kể các câu bị quy tắc này nhắc; all: mọi quy tắc"
    )
    options = parser.parse_args(arguments)
    counts: Counter[str] = Counter()
    sentences = 0
    for sentence in (sentence for path in options.files for sentence in sentences_of(path)):
        sentences += 1
        found = findings_of(sentence)
        counts.update(each.rule for each in found)
        for each in found:
            if options.show in ("all", each.rule):
                print(f"{each.rule}: {each.message}\n    {sentence}")
    if sentences:
        print(table(counts, sentences))


if __name__ == "__main__":
    main()
