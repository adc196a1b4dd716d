import { ENTRY_FORMS } from '#lib/export/data/entryForms.ts';
import { META } from '#lib/export/data/olderFields.ts';
import { TABLES } from '#lib/export/data/tables.ts';
import type { DataField } from '#lib/export/data/fieldSchema.ts';

const EVERYWHERE = new Set(['createdAt', 'createdBy', 'onBehalfOf', 'binned']);

/** The fields of every root as tables of Markdown, for docs/data.md. */
export function fieldTables(): string {
	const parts = Object.entries(TABLES).map(([root, { fields, needs }]) =>
		tableOf(
			root,
			Object.entries(fields).filter(([name]) => !EVERYWHERE.has(name)),
			needs
		)
	);
	const entries = Object.entries(ENTRY_FORMS).map(
		([root, { keys }]) => `### ${root}\n\nOne entry: ${keys.map((key) => `\`${key}\``).join(', ')}.`
	);
	return [tableOf('meta', Object.entries(META), []), ...parts, ...entries].join('\n\n');
}

function tableOf(root: string, fields: [string, DataField][], needs: readonly string[]): string {
	if (fields.length === 0) return `### ${root}\n\nNo fields of its own.`;
	const rows = fields.map(
		([name, field]) =>
			`| \`${name}\`${needs.includes(name) ? ' *' : ''} | ${shapeOf(field)} | ${limitsOf(field)} |`
	);
	return [`### ${root}`, '', '| field | what | limits |', '|---|---|---|', ...rows].join('\n');
}

function shapeOf({ is, kept, parts }: DataField): string {
	if (kept === 'text') return 'shared text';
	if (kept === 'numbers') return `${is}, by key`;
	return parts ? `rows of ${Object.keys(parts).join(', ')}` : is;
}

function limitsOf({ least, most, of, to }: DataField): string {
	if (of) return of.map((each) => `\`${each}\``).join(' ');
	if (to) return `in \`${to}\``;
	if (least !== undefined && most !== undefined) return `${least} to ${most}`;
	return most === undefined ? '' : `at most ${most} letters`;
}
