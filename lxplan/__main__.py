"""`python -m lxplan`: the same as the command `lxplan`."""

from __future__ import annotations

import sys

from lxplan.cli import main

if __name__ == "__main__":
    sys.exit(main())
