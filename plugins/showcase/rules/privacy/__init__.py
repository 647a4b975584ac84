"""What must not become public."""
