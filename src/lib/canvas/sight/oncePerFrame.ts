/** Lets what is asked for run at the next frame, once, however often it was asked for until then. */
export function oncePerFrame(): (run: () => void) => void {
	let next: (() => void) | undefined;
	return (run) => {
		if (!next) {
			requestAnimationFrame(() => {
				const due = next;
				next = undefined;
				due?.();
			});
		}
		next = run;
	};
}
