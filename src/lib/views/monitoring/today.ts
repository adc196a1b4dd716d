/** Today by this device's calendar, `YYYY-MM-DD`: what a village calls today, not what Greenwich does. */
export function today(): string {
	const now = new Date();
	const two = (number: number) => `${number}`.padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
