import { lookAt, takeUpFinding, type Finding, type Unread } from './lookAt.ts';

/** Who looks at papers: takes some, says what was found of them or of the first few, and can be told to stop. */
export interface Hands {
	look(some: readonly Unread[], found: (findings: readonly Finding[]) => void): void;
	stop(): void;
}

/** How long a page looks in one go, in milliseconds: half a frame. One paper takes a cheap phone longer. */
const SLICE = 8;

/** The page itself, after everything that waits: a touch comes first. */
export function ownHands(): Hands {
	let due: ReturnType<typeof setTimeout> | undefined;
	return {
		look: (some, found) => (due = setTimeout(() => found(lookForAWhile(some)))),
		stop: () => clearTimeout(due)
	};
}

function lookForAWhile(some: readonly Unread[]): Finding[] {
	const until = performance.now() + SLICE;
	const findings: Finding[] = [];
	for (const paper of some) {
		findings.push(lookAt(paper));
		if (performance.now() > until) break;
	}
	return findings;
}

/** A worker beside the page; where it cannot be had, by an old browser or a line that went, the page itself. */
export function workersHands(): Hands {
	const worker = new Worker(new URL('./looker.worker.ts', import.meta.url), { type: 'module' });
	const own = ownHands();
	let isGone = false;
	return {
		look(some, found) {
			if (isGone) return own.look(some, found);
			worker.onmessage = ({ data }: MessageEvent<Finding[]>) => {
				some.forEach((paper, at) => takeUpFinding(paper, data[at]));
				found(data);
			};
			worker.onerror = () => {
				isGone = true;
				worker.terminate();
				own.look(some, found);
			};
			worker.postMessage(some);
		},
		stop() {
			worker.terminate();
			own.stop();
		}
	};
}
