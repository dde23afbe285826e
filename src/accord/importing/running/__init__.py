"""Where and within which limits drafting runs: processes here, a cluster elsewhere."""
