"""Videos: packed again so that they start at once and tell nothing, and a good frame of each."""
