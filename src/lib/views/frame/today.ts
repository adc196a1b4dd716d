/** A day by this device's calendar, `YYYY-MM-DD`: what a village calls that day, not what Greenwich does. */
export function dayHere(date: Date): string {
	const two = (number: number) => `${number}`.padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Today by this device's calendar. */
export function today(): string {
	return dayHere(new Date());
}
