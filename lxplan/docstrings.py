"""The docstrings that are documentation: the help of the commands, the explanations of the rules."""

from __future__ import annotations

from collections.abc import Callable


def docstring_of(function: Callable[..., object]) -> str:
    """Return a function's docstring as it stands in the source; `python -OO` keeps none, so there it
    is read again.
    """
    return function.__doc__ or _in_source(function)


def _in_source(function: Callable[..., object]) -> str:
    import ast
    import inspect

    module = inspect.getmodule(function)
    try:
        tree = ast.parse(inspect.getsource(module)) if module is not None else None
    except (OSError, TypeError):  # installed without sources
        return ""
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.FunctionDef) and node.name == function.__name__:
            return ast.get_docstring(node, clean=False) or ""
    return ""
