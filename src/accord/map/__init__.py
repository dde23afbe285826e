"""Concepts and guides as a picture: who stands near whom."""
