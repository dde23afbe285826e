"""What each language's readers have of a page."""

from pathlib import Path

from tests.translation.sites import ENGLISH, PATH, POLISH, pages_of, write_page, write_site

from accord.documents.page import PageRef
from accord.translation.record import new_record, with_record
from accord.translation.status import State, Status, check_records, statuses

LANGUAGES = ("en", "pl", "ru")
EN, PL, RU = (PageRef(lang, PATH) for lang in LANGUAGES)


def translated_site(root: Path) -> Path:
    """Write a site whose Polish version is recorded as up to date."""
    config = write_site(root, en=ENGLISH, pl=POLISH)
    pages = pages_of(config)
    write_page(root, "pl", with_record(POLISH, pages[PL], new_record(pages[PL], pages[EN])))
    return config


def found(config: Path) -> dict[PageRef, Status]:
    return {status.ref: status for status in statuses(pages_of(config).values(), LANGUAGES)}


def test_every_language_has_a_status_for_every_page(tmp_path: Path) -> None:
    status = found(translated_site(tmp_path))
    assert status == {
        EN: Status(EN, State.ORIGINAL),
        PL: Status(PL, State.CURRENT, EN),
        RU: Status(RU, State.MISSING, EN),
    }


def test_a_change_of_the_original_outdates_the_parts_that_changed(tmp_path: Path) -> None:
    config = translated_site(tmp_path)
    write_page(tmp_path, "en", ENGLISH.replace("To the end", "To the very end"))
    assert found(config)[PL] == Status(PL, State.OUTDATED, EN, ("steps",))


def test_parts_that_came_or_went_are_outdated_too(tmp_path: Path) -> None:
    config = translated_site(tmp_path)
    changed = ENGLISH.replace("Why it happens.\n\n", "") + "\n## Never { #donts }\n\n- **Shout.**\n"
    write_page(tmp_path, "en", changed)
    assert found(config)[PL].outdated == ("donts", "overview")


def test_a_change_of_the_translation_outdates_nothing(tmp_path: Path) -> None:
    config = translated_site(tmp_path)
    file = tmp_path / "docs" / "pl" / PATH
    file.write_text(file.read_text("utf-8").replace("Słuchaj", "Wysłuchaj"), encoding="utf-8")
    assert found(config)[PL].state is State.CURRENT


def test_a_translation_that_nobody_recorded_is_outdated_in_every_part(tmp_path: Path) -> None:
    config = write_site(tmp_path, en=ENGLISH, pl=POLISH)
    parts = ("title", "summary", "situation", "overview", "steps")
    assert found(config)[PL] == Status(PL, State.OUTDATED, EN, parts)


def test_a_page_whose_original_is_gone_is_named(tmp_path: Path) -> None:
    pages = pages_of(write_site(tmp_path, pl=POLISH)).values()
    assert [str(problem) for problem in check_records(pages, LANGUAGES)] == [
        (
            "docs/pl/guides/late-parcel.md:4: its language of origin, 'en', has no version of this "
            "page. Write one, or say in `origin` that it was born in 'pl'."
        )
    ]


def test_pages_that_are_no_guides_and_no_concepts_have_no_status(tmp_path: Path) -> None:
    config = write_site(tmp_path, en=ENGLISH)
    for path in ("index.md", "about.md", "guides/index.md", "concepts/index.md"):
        write_page(tmp_path, "en", "# Title\n\nText.\n", path)
    assert {ref.path for ref in found(config)} == {PATH}
