"""Tables by a tool of others: `write FOLDER` writes the same contracts in every mix of encoding, separator and number
style; `read FILE SEPARATOR` reads a table back as JSON."""

import csv
import io
import json
import sys
from pathlib import Path

HEADERS = {
    "comma": ["Vertrag", "Kunde", "Produkt", "Vertragsbeginn", "Laufzeit (Monate)", "Vertragsende", "Kündigungsfrist",
              "Auto-Verlängerung", "Jahrespreis", "Währung", "Zahlweise", "Ansprechpartner"],
    "point": ["Contract name", "Account Name", "Product", "Start Date", "Contract Term", "End Date", "Notice period",
              "AutoRenewCode", "Price per year", "CurrencyIsoCode", "Billing frequency", "Ansprechpartner"],
}
# Days as (year, month, day), amounts in cents; the rest is text.
ROWS = [
    ["Vertrieb „Größe“", "Müßig & Söhne; Köln, AG", "Sales Cloud", (2026, 1, 15), "12", None, "30", "Yes", 1234567, "EUR",
     "monthly", "Zoë O’Neill"],
    ["Service", "Ähre\nZweigwerk", "Service Cloud", (2024, 2, 29), "", (2027, 2, 27), "3 Monate", "No", 99, "CHF",
     "quarterly", ""],
    ['Mit "Zitat"', "Œuvre – 5 € Club", "Pardot", (2025, 12, 31), "36", None, "90 days", "Yes", 123456789, "USD",
     "annual", "a\tb"],
    ["=Formel", "@Kunde", "+1", (2026, 3, 4), "24", None, "0", "true", None, "GBP", "", "-"],
]
SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t"}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252"]


def amount(cents, style):
    if cents is None:
        return ""
    text = f"{cents / 100:,.2f}"
    return text.translate(str.maketrans(",.", ".,")) if style == "comma" else text


def cell(value, style):
    match value:
        case (year, month, day):
            return f"{day:02}.{month:02}.{year}" if style == "comma" else f"{year}-{month:02}-{day:02}"
        case int() | None:
            return amount(value, style)
    return value


def write(folder):
    for encoding in ENCODINGS:
        for name, separator in SEPARATORS.items():
            for style, header in HEADERS.items():
                table = io.StringIO(newline="")
                rows = csv.writer(table, delimiter=separator)
                rows.writerow(header)
                rows.writerows([cell(value, style) for value in row] for row in ROWS)
                text = table.getvalue()
                mark = "\ufeff" if encoding.startswith("utf-16") else ""
                Path(folder, f"{encoding}-{name}-{style}.csv").write_bytes((mark + text).encode(encoding))


def read(path, separator):
    with open(path, encoding="utf-8-sig", newline="") as file:
        json.dump(list(csv.reader(file, delimiter=separator)), sys.stdout)


if __name__ == "__main__":
    {"write": write, "read": read}[sys.argv[1]](*sys.argv[2:])
