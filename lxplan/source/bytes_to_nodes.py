"""The bytes of a plan file to its YAML nodes, with the faults of its encoding and syntax."""

from __future__ import annotations

from lxplan.diagnostics import Diagnostic
from lxplan.source.composing import Composed, compose
from lxplan.source.decoding import Decoded, Undecodable, decode
from lxplan.source.forbidden_characters import FORBIDDEN, error_at, forbidden_in
from lxplan.source.source_file import SourceFile


def read_source(path: str, data: bytes) -> tuple[SourceFile, list[Diagnostic]]:
    """Read a plan file's bytes into YAML nodes.

    Returns the file and the faults of its encoding and syntax; its `root` is None when a fault left
    nothing to read. Nothing is raised for a bad file.
    """
    try:
        decoded = decode(data)
    except Undecodable as fault:
        source = SourceFile(path, Decoded(fault.readable))
        end = len(fault.readable)
        return source, [error_at(path, source.span(end, end + 1), fault.rule, fault.message)]
    source = SourceFile(path, decoded)
    faults = forbidden_in(source)
    if any(
        fault.rule == "bang-ma" for fault in faults
    ):  # no word of it can be taken for what it says
        return source, faults
    # A blank for each forbidden character keeps every offset: the rest of the file is checked.
    composed: Composed = compose(FORBIDDEN.sub(" ", decoded.text) if faults else decoded.text)
    if composed.fault is not None:
        rule, message, start, end = composed.fault[:4]
        faults.append(error_at(path, source.span(start, end), rule, message))
    source.root = composed.root
    return source, faults
