"""The nouns of a film: frozen values, no I/O."""
