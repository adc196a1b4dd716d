import { SvelteMap } from 'svelte/reactivity';

import type { Plan } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

/** What somebody typed and could not be taken: it stays until it is mended or called off. */
export interface CellDraft<Refusal extends string> {
	text: string;
	refusal?: Refusal | undefined;
}

/** The words of cells nobody could read yet. Those that were refused outlive their screen, a reload and a power cut. */
export class CellDrafts<Refusal extends string> {
	readonly #held: SvelteMap<string, CellDraft<Refusal>>;
	readonly #key: string;

	constructor(key: string) {
		this.#key = key;
		this.#held = new SvelteMap(draftsIn<Refusal>(draftIn(key)));
	}

	get(cell: string): CellDraft<Refusal> | undefined {
		return this.#held.get(cell);
	}

	set(cell: string, draft: CellDraft<Refusal>): void {
		this.#held.set(cell, draft);
		this.#keep();
	}

	delete(cell: string): void {
		if (this.#held.delete(cell)) this.#keep();
	}

	/** What is only being typed is not kept: after a reload it would look as if it had been taken. */
	#keep(): void {
		const refused = [...this.#held].filter(([, { refusal }]) => refusal);
		keepDraft(this.#key, refused.length > 0 ? JSON.stringify(refused) : '');
	}
}

const made = new WeakMap<Plan, Map<string, CellDrafts<string>>>();

/** The drafts of one table of an open plan: the same ones for every screen that shows it. */
export function cellDraftsOf<Refusal extends string>(
	{ plan, id }: Pick<Session, 'plan' | 'id'>,
	table: string
): CellDrafts<Refusal> {
	const tables = made.get(plan) ?? new Map<string, CellDrafts<string>>();
	const drafts = tables.get(table) ?? new CellDrafts<string>(`${table}.${id}`);
	made.set(plan, tables.set(table, drafts));
	return drafts as unknown as CellDrafts<Refusal>;
}

/** What was kept. Whoever wrote it, only what reads as a draft comes back. */
function draftsIn<Refusal extends string>(kept: string): [string, CellDraft<Refusal>][] {
	try {
		const read: unknown = JSON.parse(kept || '[]');
		return Array.isArray(read) ? read.filter(isKept<Refusal>) : [];
	} catch {
		return []; // not what we wrote
	}
}

function isKept<Refusal extends string>(entry: unknown): entry is [string, CellDraft<Refusal>] {
	if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
	const { text, refusal } = (entry[1] ?? {}) as Partial<CellDraft<string>>;
	return typeof text === 'string' && typeof refusal === 'string';
}
