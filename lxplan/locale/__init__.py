"""Vietnamese for the libraries that speak to the person at the terminal: one gettext catalogue."""

from __future__ import annotations

import os
from pathlib import Path

from lxplan.late_patterns import patterns_compiled_when_used

with patterns_compiled_when_used():  # of plurals, which Vietnamese has none of
    import gettext

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
    if not FOLDER.is_dir():
        _speak_from_zip()


def _speak_from_zip() -> None:
    """Look the strings up in the catalogue within the zip file that the program is run from:
    gettext reads folders alone. What it asks for a domain is the one thing that all go through.
    """
    from io import BytesIO

    from lxplan.shipped import shipped

    data = shipped(f"locale/vi/LC_MESSAGES/{DOMAIN}.mo").read_bytes()
    catalogue = gettext.GNUTranslations(BytesIO(data))
    names = {"dgettext": catalogue.gettext, "dngettext": catalogue.ngettext}
    for name, ask in names.items():
        setattr(gettext, name, lambda _domain, *said, _ask=ask: _ask(*said))
