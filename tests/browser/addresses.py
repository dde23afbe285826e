"""Where the tests find the pages of the real site."""

LANGUAGES = ("en", "pl", "ru", "it")
DEFAULT = "en"
ROOT_AND_FOLDER = ("en", "ru")
"""A language at the root of the site and one in a folder: enough where words make no difference."""

GUIDE = "guides/shouting-customer/"
CONCEPT = "concepts/apology/"
MAP = "concepts/map/"

TEMPLATES = {
    "home": "",
    "guides": "guides/",
    "guide": GUIDE,
    "concepts": "concepts/",
    "concept": CONCEPT,
    "map": MAP,
    "about": "about/",
}
"""Template -> a page that uses it; the page for what is not found has no address of its own."""

NOT_FOUND = "no/such/page/"


def path(lang: str, page: str = "") -> str:
    """Return the path of a page in a language, from the root of the site."""
    return page if lang == DEFAULT else f"{lang}/{page}"
