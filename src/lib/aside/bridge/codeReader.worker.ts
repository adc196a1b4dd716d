import { codeIn, type Picture } from './codeIn.ts';

/** The part of a worker's surroundings it needs; the rest of the app is compiled for windows. */
interface Surroundings {
	onmessage: ((event: MessageEvent<Picture>) => void) | null;
	postMessage(found: string | undefined): void;
}

const here = self as unknown as Surroundings;

/** A picture in, what its code says out. Ended from outside. */
here.onmessage = ({ data }) => here.postMessage(codeIn(data));
