"""A film is a folder: documents, a person's edits, takes."""
