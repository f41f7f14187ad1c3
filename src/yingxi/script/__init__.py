"""The writer: prose becomes scenes and beats."""
