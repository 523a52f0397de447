"""Every rule of the law is worked by a test that names it: its page shows that test."""

import json
from importlib.resources import files

from luwte.wet import meegeleverd


def test_every_rule_has_a_test_that_names_it():
    named = json.loads(files("luwte.wet").joinpath("bewezen.json").read_text(encoding="utf-8"))
    assert sorted(set(meegeleverd().rules) - set(named)) == []
