import { plainText } from '../plainText.ts';

/** Something that is due on a day. */
export interface DueDay {
	/** The same for the same thing for ever: a calendar that reads a newer file changes its own. */
	uid: string;
	/** `YYYY-MM-DD`. */
	day: string;
	title: string;
	about: string;
}

/** All-day entries as an iCalendar file (RFC 5545), with a reminder at nine in the morning of the day before (YEAR-9). `at` is ISO 8601. */
export function ical(name: string, days: readonly DueDay[], at: string): string {
	const stamp = `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
	const entries = days.flatMap(({ uid, day, title, about }) => [
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
		`SUMMARY:${escaped(title)}`,
		...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
		'TRANSP:TRANSPARENT',
		...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15H'],
		`DESCRIPTION:${escaped(title)}`,
		...['END:VALARM', 'END:VEVENT']
	]);
	const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rembuk//Rembuk//ID'];
	const lines = [...head, `X-WR-CALNAME:${escaped(name)}`, ...entries, 'END:VCALENDAR'];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** What people wrote, as text of a calendar: its own signs are marked, and a line of theirs ends no line of the file. */
function escaped(words: string): string {
	return plainText(words)
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n');
}

/** At most 75 octets a line, the rest on lines that begin with a space; never through a letter. */
function folded(line: string): string {
	const octets = new TextEncoder();
	let [text, length] = ['', 0];
	for (const letter of line) {
		const more = octets.encode(letter).length;
		if (length + more > 75) [text, length] = [`${text}\r\n `, 1];
		text += letter;
		length += more;
	}
	return text;
}
