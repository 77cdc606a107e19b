// Reads a calendar from standard input with ical.js, and prints its events as JSON. The first argument is its file.
const ICAL = require(process.argv[2]);

ICAL.design.strict = true;
const text = require("node:fs").readFileSync(0, "utf8");
const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents("vevent").map((event) => {
  const value = (name) => event.getFirstPropertyValue(name);
  const utc = (name) => value(name).toICALString();
  return {
    uid: value("uid"),
    sequence: value("sequence"),
    start: utc("dtstart"),
    end: utc("dtend"),
    summary: value("summary"),
    description: value("description"),
    url: value("url"),
    status: value("status"),
  };
});
process.stdout.write(JSON.stringify(events));
