"""Wires the departments: finds what is stale and makes it."""
