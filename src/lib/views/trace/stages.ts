import type { Step } from '#lib/domain/method.ts';
import type { Stop } from '#lib/domain/trace/ownLine.ts';

/** So many stops of one step are listed at once. */
const MOST = 6;

/** What of a card's way is at one step. */
export interface Stage {
	step: Step;
	/** The first stops that say something, and the others of them. */
	first: Stop[];
	more: Stop[];
	/** How many say nothing, or are not to be read. */
	silent: number;
}

/** The way of a card step by step: every stop of it is listed, or counted among those that say nothing (TRACE-5). */
export function stagesOf(line: readonly Stop[]): Stage[] {
	return [...new Set(line.map(({ step }) => step))].map((step) => {
		const stops = line.filter((stop) => stop.step === step);
		const said = stops.filter(({ label }) => label !== undefined);
		const silent = stops.length - said.length;
		return { step, first: said.slice(0, MOST), more: said.slice(MOST), silent };
	});
}
