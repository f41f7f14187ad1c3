"""The director: a script becomes shots."""
