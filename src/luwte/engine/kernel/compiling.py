"""A generated loop as machine code, kept on disk: the second run of the same rules starts at once.

The text is the key: it holds no figures and follows from rules and figures alone. numba is imported
here and nowhere else, when a loop is first run.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

FOLDER = "LUWTE_KERNEL_CACHE"
#: Loops read many columns and write many results; without these LLVM gives up on telling them apart.
OPTIONS = ("-vectorize-memory-check-threshold=100000", "-runtime-memory-check-threshold=100000")
Compiled = Callable[..., None]
_one_at_a_time = Lock()


def folder() -> Path:
    """Where compiled loops are kept: LUWTE_KERNEL_CACHE, or the user's cache, or else a temporary place."""
    given = os.environ.get(FOLDER)
    base = Path(given) if given else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "luwte/kernel"
    try:
        base.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(base, os.W_OK):
            return base
    except OSError:
        pass
    return _temporary()


@cache
def _temporary() -> Path:
    return Path(tempfile.mkdtemp(prefix="luwte-kernel-"))


@cache
def _numba() -> Any:
    import numba  # noqa: PLC0415 - slow to import, only needed to compile

    llvm = import_module("llvmlite.binding")

    for option in OPTIONS:
        llvm.set_option("luwte", option)
    return numba


def _path(text: str) -> Path:
    return folder() / f"loop_{_key(text)}.py"


@cache
def _key(text: str) -> str:
    return hashlib.sha256(f"{version('numba')}\n{text}".encode()).hexdigest()[:32]


def kept(text: str) -> bool:
    """Whether the machine code of a text is on disk."""
    return _path(text).exists()


def compiled(text: str) -> Compiled:
    """The loop of a text, compiled for this machine on first use of each kind of array.

    Threads that ask for the same text at once would write one file at once, so they wait for each other.
    """
    with _one_at_a_time:
        return _compiled(text)


@cache
def _compiled(text: str) -> Compiled:
    numba = _numba()
    path = _path(text)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    name = f"luwte_kernel_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise OSError(f"{path} is niet te lezen")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    for function in ("civil", "serial", "plus_maanden", "einde_van_het_jaar", "jaren_tussen"):
        if hasattr(module, function):
            setattr(module, function, numba.njit(getattr(module, function), error_model="numpy"))
    loop: Compiled = numba.njit(module.loop, nogil=True, error_model="numpy", cache=True, fastmath={"contract"})
    return loop


def interpreted(text: str) -> Compiled:
    """The same loop run by Python itself: slow, for tests and for a few rows."""
    space: dict[str, Any] = {}
    exec(compile(text, "<loop>", "exec"), space)  # noqa: S102 - our own text

    def loop(*arguments: Any) -> None:
        with np.errstate(all="ignore"):  # a row that leaves may hold anything
            space["loop"](*arguments)

    return loop
