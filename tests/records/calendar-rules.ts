/** The rules of RFC 5545 that a calendar file of dates has to hold, read from its bytes: a validator that shares no code with a writer. */

interface Part {
  name: string;
  /** By name, every value, unfolded. */
  properties: Map<string, { parameters: string; value: string }[]>;
  parts: Part[];
  /** The name of a property that stands behind a part. */
  late: string[];
}

const ONCE = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CLASS", "SEQUENCE"];
const UTC = /^\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const DAY = /^\d{8}$/;
const OCTETS_AT_MOST = 75;

/** Every rule that the file breaks, in words; empty where it holds them all. */
export function broken(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("utf8");
  return [...brokenLines(file), ...brokenParts(file)];
}

/** The events of a file that holds the rules: what a calendar takes them by. */
export function eventsOf(file: string): { uid: string; sequence: number; summary: string }[] {
  return partsOf(file).parts.map((event) => ({
    uid: valueOf(event, "UID"),
    sequence: Number(valueOf(event, "SEQUENCE")),
    summary: valueOf(event, "SUMMARY"),
  }));
}

function brokenLines(file: string): string[] {
  const lines = file.split("\r\n");
  return [
    ...(lines.at(-1) === "" ? [] : ["3.1: the last line has no CRLF"]),
    ...lines.flatMap((line) => (/[\r\n]/.test(line) ? [`3.1: a line ends without CRLF: ${line}`] : [])),
    ...lines.slice(0, -1).flatMap((line) => (line === "" ? ["3.1: an empty line"] : [])),
    ...lines.flatMap((line) => (Buffer.byteLength(line) > OCTETS_AT_MOST ? [`3.1: more than ${OCTETS_AT_MOST} octets: ${line}`] : [])),
    ...lines.flatMap((line) => (/[\u0000-\u0008\u000a-\u001f\u007f\ufffd]/.test(line) ? [`3.1: a control character: ${line}`] : [])),
  ];
}

function partsOf(file: string): Part {
  const root: Part = { name: "", properties: new Map(), parts: [], late: [] };
  const open = [root];
  for (const line of file
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter(Boolean)) {
    const [, name = "", parameters = "", value = ""] = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^:;]*)*):(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`3.1: no content line: ${line}`);
    const part = open.at(-1) ?? root;
    if (name === "BEGIN") {
      const inner: Part = { name: value, properties: new Map(), parts: [], late: [] };
      part.parts.push(inner);
      open.push(inner);
    } else if (name === "END") {
      if (open.pop()?.name !== value) throw new Error(`3.6: END:${value} where something else is open`);
    } else {
      if (part.parts.length > 0) part.late.push(name);
      part.properties.set(name, [...(part.properties.get(name) ?? []), { parameters, value }]);
    }
  }
  const [calendar, ...others] = root.parts;
  if (open.length !== 1 || calendar?.name !== "VCALENDAR" || others.length > 0 || root.properties.size > 0)
    throw new Error("3.4: not one calendar");
  return calendar;
}

function valueOf(part: Part, name: string): string {
  return part.properties.get(name)?.[0]?.value ?? "";
}

function brokenParts(file: string): string[] {
  const calendar = partsOf(file);
  const uids = calendar.parts.map((event) => valueOf(event, "UID"));
  return [
    ...(valueOf(calendar, "VERSION") === "2.0" ? [] : ["3.7.4: VERSION is not 2.0"]),
    ...(calendar.properties.get("PRODID")?.length === 1 ? [] : ["3.7.3: not one PRODID"]),
    ...(calendar.parts.length > 0 ? [] : ["3.6: a calendar without a component"]),
    ...(new Set(uids).size === uids.length ? [] : ["3.8.4.7: a UID is there twice"]),
    ...calendar.late.map((name) => `3.4: ${name} stands behind an event`),
    ...calendar.parts.flatMap(brokenEvent),
  ];
}

function brokenEvent(event: Part): string[] {
  const said = valueOf(event, "SUMMARY");
  const faults = [
    ...(event.name === "VEVENT" ? [] : [`${event.name} is no event`]),
    ...ONCE.flatMap((name) => (event.properties.get(name)?.length === 1 ? [] : [`3.6.1: not one ${name}`])),
    ...event.late.map((name) => `3.6.1: ${name} stands behind an alarm`),
    ...(UTC.test(valueOf(event, "DTSTAMP")) ? [] : ["3.8.7.2: DTSTAMP is not in UTC"]),
    ...(/^\d{1,9}$/.test(valueOf(event, "SEQUENCE")) ? [] : ["3.8.7.4: SEQUENCE is no number"]),
    ...(valueOf(event, "CLASS") === "PRIVATE" ? [] : ["3.8.1.3: CLASS is not PRIVATE"]),
    ...brokenTimes(event),
    ...["SUMMARY", "DESCRIPTION"].flatMap((name) => brokenText(valueOf(event, name))),
    ...event.parts.flatMap(brokenAlarm),
  ];
  return faults.map((fault) => `${fault} (${said})`);
}

function brokenTimes(event: Part): string[] {
  const [start, end] = ["DTSTART", "DTEND"].map((name) => event.properties.get(name)?.[0] ?? { parameters: "", value: "" });
  if (!start || !end) return ["3.6.1: no times"];
  const form = start.parameters.includes("VALUE=DATE") ? DAY : UTC;
  return [
    ...(form.test(start.value) && form.test(end.value) && start.parameters === end.parameters ? [] : ["3.8.2.2: two kinds of time"]),
    ...(end.value > start.value ? [] : ["3.8.2.2: DTEND is not later than DTSTART"]),
  ];
}

function brokenText(value: string): string[] {
  return /(?<!\\)(?:\\\\)*(?:[,;]|\\[^nN,;\\])/.test(value) ? [`3.3.11: not escaped: ${value}`] : [];
}

function brokenAlarm(alarm: Part): string[] {
  return [
    ...(alarm.name === "VALARM" ? [] : [`${alarm.name} is no alarm`]),
    ...(valueOf(alarm, "ACTION") === "DISPLAY" ? [] : ["3.6.6: ACTION is not DISPLAY"]),
    ...(/^-P(\d+D|T\d+[HM])$/.test(valueOf(alarm, "TRIGGER")) ? [] : ["3.8.6.3: TRIGGER is no time before"]),
    ...(valueOf(alarm, "DESCRIPTION") === "" ? ["3.6.6: no DESCRIPTION"] : []),
    ...brokenText(valueOf(alarm, "DESCRIPTION")),
  ];
}
