"""What a command does that takes more than a few lines: one command, one file."""
