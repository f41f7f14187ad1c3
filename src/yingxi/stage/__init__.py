"""The set designer: a place becomes a Set."""
