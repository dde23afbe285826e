"""Words as Python folds them for the index, and the browser for a query."""

from tests.search.indexes import ask

from accord.lexicon.folding import fold

FOLDED = (
    *("Zażółć", "GĘŚLĄ", "Łódź", "jaźń", "perché", "Città", "ÈRA", "naïve", "Ёлка", "ещё"),
    *("Йод", "и\u0306од", "øre", "Đakovo", "İstanbul", "ısı", "Ångström", "24", "x²"),
    *("straße", "ΛΌΓΟΣ", "λόγος", "ﬁn", "ŉ", "ϑ", "µ"),
)


def test_python_and_the_browser_fold_alike() -> None:
    assert ask({}, words=FOLDED) == [fold(word) for word in FOLDED]


def test_python_and_the_browser_fold_every_letter_of_our_scripts_alike() -> None:
    letters = [chr(code) for code in range(0x41, 0x530) if chr(code).isalpha()]
    folded = ask({}, words=letters)
    assert {a: (fold(a), b) for a, b in zip(letters, folded, strict=True) if fold(a) != b} == {}
