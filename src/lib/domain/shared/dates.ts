import { dayNumber } from './days.ts';

/** True for a day of the calendar, `YYYY-MM-DD`. */
export function isDay(given: unknown): given is string {
	return typeof given === 'string' && dayNumber(given) !== undefined;
}

/** True for a month as a plan keeps it, `YYYY-MM`. */
export function isMonth(given: unknown): given is string {
	return typeof given === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(given);
}

const CLOCK = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** True for a moment, ISO 8601: with a zone wherever a device wrote it, without one when it is the hall's own clock. */
export function isMoment(given: unknown): given is string {
	return typeof given === 'string' && isDay(given.slice(0, 10)) && CLOCK.test(given.slice(10));
}

/** A moment in seconds since 1 January 1970; the hall's own clock, which names no zone, is read as if it were UTC. */
export function instant(moment: string): number {
	const day = dayNumber(moment.slice(0, 10)) ?? 0;
	const clock = moment.slice(11).split(/[Z+-]/)[0] ?? '';
	const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
	return ((day * 24 + hours) * 60 + minutes - ahead(moment)) * 60 + seconds;
}

/** How many minutes a moment's clock is ahead of UTC. */
function ahead(moment: string): number {
	const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment.slice(10)) ?? [];
	const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
	return sign === '-' ? -offset : offset;
}
