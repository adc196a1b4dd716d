/** Where nothing is drawn (a tab behind another one), a frame never comes: so long is waited for one. Milliseconds. */
const NO_FRAME = 200;

/** Calls once what stands on the screen was laid out and drawn, with room for touches before (VOTE-108). Returns how to give up. */
export function afterFrame(then: () => void): () => void {
	let late: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		clearTimeout(late);
		late = setTimeout(then); // the frame is drawn after this callback
	});
	late = setTimeout(() => {
		cancelAnimationFrame(frame);
		then();
	}, NO_FRAME);
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(late);
	};
}
