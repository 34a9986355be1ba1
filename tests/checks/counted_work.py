"""How much work the checks do on a text: the statements and the turns of comprehensions that run.

A program of its own, since the checks are loaded with counters in them. A trace function would need
none, but CPython 3.11 can hang in one once much has run in the process.
"""

from __future__ import annotations

import ast
import builtins
import json
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxplan.checks.machinery.subject import Subject

COUNTED = "lxplan.checks"
COUNTER = "count_work"
MOST_FOR_SMALL = 1_000_000


class TooMuchWork(Exception):
    """A check did more work than allowed; counting on could take minutes."""


class Counter:
    """What was done since `start`, no more than `most`."""

    def __init__(self) -> None:
        self.start(MOST_FOR_SMALL)

    def start(self, most: int) -> None:
        self.count, self.most = 0, most

    def __call__(self) -> bool:
        self.count += 1
        if self.count > self.most:
            raise TooMuchWork
        return True


class WithCounters(ast.NodeTransformer):
    """Puts a call of the counter before each statement of a function and into each turn of a
    comprehension.
    """

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        if isinstance(node, ast.comprehension):
            node.ifs.insert(0, _call())
        if not isinstance(node, ast.Module | ast.ClassDef):
            for part in ("body", "orelse", "finalbody"):
                if isinstance(statements := getattr(node, part, None), list):
                    setattr(node, part, [step for one in statements for step in _counted(one)])
        return node


def _counted(statement: ast.stmt) -> list[ast.stmt]:
    match statement:
        case ast.Expr(ast.Constant()):  # a docstring stays the first of its function
            return [statement]
    return [ast.Expr(_call()), statement]


def _call() -> ast.Call:
    return ast.Call(ast.Name(COUNTER, ast.Load()), [], [])


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        """Return the module's code with counters, which no cache of bytecode is to keep."""
        path = self.get_filename(fullname)
        tree = WithCounters().visit(ast.parse(self.get_data(path), path))
        return compile(ast.fix_missing_locations(tree), path, "exec")


class _Finder(PathFinder):
    @classmethod
    def find_spec(cls, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if not f"{fullname}.".startswith(f"{COUNTED}."):
            return None
        spec = super().find_spec(fullname, path, target)
        if spec and spec.origin:
            spec.loader = _Loader(fullname, spec.origin)
        return spec


def load_with_counters() -> Counter:
    """Have the checks loaded with counters from now on; return what counts."""
    assert COUNTED not in sys.modules
    counter = Counter()
    setattr(builtins, COUNTER, counter)
    sys.meta_path.insert(0, _Finder)
    return counter


def subject_of(text: str) -> Subject:
    """Return a plan with `text` as a title, a sentence and the name of a teacher."""
    from tests.checks.marked import marked

    written = json.dumps(text, ensure_ascii=False)
    row = f"{{noi_dung: {written}, doi_tuong: Hòa hóa văn hóa thủy lợi, nguoi_day: {written}, ghi_chu: {written}}}"
    return marked(f"ket: {written}\nke_hoach_thang: {{10/2018: [{row}]}}").subject()


def rules_that_crawl(
    counter: Counter, make: Callable[[int], str], sizes: tuple[int, int], growth: int
) -> list[str]:
    """Return the names of the rules that need more than `growth` times the work for a text of the
    second size, in characters, than for one of the first.
    """
    from lxplan.checks.rules import RULES

    small, large = (subject_of(make(size)) for size in sizes)
    crawling, done = [], 0
    for rule in RULES:
        counter.start(MOST_FOR_SMALL)
        list(rule.find(small))
        done += counter.count
        counter.start(1_000 + counter.count * growth)
        try:
            list(rule.find(large))
        except TooMuchWork:
            crawling.append(rule.name)
    assert done > len(RULES), "the checks have no counters in them"
    return crawling


def main() -> None:
    """Print, as JSON, the rules that crawl on each text of `test_growth`."""
    counter = load_with_counters()
    from tests.checks.test_growth import GROWTH, LARGE, SMALL, TEXTS

    crawling = {
        name: rules_that_crawl(counter, make, (SMALL, LARGE), GROWTH)
        for name, make in TEXTS.items()
    }
    print(json.dumps(crawling))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
