"""Web pages: where the article stands on a page, and what the markup says of it."""
