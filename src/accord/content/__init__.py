"""What a guide is: its parts, the rules they keep, and the library of all guides."""
