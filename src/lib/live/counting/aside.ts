import type { WhyNot } from '#lib/domain/votes/counting/whyNot.ts';

import { working, type Outcome, type Task, type Told } from './tasks.ts';

/** Whom a count tells: how far it is, and once what it came to. */
export interface Listener {
	progress(part: number): void;
	answer(answer: Outcome | WhyNot | undefined): void;
}

/** How long is counted in one go where there is no worker, in milliseconds: less than a finger notices. */
const SLICE = 10;

/** Counts beside the screen, in a worker if there are any, else in slices. Returns how to give up. */
export function countAside(task: Task, listener: Listener): () => void {
	if (typeof Worker === 'undefined') return countInSlices(task, listener);
	const worker = new Worker(new URL('./counter.worker.ts', import.meta.url), { type: 'module' });
	let stop = () => worker.terminate();
	worker.onmessage = ({ data }: MessageEvent<Told>) => {
		if ('progress' in data) return listener.progress(data.progress);
		worker.terminate();
		listener.answer(data.answer);
	};
	// An old browser without module workers, or a line that went while the worker was fetched.
	worker.onerror = () => {
		worker.terminate();
		stop = countInSlices(task, listener);
	};
	// As text: what a screen holds may be a proxy, which cannot be sent.
	worker.postMessage(JSON.stringify(task));
	return () => stop();
}

/** Counts a little at a time, with room for touches in between. Returns how to give up. */
export function countInSlices(task: Task, listener: Listener): () => void {
	const steps = working(task);
	const slice = () => {
		const until = performance.now() + SLICE;
		let step = steps.next();
		while (!step.done && performance.now() < until) step = steps.next();
		if (step.done) return listener.answer(step.value);
		listener.progress(step.value);
		next = setTimeout(slice);
	};
	let next = setTimeout(slice);
	return () => clearTimeout(next);
}
