"""The room voordrachten: preselection, the check of a request to UWV and its bundle."""
