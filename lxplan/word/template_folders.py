"""The folders in which templates and letterheads are looked for: a person's own before the shipped
one.
"""

from __future__ import annotations

import os
from pathlib import Path

from lxplan.failures import Failure
from lxplan.shipped import Shipped, shipped

SHARED_TEMPLATE = "the-thuc.xml.j2"
"""The template that all papers share: the parts of the form, for the templates of papers to
call."""


def shipped_templates() -> Shipped:
    """Return the folder of the shipped templates: inside the installed package, or beside it in a
    checkout.
    """
    installed = shipped("templates")
    return installed if installed.is_dir() else installed.parent.parent / "templates"


def template_folders(own: Path | None) -> tuple[Shipped, ...]:
    """Return the folders to look in, the first that has a file first; raises Failure when `own` is
    no folder.
    """
    if own is None:
        return (shipped_templates(),)
    if not os.path.isdir(own):
        raise Failure(f"không có thư mục mẫu {own}; xem lại --templates.")
    return (own, shipped_templates())
