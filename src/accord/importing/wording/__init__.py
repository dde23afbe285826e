"""What words tell: the cues of languages, and which language it is."""
