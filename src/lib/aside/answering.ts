/** The part of a worker's surroundings it needs; the rest of the app is compiled for windows. */
interface Surroundings<Given, Answer> {
	onmessage: ((event: MessageEvent<Given>) => void) | null;
	postMessage(answer: Answer): void;
}

/** What a worker is for: something in, its answer out, one after the other. It is ended from outside. */
export function answering<Given, Answer>(answer: (given: Given) => Answer): void {
	const here = self as unknown as Surroundings<Given, Answer>;
	here.onmessage = ({ data }) => here.postMessage(answer(data));
}
