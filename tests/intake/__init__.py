"""The gate: names, kinds, sizes, encodings, changes."""
