"""Submissions compared with one another."""
