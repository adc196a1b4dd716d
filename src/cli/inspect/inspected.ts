import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planData } from '#lib/export/data/planData.ts';

import type { OpenedPlan } from '../openPlan.ts';

/** All that can be said of a plan; docs/commands.md says what each part means. */
export function inspected({ id, plan, box, createdAt }: OpenedPlan) {
	const data = planData(plan);
	const counts = Object.entries(data).flatMap(([root, rows]: [string, unknown]) =>
		Array.isArray(rows) ? [[root, rows.length] as const] : []
	);
	return {
		format: 'rembuk-inspect',
		version: 1,
		file: { id, createdAt, ballots: box?.ballots.size ?? 0 },
		meeting: meetingOf(plan),
		counts: Object.fromEntries(counts) as Record<string, number>,
		data
	};
}

/** A few lines for people. */
export function summary({ file, meeting, counts }: ReturnType<typeof inspected>): string {
	const many = Object.entries(counts).map(([root, count]) => `  ${root}: ${count}`);
	return [
		`${meeting.title}, ${meeting.village} (${file.id})`,
		`step: ${meeting.step}`,
		...many
	].join('\n');
}
