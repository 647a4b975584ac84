"""四个一: experience, platform, micro-video, compilation."""
