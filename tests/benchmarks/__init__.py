"""How long the product takes and how much memory it needs."""
