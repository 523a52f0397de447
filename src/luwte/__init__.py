"""Luwte: beschut werk, from signal to paid placement, with every euro explained."""

#: As in pyproject.toml; stands on every receipt.
__version__ = "0.1.0"
