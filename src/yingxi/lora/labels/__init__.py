"""Captions for pictures: labellers behind one Protocol, a person's corrections kept, a page to review them."""
