/** Two taps of an unsure finger come closer together than this, in milliseconds. */
const PAUSE = 700;

/** Says whether a tap on a thing is meant, or the second half of a double tap that would undo the first. */
export function meantTaps(now = () => performance.now()): (thing: string) => boolean {
	let [last, at] = ['', -PAUSE];
	return (thing) => {
		const isMeant = thing !== last || now() - at > PAUSE;
		[last, at] = [thing, now()];
		return isMeant;
	};
}
