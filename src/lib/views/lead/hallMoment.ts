import { dayHere } from '../frame/today.ts';

/** A moment on the clock of the hall with its zone, `2027-06-24T09:00:00+07:00`: its day is the day people call it. */
export function hallMoment(date: Date): string {
	const two = (part: number) => String(Math.abs(part)).padStart(2, '0');
	const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
	const ahead = -date.getTimezoneOffset();
	const zone = `${ahead < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`;
	return `${dayHere(date)}T${clock}${zone}`;
}
