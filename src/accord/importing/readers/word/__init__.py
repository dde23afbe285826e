"""Word files: what a page of theirs shows, told from what their markup says."""
