"""A Markdown file as it is read: front matter with line numbers, headings, blocks and lists."""
