"""What a concept is: its names in each language and its place among the others."""
