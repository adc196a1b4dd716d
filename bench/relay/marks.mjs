// Every edit carries when it left and who sent it. Text travels through Yjs byte for byte, merged or not, so a
// receiver finds the marks in the raw frame and spends no time on reading the update.
const SIGN = Buffer.from('#bench#');
const WHEN = 16;
const WHO = 5;

/** Microseconds of a clock all processes of this machine share. */
export function now() {
	return Number(process.hrtime.bigint() / 1000n);
}

/** The mark of an edit that leaves now. */
export function mark(who) {
	return `${SIGN}${String(now()).padStart(WHEN, '0')}${String(who).padStart(WHO, '0')}`;
}

/** Calls back with each mark in a frame. */
export function eachMark(frame, hear) {
	const length = SIGN.length + WHEN + WHO;
	for (let at = frame.indexOf(SIGN); at >= 0; at = frame.indexOf(SIGN, at + length)) {
		const digits = frame.latin1Slice(at + SIGN.length, at + length);
		hear(Number(digits.slice(0, WHEN)), Number(digits.slice(WHEN)));
	}
}

/** The value below which this share of the numbers lies, numbers in microseconds, answer in milliseconds. */
export function quantile(sorted, share) {
	if (sorted.length === 0) return undefined;
	const at = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
	return Math.round(sorted[Math.max(0, at)] / 10) / 100;
}
