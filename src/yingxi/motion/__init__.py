"""The choreographer: words become performances."""
