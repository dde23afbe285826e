"""Importing this loads what drafting needs: processes forked afterwards share it.

The model that tells languages apart takes 90 MB and half a second.
"""

from __future__ import annotations

from accord.importing.pipeline import draft_source
from accord.importing.running.garbage import spare_what_is_loaded
from accord.importing.wording.detection import detect
from accord.languages import known_languages

__all__ = ["draft_source"]

detect("", known_languages())
spare_what_is_loaded()  # looking for garbage would touch, and so copy, what is shared
