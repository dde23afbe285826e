"""PDF files that tests print, and what is read of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.importing.readers import read
from accord.problems import Place

if TYPE_CHECKING:
    from accord.importing.reading import Reading

PLAIN, BOLD, ITALIC = "/F1", "/F2", "/F3"
LEFT, TOP, LEADING = 72, 760, 14
LONG = "Kto podnosi głos, ten zwykle już raz mówił cicho i nikt go wtedy nie"


@dataclass(slots=True)
class Sheet:
    """A page that is being printed, from top to bottom."""

    y: float = TOP
    operators: list[str] = field(default_factory=list)

    def print(
        self, text: str, *, x: float = LEFT, size: int = 11, font: str = PLAIN, gap: float = 0
    ) -> Sheet:
        """Print a line below the last one, after a gap of some points."""
        self.y -= LEADING * size / 11 + gap
        shown = text.encode("utf-16-be").hex()
        place = f"1 0 0 1 {x} {self.y} Tm"
        self.operators.append(f"BT {font} {size} Tf {place} <{shown}> Tj ET")
        return self

    def dot(self, *, x: float) -> Sheet:
        """Draw a bullet before the last line."""
        self.operators.append(f"{x} {self.y + 2} m {x + 4} {self.y + 2} l {x + 4} {self.y + 6} l f")
        return self

    def box(self, *, height: float, x: float = LEFT - 10, width: float = 200) -> Sheet:
        """Draw a box that reaches down from above the next line."""
        self.operators.append(f"{x} {self.y - height} {width} {height - 2} re S")
        return self

    def rule(self) -> Sheet:
        """Draw a line below the last line."""
        self.operators.append(f"{LEFT} {self.y - 2} 400 1 re f")
        return self


def printed(*sheets: Sheet, info: str = "") -> bytes:
    """Return a PDF file of these pages, whose characters are their own Unicode."""
    unicode = "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    unicode += "1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap"
    pages = range(8, 8 + 2 * len(sheets), 2)
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(sheets)} /Kids [{' '.join(f'{n} 0 R' for n in pages)}] >>",
        3: _font("Serif"),
        4: _font("Serif-Bold"),
        5: f"<< /Length {len(unicode)} >> stream\n{unicode}\nendstream",
        6: f"<< {info} >>",
        7: _font("Serif-Italic"),
    }
    for number, sheet in zip(pages, sheets, strict=True):
        stream = "\n".join(sheet.operators)
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 7 0 R >> >> >>"
        )
        objects[number + 1] = f"<< /Length {len(stream)} >> stream\n{stream}\nendstream"
    return _file(objects)


def _font(name: str) -> str:
    cid = f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 500 >>"
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{cid}] /ToUnicode 5 0 R >>"
    )


def _file(objects: dict[int, str]) -> bytes:
    data, places = "%PDF-1.7\n", []
    for number, content in sorted(objects.items()):
        places.append(len(data))
        data += f"{number} 0 obj {content} endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    data += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data.encode("ascii")


def read_pdf(data: bytes) -> Reading:
    return read(".pdf", data, Place("a.pdf"), ("pl",))


def rows_of(data: bytes) -> list[str]:
    """Return each line of the text with its mark."""
    reading = read_pdf(data)
    roles = {mark.lines[0]: f"{mark.role} {mark.level}" for mark in reading.marks}
    lines = enumerate(reading.text.splitlines(), start=1)
    return [f"{roles.get(number, 'line')}: {line}" for number, line in lines if line]
