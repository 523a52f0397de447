"""The room correcties: corrections, merges and moves."""
