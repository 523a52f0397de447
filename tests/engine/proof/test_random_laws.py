"""Laws that nobody wrote: what the prover calls proven is true for all facts that are counted.

The laws have what it once lost sight of: negative counts of months, free words beside words in rules,
tables of days, keys with and without a step, divisions, gaps, choices and copies of facts. The claims
are true, or untrue for few facts.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.engine.proof.random_laws import drawn, refuting


def verdicts(seeds, seconds):
    """How often each verdict came, for claims with and without a counted counterexample."""
    found = Counter()
    for seed in seeds:
        case = drawn(seed)
        if case is None:
            continue
        result = case.proof(seconds)
        against = refuting(case, seed)
        assert not (result.verdict == "bewezen" and against), f"law {seed} is proven, but not true for {against}"
        found[result.verdict, against is None] += 1
    return found


def test_what_is_proven_of_any_law_is_true_for_all_facts_that_are_counted():
    found = verdicts(range(55), 1)
    # The laws are of use: many claims are proven, and nearly all untrue ones are refuted.
    assert found["bewezen", True] > 12
    assert found["weerlegd", False] > 4 * found["niet bewezen", False]


@pytest.mark.lang
def test_what_is_proven_of_thousands_of_laws_is_true_for_all_facts_that_are_counted():
    assert verdicts(range(1000, 2500), 1)["bewezen", True] > 300
