"""The gate: names, kinds, sizes and encodings of what is handed in."""
