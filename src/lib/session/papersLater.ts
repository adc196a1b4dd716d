import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';

/** What is needed to keep papers; `keeps` says whether this device keeps anything. */
export interface PapersLater {
	plan: Plan;
	box: BallotBox;
	id: string;
	keeps: () => Promise<boolean>;
	isCaughtUp: () => boolean;
	onFail: () => void;
}

/** Keeps signed papers from the first one on: what that takes is fetched then, and by most phones never. Returns how to stop. */
export function papersLater({ keeps, ...papers }: PapersLater): () => void {
	const roots = [papers.plan.ledger, papers.box.ballots];
	let stop: Promise<() => void> | undefined;
	const begin = () => {
		if (roots.every(({ size }) => size === 0)) return;
		stop ??= keep();
		for (const root of roots) root.unobserve(begin);
	};
	const keep = async () => {
		const [{ keepPapers }, store] = await Promise.all([import('./keepPapers.ts'), open(keeps)]);
		return keepPapers({ ...papers, store });
	};
	for (const root of roots) root.observe(begin);
	begin();
	return () => {
		for (const root of roots) root.unobserve(begin);
		void stop?.then((end) => end());
	};
}

async function open(keeps: () => Promise<boolean>) {
	if (await keeps()) return (await import('#lib/storage/dexiePaperStore.ts')).dexiePaperStore();
	return (await import('#lib/storage/memoryPaperStore.ts')).memoryPaperStore();
}
