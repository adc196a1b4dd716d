import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';

import type { Device } from './device.ts';
import type { Safety } from './safety.svelte.ts';

/** Whose papers are kept: an open plan. */
interface Holder {
	plan: Plan;
	box: BallotBox;
	id: string;
	safety: Safety;
}

/** Keeps signed papers from the first one on: what that takes is fetched then, and by most phones never. Returns how to stop. */
export function papersLater(
	{ plan, box, id, safety }: Holder,
	device: Promise<Device>
): () => void {
	const roots = [plan.ledger, box.ballots];
	let stop: Promise<() => void> | undefined;
	const begin = () => {
		if (roots.every(({ size }) => size === 0)) return;
		stop ??= keep();
		for (const root of roots) root.unobserve(begin);
	};
	const keep = async () => {
		const [{ keepPapers }, store] = await Promise.all([import('./keepPapers.ts'), open(device)]);
		const isCaughtUp = () => safety.connected;
		const onFail = () => (safety.keeps = false);
		return keepPapers({ plan, box, id, store, isCaughtUp, onFail });
	};
	for (const root of roots) root.observe(begin);
	begin();
	return () => {
		if (stop) void stop.then((end) => end());
		else for (const root of roots) root.unobserve(begin);
	};
}

async function open(device: Promise<Device>) {
	if ((await device).keeps)
		return (await import('#lib/storage/dexiePaperStore.ts')).dexiePaperStore();
	return (await import('#lib/storage/memoryPaperStore.ts')).memoryPaperStore();
}
