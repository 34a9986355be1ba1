"""The command `lxplan`: options and exit codes, nothing else."""

from __future__ import annotations

from lxplan.cli.running import main, run

__all__ = ["main", "run"]
