"""The harness of all tests: see tests/harness/. What a test gets is listed in CONTRIBUTING.md."""

from hypothesis import HealthCheck, settings

# How fast this machine is now says nothing of the code.
settings.register_profile("luwte", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("luwte")

pytest_plugins = [
    "tests.harness.database",
    "tests.harness.acting",
    "tests.harness.strict",
    "tests.harness.snapshots",
    "tests.harness.browser",
    "tests.harness.order",
    "tests.mutation.hunting",
]
