"""Accord: a static, multilingual knowledge base, and what builds it."""
