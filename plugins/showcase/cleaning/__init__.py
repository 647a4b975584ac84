"""A picture's file without what it tells of itself; what it shows is not touched."""
