/** This device's clock in seconds, read anew four times a second, or as seldom as is said. Call while a component is being made. */
export class Clock {
	now = $state(Date.now() / 1000);

	constructor(milliseconds = 250) {
		$effect(() => {
			const timer = setInterval(() => (this.now = Date.now() / 1000), milliseconds);
			return () => clearInterval(timer);
		});
	}
}

/** Seconds as a clock says them: `4:05`, and `1:04:05` from an hour on. */
export function clockFace(seconds: number): string {
	const all = Math.abs(seconds);
	const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
	const two = (part: number) => String(part).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
