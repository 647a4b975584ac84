"""Videos packed again, published, and a frame of each."""
