"""What a reader can find: documents become index shards that a browser can read."""
