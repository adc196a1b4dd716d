import type { Workers } from './keepApp.ts';

type Registration = Pick<ServiceWorkerRegistration, 'waiting' | 'installing'> &
	Pick<EventTarget, 'addEventListener'>;

/** Calls back once a newer app waits to be let in (ARRIVE-21). It is never let in by itself. */
export function whenNewer(registration: Registration, found: () => void, isFirst: boolean): void {
	const look = () => {
		if (registration.waiting && !isFirst) found();
	};
	look();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', look);
	});
}

/** Lets the newer app in. False while somebody has a plan open in another window: they would lose its screens. */
export function letIn(waiting: Pick<ServiceWorker, 'postMessage'>): Promise<boolean> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve(data === true);
		};
		waiting.postMessage({ takeOver: true }, [port2]);
	});
}

/** The same for a browser: says how to let a newer app in once there is one; the page comes anew afterwards. */
export async function newerIn(
	workers: Workers,
	found: (enter: () => Promise<boolean>) => void
): Promise<void> {
	const isFirst = workers.controller === null;
	const registration = await workers.ready;
	const tell = () => {
		const { waiting } = registration;
		if (!waiting) return;
		found(() => {
			workers.addEventListener('controllerchange', () => location.reload());
			return letIn(waiting);
		});
	};
	whenNewer(registration, tell, isFirst);
}
