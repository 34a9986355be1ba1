"""The paper: a plan to a Word document in the official layout."""

from lxplan.document.rendering import Renderer, default_name, render_plan, standard_of
from lxplan.document.standards import STANDARDS, Standard, standard_for
from lxplan.document.writing import target_path, write_document

__all__ = [
    "STANDARDS",
    "Renderer",
    "Standard",
    "default_name",
    "render_plan",
    "standard_for",
    "standard_of",
    "target_path",
    "write_document",
]
