"""Voices, music, effects and their mix."""
