"""Animals as paper-cut puppets: one module per rig, and what they share."""
