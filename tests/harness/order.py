"""What waits for another program goes first: a browser, a database server, Java.

The first worker then begins there and the others with the rest; who is done takes over from the end
of another's list (``--dist worksteal``). So one web server, one browser and one Spark serve the whole
run, and no long test is left for the end.
"""

import pytest

FIRST = ("tests/browser/", "tests/opzet/", "tests/site/opdrachten/test_tabel_spark.py", "tests/site/test_wandeling.py")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """After the shuffle, which keeps modules together; so does this."""
    items.sort(key=rank)


def rank(item: pytest.Item) -> int:
    """Smaller goes earlier."""
    if item.get_closest_marker("browser"):
        return 0
    return next((place for place, begin in enumerate(FIRST, 1) if item.nodeid.startswith(begin)), len(FIRST) + 1)
