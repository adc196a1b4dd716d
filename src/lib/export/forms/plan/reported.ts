import { planVersusActualOf, type PlanActual } from '#lib/domain/monitoring/planVersusActual.ts';

import type { PlanWriter } from './planWriter.ts';

const READ = new WeakMap<PlanWriter, ReadonlyMap<string, PlanActual>>();

/** What was reported of each line on the day of the paper, by the line's id; read once for a paper. */
export function reportedOf(writer: PlanWriter): ReadonlyMap<string, PlanActual> {
	const known = READ.get(writer);
	if (known) return known;
	const lines = planVersusActualOf(writer.plan, writer.today);
	const read = new Map(lines.map((line) => [line.activity.id as string, line]));
	READ.set(writer, read);
	return read;
}
