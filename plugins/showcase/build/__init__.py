"""The driver: ``load → check → assemble → render``; the only part that sees everything."""
