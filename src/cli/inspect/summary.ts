import type { Inspected } from './inspected.ts';

/** A plan in a few lines, for people. */
export function summary({
	file,
	meeting,
	counts,
	ideas,
	trees,
	money,
	followed
}: Inspected): string {
	const many = (counts: Record<string, number>) =>
		Object.entries(counts)
			.map(([name, count]) => `${count} ${name}`)
			.join(', ') || 'none';
	const lights: Record<string, number> = {};
	for (const { light } of followed.activities) lights[light] = (lights[light] ?? 0) + 1;
	const asked = trees.reduce((sum, { findings }) => sum + findings.length, 0);
	const amount = (value: number) => `${meeting.currency} ${value.toLocaleString('en')}`;
	return [
		`${meeting.title} — ${meeting.village} (${file.id}), at the step "${meeting.step}"`,
		`Holds:  ${many(counts)}`,
		`Ideas:  ${many(ideas.statuses)}`,
		`Trees:  ${trees.length}, with ${asked} things to ask about`,
		`Plan:   ${amount(money.inPlan.cost)}, beside it ${amount(money.beside.cost)}`,
		`Source: ${many(money.inPlan.bySource)}`,
		`Lights: ${many(lights)} on ${followed.on}`
	].join('\n');
}
