"""The room besluiten: decisions of the college, their terms, objection and appeal."""
