"""The pages of placements outside a case, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {"Ilse Kramer": {"plaatsingen:overstappen": "/overstappen/"}}
VAN_DE_DAG = {"Ilse Kramer": ("/overstappen/",)}
