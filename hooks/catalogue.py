"""Loads the catalogue once per build and reports what is wrong with the content."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from accord.catalogue import build_catalogue
from accord.problems import InvalidInputError, Severity
from accord.settings import read_settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.hooks.accord")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the catalogue where templates and other hooks find it; stop before anything is written.

    Runs once a language on the same configuration; a rebuild brings a new one.
    """
    if "catalogue" in config.extra:
        return config
    try:
        catalogue = build_catalogue(read_settings(Path(config.config_file_path)))
    except InvalidInputError as error:
        raise Abort(str(error)) from error
    errors = [problem for problem in catalogue.problems if problem.severity is Severity.ERROR]
    for problem in catalogue.problems:
        log.log(logging.ERROR if problem in errors else logging.INFO, problem)
    if errors:
        raise Abort("The content has problems; nothing was built.")
    config.extra["catalogue"] = catalogue
    return config
