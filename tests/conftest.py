"""The harness of all tests: see tests/harness/. What a test gets is listed in CONTRIBUTING.md."""

import gc

from hypothesis import HealthCheck, settings

# How fast this machine is now says nothing of the code.
settings.register_profile("luwte", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("luwte")


def pytest_collection_finish() -> None:
    """What is loaded now stays: the collector need not look at a million objects again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


pytest_plugins = [
    "tests.harness.database",
    "tests.harness.acting",
    "tests.harness.strict",
    "tests.harness.staticfiles",
    "tests.harness.snapshots",
    "tests.harness.browser",
    "tests.harness.order",
    "tests.mutation.hunting",
]
