/**
 * Asks a worker that answers one thing at a time; `given` away are bytes it may keep. Rejects where there is no worker to
 * be had after all, by an old browser or a line that went, and where it stumbled over the question.
 */
export function asked<Answer>(
	worker: Worker,
	question: unknown,
	given: Transferable[] = []
): Promise<Answer> {
	return new Promise((found, lost) => {
		worker.onmessage = ({ data }: MessageEvent<Answer>) => found(data);
		worker.onerror = () => lost(new Error('no worker'));
		worker.postMessage(question, given);
	});
}
