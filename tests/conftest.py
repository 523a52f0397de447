"""The harness of all tests: see tests/harness/. What a test gets is listed in CONTRIBUTING.md."""

pytest_plugins = [
    "tests.harness.database",
    "tests.harness.acting",
    "tests.harness.strict",
    "tests.harness.snapshots",
    "tests.harness.browser",
    "tests.harness.order",
    "tests.mutation.hunting",
]
