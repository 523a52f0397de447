"""Reading 4, the proof: claims about the rules that hold for every admissible fact.

Nothing here is loaded by the other readings; z3 is imported when the first question is put.
"""

from luwte.engine.proof.claims import Invariant, claims_in, invariant, recount

__all__ = ["Invariant", "claims_in", "invariant", "recount"]
