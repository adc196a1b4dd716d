import { working, type Task, type Told } from './tasks.ts';

/** The part of a worker's surroundings it needs; the rest of the app is compiled for windows. */
interface Surroundings {
	onmessage: ((event: MessageEvent<string>) => void) | null;
	postMessage(told: Told): void;
}

const here = self as unknown as Surroundings;

/** One worker counts one thing: it is ended from outside when it is done or not wanted any more. */
here.onmessage = ({ data }) => {
	const steps = working(JSON.parse(data) as Task);
	let step = steps.next();
	for (; !step.done; step = steps.next()) here.postMessage({ progress: step.value });
	here.postMessage({ answer: step.value });
};
