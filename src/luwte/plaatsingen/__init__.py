"""Trial placements, loonwaarde, employments and contracts."""
