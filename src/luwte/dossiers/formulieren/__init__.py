"""Forms of the desk: tasks, journal, hand-over, replacement, care for who waits."""
