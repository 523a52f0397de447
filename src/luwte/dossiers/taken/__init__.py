"""Tasks: made by the database after a step, by hand, or from a rule of the law."""
