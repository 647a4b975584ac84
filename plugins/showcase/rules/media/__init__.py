"""Photos, videos and other files that a case uses."""
