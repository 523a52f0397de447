"""The room mijn: the candidate's own page."""
