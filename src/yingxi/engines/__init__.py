"""The seams to everything outside."""
