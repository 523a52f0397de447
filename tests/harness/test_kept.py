"""A database of an earlier run serves again only while nothing it came from changed."""

import pytest

from tests.harness import kept


@pytest.fixture
def product(tmp_path, monkeypatch):
    """A small product with one migration, one module that it loads and one that it does not."""
    root = tmp_path / "src" / "luwte"
    (root / "kamer" / "migrations").mkdir(parents=True)
    for name in ("kamer/migrations/0001_begin.py", "kamer/models.py", "kamer/views.py", "kamer/cijfers.yaml"):
        (root / name).write_text("a = 1\n")
    (tmp_path / "requirements.lock").write_text("x==1\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "PG_VERSION").write_text("18")
    for name, value in {"ROOT": tmp_path, "PRODUCT": root, "KEPT": tmp_path / "var"}.items():
        monkeypatch.setattr(kept, name, value)
    kept.keep(tmp_path / "data", [str(root / "kamer/models.py"), "/elsewhere/os.py"])
    return root


def test_the_same_files_give_the_same_database(product, tmp_path):
    found = kept.find()
    assert found is not None
    kept.put_back(found, tmp_path / "server" / "data")
    assert (tmp_path / "server" / "data" / "PG_VERSION").read_text() == "18"


@pytest.mark.parametrize("name", ["kamer/models.py", "kamer/migrations/0001_begin.py", "kamer/cijfers.yaml"])
def test_a_change_in_what_was_loaded_a_migration_or_data_means_migrating_again(product, name):
    (product / name).write_text("a = 2\n")
    assert kept.find() is None


def test_a_new_migration_or_another_library_means_migrating_again(product, tmp_path):
    (product / "kamer/migrations/0002_meer.py").write_text("")
    assert kept.find() is None
    (product / "kamer/migrations/0002_meer.py").unlink()
    assert kept.find() is not None
    (tmp_path / "requirements.lock").write_text("x==2\n")
    assert kept.find() is None


def test_a_module_that_no_migration_loads_does_not_matter(product):
    (product / "kamer/views.py").write_text("a = 2\n")
    assert kept.find() is not None


def test_only_a_few_are_kept(product, tmp_path):
    for number in range(5):
        (product / "kamer/models.py").write_text(f"b = {number}\n")
        kept.keep(tmp_path / "data", [str(product / "kamer/models.py")])
    assert len(list((tmp_path / "var").glob("[0-9a-f]*"))) == kept.MOST
    assert kept.find() is not None
