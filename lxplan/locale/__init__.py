"""Vietnamese for the libraries that speak to the person at the terminal: one gettext catalogue."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

DOMAIN = "lxplan"
FOLDER = Path(__file__).parent


def speak_vietnamese() -> None:
    """Make every string that Click and Typer pass through gettext Vietnamese, whatever the language
    of the system.

    A text domain rather than a replaced `gettext.gettext`: it also reaches modules that were
    imported before, and leaves the standard library as it is. `LANGUAGE` is what gettext looks at
    first. Call it before Typer's help is imported, whose panel titles are translated on import.
    """
    os.environ["LANGUAGE"] = "vi"
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)
