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
