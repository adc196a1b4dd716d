import type { ObjectiveRows } from './objectiveRows.svelte.ts';

/** The link of the row one is in as means and end, said upwards (O6): "if this, then that". */
export function objectiveReading(
	rows: ObjectiveRows
): { first: string; second: string } | undefined {
	const line = rows.lines.find(({ card }) => card.id === rows.current);
	if (!line?.side || line.on === undefined) return undefined;
	const said = (id: string) => rows.textOf(id).trim() || '…';
	const [own, other] = [said(line.card.id), said(line.on)];
	return line.side === 'causes' ? { first: own, second: other } : { first: other, second: own };
}
