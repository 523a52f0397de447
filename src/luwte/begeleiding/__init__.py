"""The room begeleiding: observations, goals and guidance."""
