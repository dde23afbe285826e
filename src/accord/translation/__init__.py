"""Which version of a page is up to date with the one it was translated from, part by part."""
