"""The embedded artist: a ShotPlan becomes frames."""
