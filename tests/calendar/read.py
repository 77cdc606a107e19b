"""Reads a calendar from standard input with icalendar, and prints its events as JSON."""

import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [
    {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "start": event["DTSTART"].dt.strftime("%Y%m%dT%H%M%SZ"),
        "end": event["DTEND"].dt.strftime("%Y%m%dT%H%M%SZ"),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "url": str(event["URL"]),
        "status": str(event["STATUS"]),
    }
    for event in calendar.walk("VEVENT")
]
if any(component.errors for component in calendar.walk()):
    sys.exit("icalendar finds errors")
json.dump(events, sys.stdout, ensure_ascii=False, separators=(",", ":"))
