"""Whether the tests would notice if a rule or the front-matter reader were wrong."""
