"""Actions that failed: one plain Vietnamese sentence for the person at the terminal, and an exit
code.
"""

from __future__ import annotations


class Failure(Exception):
    """An action could not be carried out; the message is one Vietnamese sentence that says why and
    what to do.
    """

    exit_code = 2
