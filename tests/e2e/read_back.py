"""Reads back what the page gave out, with tools of others: a PDF with its places in millimetres or only its words, an
e-mail file, a calendar by three readers."""

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


def words(path):
    """The words of each page of a PDF, many times as fast as with their places."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded().split() for page in document]


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


def entry(**found):
    """An entry of a calendar in the same words whichever reader found it."""
    return {**found, "start": found["start"].isoformat(), "end": found["end"].isoformat()}


def by_icalendar(text):
    import icalendar

    calendar = icalendar.Calendar.from_ical(text)
    faults = [str(fault) for part in calendar.walk() for fault in part.errors]
    if faults:
        raise ValueError(faults)
    return str(calendar["X-WR-CALNAME"]), [
        entry(
            uid=str(event["UID"]),
            sequence=int(event["SEQUENCE"]),
            start=event["DTSTART"].dt,
            end=event["DTEND"].dt,
            title=str(event["SUMMARY"]),
            text=str(event["DESCRIPTION"]),
            status=str(event["STATUS"]),
            privacy=str(event["CLASS"]),
            busy=str(event["TRANSP"]),
            alarms=[
                [str(alarm["ACTION"]), alarm["TRIGGER"].dt.total_seconds()] for alarm in event.walk("VALARM")
            ],
        )
        for event in calendar.walk("VEVENT")
    ]


def by_vobject(text):
    import vobject

    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    return calendar.x_wr_calname.value, [
        entry(
            uid=event.uid.value,
            sequence=int(event.sequence.value),
            start=event.dtstart.value,
            end=event.dtend.value,
            title=event.summary.value,
            text=event.description.value,
            status=event.status.value,
            privacy=event.contents["class"][0].value,
            busy=event.transp.value,
            alarms=[
                [alarm.action.value, alarm.trigger.value.total_seconds()]
                for alarm in event.contents.get("valarm", [])
            ],
        )
        for event in calendar.contents["vevent"]
    ]


def by_ics(text):
    import ics

    def extra(holder, name):
        (line,) = [line for line in holder.extra if line.name == name]
        return line.value

    calendar = ics.Calendar(text)
    found = [
        entry(
            uid=event.uid,
            sequence=int(extra(event, "SEQUENCE")),
            start=event.begin.date(),
            end=event.end.date(),
            title=event.name,
            text=event.description,
            status=event.status,
            privacy=event.classification,
            busy="TRANSPARENT" if event.transparent else "OPAQUE",
            alarms=[[alarm.action, alarm.trigger.total_seconds()] for alarm in event.alarms],
        )
        for event in calendar.events
    ]
    return extra(calendar, "X-WR-CALNAME"), found


def calendar(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    readers = {"icalendar": by_icalendar, "vobject": by_vobject, "ics": by_ics}
    return {name: dict(zip(("name", "entries"), read(text))) for name, read in readers.items()}


if __name__ == "__main__":
    kind, path = sys.argv[1:]
    json.dump({"pdf": pdf, "words": words, "message": message, "calendar": calendar}[kind](path), sys.stdout)
