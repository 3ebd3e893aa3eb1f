"""Reads back what the page gave out, with tools of others: a PDF with its places in millimetres, an e-mail file."""

import email
import email.policy
import json
import sys

MILLIMETRES = 25.4 / 72


def pdf(path):
    import pdfplumber

    def place(found, **more):
        sides = {side: round(found[side] * MILLIMETRES, 2) for side in ("x0", "x1", "top", "bottom")}
        return {**sides, **more}

    with pdfplumber.open(path) as document:
        return [
            {
                "width": round(float(page.width) * MILLIMETRES, 1),
                "height": round(float(page.height) * MILLIMETRES, 1),
                "words": [place(word, text=word["text"]) for word in page.extract_words()],
                "strokes": [place(stroke) for stroke in page.rects + page.lines],
            }
            for page in document.pages
        ]


def message(path):
    with open(path, "rb") as file:
        parsed = email.message_from_binary_file(file, policy=email.policy.default)
    return {
        "headers": parsed.keys(),
        "to": [address.addr_spec for address in parsed["To"].addresses] if parsed["To"] else [],
        "subject": str(parsed["Subject"]),
        "body": parsed.get_content(),
        "defects": [str(defect) for defect in parsed.defects],
    }


if __name__ == "__main__":
    kind, path = sys.argv[1:]
    json.dump({"pdf": pdf, "message": message}[kind](path), sys.stdout)
