"""Concepts found in text, and text linked to concepts."""
