"""Making the papers one's own: which templates and letterheads there are, and copying them to be edited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from lxplan.atomic import make_folder, write_atomically
from lxplan.failures import Failure
from lxplan.word.printer import shipped_templates
from lxplan.word.standards import STANDARDS

TEMPLATES_FOLDER = "templates"
"""Where a person's own templates are kept unless another folder is named."""

_SUFFIX = ".xml.j2"
_FIRST_COMMENT = re.compile(r"\{#\s*(\S[^\n]*)")

State = Literal["", "unchanged", "edited"]
Outcome = Literal["written", "unchanged", "kept"]


class Overridable(NamedTuple):
    """A template or a letterhead: its name in commands, its file, and one Vietnamese sentence about it."""

    name: str
    file: str
    sentence: str
    is_letterhead: bool = False


class Copied(NamedTuple):
    """What became of one file: written, there already just as shipped, or kept because somebody edited it."""

    path: Path
    outcome: Outcome


def overridables() -> tuple[Overridable, ...]:
    """Return what a person can replace: every shipped template in alphabetical order, then the letterheads."""
    templates = sorted(shipped_templates().glob(f"*{_SUFFIX}"))
    return (
        *(Overridable(path.name.removesuffix(_SUFFIX), path.name, _sentence(path)) for path in templates),
        *(
            Overridable(
                standard.name,
                f"{standard.name}.docx",
                f"MẪU GIẤY theo {standard.title}: trang, lề, phông và kiểu chữ, số trang; sửa bằng Word.",
                is_letterhead=True,
            )
            for standard in STANDARDS.values()
        ),
    )


def _sentence(template: Path) -> str:
    """Return the first line of the comment that a template begins with."""
    found = _FIRST_COMMENT.match(template.read_text(encoding="utf-8"))
    return found[1].strip() if found else ""


def state_in(folder: Path, item: Overridable) -> State:
    """Tell whether a folder has its own version of a template or letterhead, and whether that differs from ours."""
    own = folder / item.file
    if is_shipped(folder) or not own.is_file():
        return ""
    return "unchanged" if own.read_bytes() == _shipped(item) else "edited"


def is_shipped(folder: Path) -> bool:
    """Tell whether a folder is the one of the shipped templates, as `templates/` is in a checkout of the program."""
    return folder.is_dir() and folder.samefile(shipped_templates())


def copy_templates(names: Sequence[str], folder: Path, *, force: bool) -> list[Copied]:
    """Copy templates, each with every letterhead, into a folder; an edited file is kept unless `force`.

    `names` are as in `overridables`, with or without the file's ending; a letterhead named alone is copied alone.
    Raises Failure for an unknown name, and when something asked for by name would be written over an edited file.
    """
    if is_shipped(folder):
        raise Failure(f"thư mục {folder} chính là các mẫu có sẵn của chương trình; chọn thư mục khác bằng --to.")
    asked = [_find(name) for name in names]
    edited = [str(folder / item.file) for item in asked if state_in(folder, item) == "edited"]
    if edited and not force:
        raise Failure(f"{', '.join(edited)} đã có người sửa nên chưa chép đè; thêm --force để thay bằng mẫu gốc.")
    letterheads = [item for item in overridables() if item.is_letterhead]
    wanted = [*asked, *(letterheads if any(not item.is_letterhead for item in asked) else ())]
    make_folder(folder)
    return [_copy(item, folder, force=force) for item in dict.fromkeys(wanted)]


def _find(name: str) -> Overridable:
    from lxplan.vietnamese.folding import nearest

    items = overridables()
    for item in items:
        if name in (item.name, item.file):
            return item
    guess = nearest(name, [item.name for item in items])
    offer = f"có phải {guess}?" if guess else f"các mẫu: {', '.join(item.name for item in items)}."
    raise Failure(f"không có mẫu «{name}»; {offer}")


def _copy(item: Overridable, folder: Path, *, force: bool) -> Copied:
    target, state = folder / item.file, state_in(folder, item)
    if state == "unchanged" or (state == "edited" and not force):
        return Copied(target, "unchanged" if state == "unchanged" else "kept")
    write_atomically(target, _shipped(item))
    return Copied(target, "written")


def _shipped(item: Overridable) -> bytes:
    return (shipped_templates() / item.file).read_bytes()
