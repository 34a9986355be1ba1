"""Actions that failed: one plain Vietnamese sentence for the person at the terminal, and an exit
code.
"""

from __future__ import annotations

from lxplan.one_line import one_line


class Failure(Exception):
    """An action could not be carried out; the message is one Vietnamese sentence that says why and
    what to do.
    """

    exit_code = 2

    def __init__(self, sentence: str) -> None:
        """Take the sentence; what it quotes of a name or a file is kept on the one line."""
        super().__init__(one_line(sentence))
