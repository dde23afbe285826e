"""What readers are served: sources made into what a browser loads."""
