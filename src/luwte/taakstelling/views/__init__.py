"""Pages with the counts and the money of a municipality."""
