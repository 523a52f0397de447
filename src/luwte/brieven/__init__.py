"""The room brieven: letters and reports."""
