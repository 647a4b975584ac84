"""What the making of a booklet tells."""
