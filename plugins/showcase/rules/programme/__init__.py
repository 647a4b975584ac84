"""The department's own file."""
