"""Pictures: opened with care, made again at the sizes that pages and booklets place."""
