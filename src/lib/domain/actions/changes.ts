import type { Plan } from '../plan.ts';
import { agreedIn, readSnapshot, type Agreed, type Frozen } from './snapshot.ts';

/** One difference a person can read: the record by its name, and what a field of it was and is. */
export interface Change {
	root: string;
	id: string;
	name: string;
	what: 'added' | 'removed' | 'changed';
	/** Of what was changed. A field that was not said, or is not any more, is absent there. */
	field?: string;
	before?: unknown;
	after?: unknown;
}

/** What the plan says otherwise than a snapshot that was agreed; the order of lines is no difference. */
export function changesSince(plan: Plan, { snapshot }: { snapshot: string }): Change[] {
	return differences(readOnce(snapshot), agreedIn(plan));
}

let last = { snapshot: '', frozen: readSnapshot('') };

/** The snapshot a screen compares with is the same from one change to the next. */
function readOnce(snapshot: string): Frozen {
	if (last.snapshot !== snapshot) last = { snapshot, frozen: readSnapshot(snapshot) };
	return last.frozen;
}

/** What two snapshots say differently: root by root, record by record. */
export function differences(before: Frozen, after: Frozen): Change[] {
	const roots = new Set([...Object.keys(after), ...Object.keys(before)]);
	return [...roots].flatMap((root) => {
		const [was, is] = [byId(before[root]), byId(after[root])];
		return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) =>
			recordChanges(root, was.get(id), is.get(id))
		);
	});
}

function recordChanges(root: string, was: Agreed | undefined, is: Agreed | undefined): Change[] {
	const record = is ?? was;
	if (!record) return [];
	const head = { root, id: record.id, name: nameOf(record) };
	if (!was || !is) return [{ ...head, what: was ? 'removed' : 'added' }];
	if (textOf(was) === textOf(is)) return [];
	return [...new Set([...Object.keys(is), ...Object.keys(was)])]
		.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
		.map((field) => ({
			...head,
			what: 'changed',
			field,
			...(was[field] !== undefined && { before: was[field] }),
			...(is[field] !== undefined && { after: is[field] })
		}));
}

const TEXTS = new WeakMap<Agreed, string>();

function textOf(record: Agreed): string {
	const text = TEXTS.get(record) ?? JSON.stringify(record);
	TEXTS.set(record, text);
	return text;
}

/** What people call a record. */
function nameOf(record: Agreed): string {
	const names = ['name', 'item', 'title', 'what', 'text', 'source'].map((field) => record[field]);
	return names.find((name): name is string => typeof name === 'string') ?? record.id;
}

function byId(records: readonly Agreed[] = []): Map<string, Agreed> {
	return new Map(records.map((record) => [record.id, record]));
}
