"""From text to tokens, from tokens to lexemes, from lexemes to all their forms."""
