"""Training runs: which examples at which step, the loop, what is kept so that a run goes on where it stopped."""
