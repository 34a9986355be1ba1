"""The templates and letterheads of the papers, and copies of them for a person to edit."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from lxplan.atomic import make_folder, write_atomically
from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.papers.all_papers import PAPERS
from lxplan.shipped import Shipped
from lxplan.word.standards import STANDARDS
from lxplan.word.template_folders import SHARED_TEMPLATE, shipped_templates

TEMPLATES_FOLDER = "templates"
"""Where a person's own templates are kept unless another folder is named."""

_SUFFIX = ".xml.j2"
_FIRST_COMMENT = re.compile(r"\{#\s*(\S.*?)\s*(?:\n|#\})")

State = Literal["", "unchanged", "edited"]
Outcome = Literal["written", "unchanged", "kept"]


class Original(NamedTuple):
    """A shipped template or letterhead: its name in commands, its file, and one Vietnamese sentence
    about it.
    """

    name: str
    file: str
    sentence: str
    is_letterhead: bool = False


class Copied(NamedTuple):
    """What became of one file: written, there already just as shipped, or kept because somebody
    edited it.
    """

    path: Path
    outcome: Outcome


def originals() -> tuple[Original, ...]:
    """Return what a person can replace: every template in alphabetical order, then the
    letterheads.
    """
    templates = sorted((*(kind.template for kind in PAPERS), SHARED_TEMPLATE))
    return (
        *(
            Original(file.removesuffix(_SUFFIX), file, _sentence(shipped_templates() / file))
            for file in templates
        ),
        *(
            Original(
                standard.name,
                f"{standard.name}.docx",
                f"MẪU GIẤY theo {standard.title}: trang, lề, phông và kiểu chữ, số trang; sửa bằng Word.",
                is_letterhead=True,
            )
            for standard in STANDARDS.values()
        ),
    )


def _sentence(template: Shipped) -> str:
    """Return the first line of the comment that a template begins with."""
    found = _FIRST_COMMENT.match(template.read_text(encoding="utf-8"))
    return found[1] if found else ""


def state_in(folder: Path, item: Original) -> State:
    """Tell whether a folder has its own version of a template or letterhead, and whether that
    differs from ours.
    """
    own = folder / item.file
    if is_shipped(folder) or not os.path.isfile(own):
        return ""
    return "unchanged" if own.read_bytes() == _shipped(item) else "edited"


def is_shipped(folder: Path) -> bool:
    """Tell whether a folder is the one of the shipped templates, as `templates/` is in a checkout
    of the program.
    """
    ours = shipped_templates()
    return isinstance(ours, Path) and os.path.isdir(folder) and folder.samefile(ours)


def copy_templates(names: Sequence[str], folder: Path, *, force: bool) -> list[Copied]:
    """Copy templates, each with every letterhead, into a folder; an edited file is kept unless
    `force`.

    `names` are as in `originals`, with or without the file's ending; a letterhead named alone is
    copied alone. Raises Failure for an unknown name, and when something asked for by name would be
    written over an edited file.
    """
    if is_shipped(folder):
        raise Failure(
            f"thư mục {folder} chính là các mẫu có sẵn của chương trình; chọn thư mục khác bằng --to."
        )
    asked = [_find(name) for name in names]
    edited = [str(folder / item.file) for item in asked if state_in(folder, item) == "edited"]
    if edited and not force:
        raise Failure(
            f"{', '.join(edited)} đã có người sửa nên chưa chép đè; thêm --force để thay bằng mẫu gốc."
        )
    letterheads = [item for item in originals() if item.is_letterhead]
    wanted = [*asked, *(letterheads if any(not item.is_letterhead for item in asked) else ())]
    make_folder(folder)
    return [_copy(item, folder, force=force) for item in dict.fromkeys(wanted)]


def _find(name: str) -> Original:
    from lxplan.vietnamese.folding import nearest

    items = originals()
    for item in items:
        if name in (item.name, item.file):
            return item
    guess = nearest(name, [item.name for item in items])
    offer = f"có phải {guess}?" if guess else f"các mẫu: {', '.join(item.name for item in items)}."
    raise Failure(f"không có mẫu «{name}»; {offer}")


def _copy(item: Original, folder: Path, *, force: bool) -> Copied:
    target, state = folder / item.file, state_in(folder, item)
    if state == "unchanged" or (state == "edited" and not force):
        return Copied(target, "unchanged" if state == "unchanged" else "kept")
    write_atomically(target, _shipped(item))
    return Copied(target, "written")


def _shipped(item: Original) -> bytes:
    return (shipped_templates() / item.file).read_bytes()
