"""Yingxi 影戏: a story goes in, a finished short film comes out."""

__version__ = "0.1.0"
