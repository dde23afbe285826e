"""What lines look like, whatever language they are in."""
