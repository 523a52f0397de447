"""The statutory number: what is due, what is realised, who waits."""
