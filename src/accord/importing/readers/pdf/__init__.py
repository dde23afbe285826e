"""PDF files: what the size, weight and place of printed lines say."""
