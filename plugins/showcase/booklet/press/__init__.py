"""What a printer gets: inks instead of lights, sheets for folding, a cover with a spine."""
