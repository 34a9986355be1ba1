"""What keeps a template of somebody else's from doing more than printing: which files it may call,
which attributes it may read, and how long and how large it may grow.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxplan.failures import Failure
from lxplan.shipped import Shipped

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

SECONDS = 20.0
"""How long a paper of one's own templates may take; the shipped ones take a hundredth of a
second."""

LETTERS = 20_000_000
"""How long a printed text may be, a thousand times what a plan needs."""

_MEMORY = 1 << 30
_FILE_BYTES = 2_000_000
_WHOLE_NUMBER_BITS = 4096
_OF_LOOPS = frozenset({"first", "last", "index", "index0", "length"})


class OutsideFailure(Failure):
    """A template asked for a file that it may not read."""


class _TooLongError(BaseException):
    """The time is over; no template catches it."""


def sandbox() -> type[SandboxedEnvironment]:
    """Return the environment of the templates (a function, for Jinja is imported late)."""
    from jinja2.runtime import LoopContext
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**"})

        def getattr(self, obj: Any, attribute: str) -> Any:
            """Hand out the declared names of a group of values at once: the sandbox's long look at
            them takes a fifth of a rendering.
            """
            fields = getattr(type(obj), "_fields", None)
            if fields is not None and attribute in (fields if type(fields) is tuple else vars(obj)):
                return getattr(obj, attribute)
            if type(obj) is LoopContext and attribute in _OF_LOOPS:
                return getattr(obj, attribute)
            return super().getattr(obj, attribute)

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            check_product(operator, left, right)
            return super().call_binop(context, operator, left, right)

    return Sandbox


def check_product(operator: str, left: Any, right: Any) -> None:
    """Refuse a product or a power that would fill the memory; raises OverflowError."""
    for one, other in ((left, right), (right, left)):
        if isinstance(one, int) and not isinstance(other, int | float):
            if one * len(other) > LETTERS:
                raise OverflowError("phép nhân cho ra quá nhiều chữ")
            return
    if isinstance(left, int) and isinstance(right, int):
        bits = left.bit_length() * right if operator == "**" else 0
        if bits > _WHOLE_NUMBER_BITS:
            raise OverflowError("lũy thừa quá lớn")


def source_of(folders: tuple[Shipped, ...]) -> Callable[[str], tuple[str, str, None] | None]:
    """Return what finds a template's text in the first of `folders` that has it; the last is the
    shipped one.

    It raises Failure for a file that is not in UTF-8 or too large, and OutsideFailure for one that
    is not in its folder, by its name or by a link.
    """

    def load(name: str) -> tuple[str, str, None] | None:
        if _leads_out(name):
            raise OutsideFailure(
                f"mẫu chỉ gọi được tệp trong thư mục mẫu, không gọi được «{name[:80]}»."
            )
        for folder in folders:
            path = folder / name
            if _is_file(path):
                if isinstance(path, Path) and folder != folders[-1]:
                    _check_own(path, folder)
                return _text(path), str(path), None
        return None

    return load


def _is_file(path: Shipped) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than names can be
        return False


def _leads_out(name: str) -> bool:
    parts = name.split("/")
    return ".." in parts or not name.isprintable() or "\\" in name or ":" in name or parts[0] == ""


def _check_own(path: Path, folder: Shipped) -> None:
    if not path.resolve().is_relative_to(Path(str(folder)).resolve()):
        raise OutsideFailure(
            f"{path} là liên kết ra ngoài thư mục mẫu; chép tệp vào thư mục ấy thay cho liên kết."
        )

    if path.stat().st_size > _FILE_BYTES:
        raise Failure(f"mẫu {path} lớn quá {_FILE_BYTES // 1_000_000} MB nên không phải mẫu.")


def _text(path: Shipped) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Failure(f"mẫu {path} không phải UTF-8; lưu lại tệp với bảng mã UTF-8.") from None


@contextmanager
def bounded(name: str) -> Iterator[None]:
    """Stop what a template of one's own does after `SECONDS`, and where it takes a GB of memory
    (known on Linux alone); raises Failure that names the template.
    """
    try:
        with _within(SECONDS), _within_memory():
            yield
    except _TooLongError:
        raise Failure(
            f"mẫu {name} chạy quá {SECONDS:.0f} giây nên đã dừng; xem lại các vòng lặp trong mẫu."
        ) from None
    except MemoryError:
        raise Failure(
            f"mẫu {name} cần quá nhiều bộ nhớ nên đã dừng; xem lại các vòng lặp trong mẫu."
        ) from None


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise _TooLongError in this thread when the time is over, wherever its Python code is then."""
    from threading import Lock, Timer, get_ident

    thread, lock = get_ident(), Lock()
    fired: list[bool] = []
    done: list[bool] = []

    def stop() -> None:
        with lock:
            if not done:
                fired.append(True)
                _raise_in(thread, _TooLongError)

    timer = Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with lock:
            done.append(True)
        if fired:
            _raise_in(thread, None)  # where it has not been raised yet
    if fired:
        raise _TooLongError


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    import ctypes

    kind = ctypes.py_object(error) if error is not None else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), kind)


@contextmanager
def _within_memory() -> Iterator[None]:
    """Let this process grow by a GB at most."""
    if not sys.platform.startswith("linux"):
        yield
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = pages * resource.getpagesize() + _MEMORY
    bounds = [value for value in (soft, hard, limit) if value != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(bounds), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
