"""Invented but natural-looking projects in the submission format, from a seed."""
