"""Whether search finds what stands in the texts, how fast, and with how many bytes."""
