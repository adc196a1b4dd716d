/** Goes through all steps of a count without resting, and gives what it came to. */
export function finished<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
