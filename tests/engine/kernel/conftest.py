"""Compiled loops of these tests stay in a folder of the session."""

from __future__ import annotations

import pytest

from luwte.engine.kernel import compiling


@pytest.fixture(autouse=True, scope="session")
def kernel_cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LUWTE_KERNEL_CACHE", str(tmp_path_factory.mktemp("kernel")))
        compiling._compiled.cache_clear()  # a process may run the tests twice, with another folder
        yield
