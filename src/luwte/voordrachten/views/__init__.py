"""Pages of the room voordrachten: the parts of a request, reading along, and figures."""
