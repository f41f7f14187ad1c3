"""The paper people: how a body, its clothes, its head and its face are cut."""
