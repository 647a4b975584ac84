"""The keys between the ``---`` lines."""
