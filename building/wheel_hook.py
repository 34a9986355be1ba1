"""What the building of a wheel adds to the files of the checkout: the templates, compiled."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTemplates(BuildHookInterface[Any]):
    """Puts the compiled templates into a wheel; an editable installation compiles its own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the modules to a folder of their own, and have the wheel hold it."""
        self._folder = Path(mkdtemp(prefix="lxplan-"))
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from lxplan.word.compiled_templates import FOLDER, modules_of
            from lxplan.word.geometry import Geometry
            from lxplan.word.standards import STANDARDS
            from lxplan.word.templates import environment
        finally:
            sys.path.remove(self.root)
        templates = Path(self.root, "templates")
        made = environment((templates,), Geometry(next(iter(STANDARDS.values()))))
        sources = [
            (file.name, file.read_text(encoding="utf-8")) for file in sorted(templates.glob("*.j2"))
        ]
        for name, text in modules_of(made, sources):
            (self._folder / f"{name}.py").write_text(text, encoding="utf-8")
        build_data["force_include"][str(self._folder)] = FOLDER

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the folder away again."""
        shutil.rmtree(self._folder, ignore_errors=True)
