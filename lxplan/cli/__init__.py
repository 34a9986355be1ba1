"""The command `lxplan`: options and exit codes, nothing else."""

from __future__ import annotations

from lxplan.cli.machinery.exit_codes import main, run

__all__ = ["main", "run"]
