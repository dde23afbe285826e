"""Articles as they were scraped -> drafts of guides, with an account of every line."""
