"""`python -m lxplan`: the same as the command `lxplan`."""

from __future__ import annotations

from lxplan.cli import run

if __name__ == "__main__":
    run()
