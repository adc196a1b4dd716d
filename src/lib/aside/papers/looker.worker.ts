import { lookAt, type Finding, type Unread } from './lookAt.ts';

/** The part of a worker's surroundings it needs; the rest of the app is compiled for windows. */
interface Surroundings {
	onmessage: ((event: MessageEvent<Unread[]>) => void) | null;
	postMessage(found: Finding[]): void;
}

const here = self as unknown as Surroundings;

/** Some papers in, what was found of each out, in the same order. Ended from outside. */
here.onmessage = ({ data }) => here.postMessage(data.map(lookAt));
