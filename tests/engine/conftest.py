"""What tests of the engine share beside the small law."""

import pytest

from luwte.engine import load_series


@pytest.fixture
def load(tmp_path):
    def write_and_load(text, **tables):
        path = tmp_path / "cijfers.yaml"
        path.write_text(text, encoding="utf-8")
        for name, rows in tables.items():
            (tmp_path / f"{name}.csv").write_text(rows, encoding="utf-8")
        return load_series(path)

    return write_and_load
