import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { Draft, type Drawer } from './draft.svelte.ts';

type Row = Record<string, number>;
type Sheet = { scores: Record<OptionId, Row> };

/** Scores: one criterion of one option on each screen. An option counts once it has all of them. */
export class SheetDraft extends Draft<Sheet> {
	readonly screens: number;
	readonly criteria: string[];
	/** Options with some criteria scored and others not: they are not sent. */
	#begun = $state.raw<Record<OptionId, Row>>({});

	constructor(config: RoundConfig, drawer?: Drawer) {
		super(config, { scores: {} }, drawer);
		this.criteria = (config.criteria ?? []).map(({ name }) => name);
		this.screens = config.options.length * this.criteria.length;
		this.#begun = readBegun(this.keptBesides, config);
	}

	protected override get besides() {
		return this.#begun;
	}

	get isBegun(): boolean {
		return this.incomplete.length > 0 || Object.keys(this.says.scores).length > 0;
	}

	/** Options that still lack a score. */
	get incomplete(): OptionId[] {
		return Object.keys(this.#begun);
	}

	/** The score of an option by a criterion, if it has one. */
	of(option: OptionId, criterion: string): number | undefined {
		return this.#row(option)[criterion];
	}

	/** Scores an option by one criterion, on the round's scale. */
	score(option: OptionId, criterion: string, value: number): boolean {
		const row = { ...this.#row(option), [criterion]: value };
		const [begun, scores] = [without(this.#begun, option), without(this.says.scores, option)];
		if (this.criteria.some((name) => row[name] === undefined)) {
			this.#begun = { ...begun, [option]: row };
			this.keep();
			return true;
		}
		const isIn = this.put({ scores: { ...scores, [option]: row } });
		if (isIn) this.#begun = begun;
		return isIn;
	}

	/** Takes an option's scores back. */
	clear(option: OptionId): void {
		const [begun, scores] = [without(this.#begun, option), without(this.says.scores, option)];
		this.#begun = begun;
		this.put({ scores });
	}

	#row(option: OptionId): Row {
		return this.#begun[option] ?? this.says.scores[option] ?? {};
	}
}

function without(rows: Record<OptionId, Row>, option: OptionId): Record<OptionId, Row> {
	return Object.fromEntries(Object.entries(rows).filter(([id]) => id !== option));
}

/** Half-scored options as they lay in the drawer, as far as they fit this round. */
function readBegun(value: unknown, { options, criteria = [] }: RoundConfig): Record<OptionId, Row> {
	const kept = (value ?? {}) as Record<string, Row | undefined>;
	return Object.fromEntries(
		options.flatMap(({ id }) => {
			const row = criteria.flatMap(({ name }) => {
				const score = kept[id]?.[name];
				return Number.isSafeInteger(score) ? [[name, Number(score)]] : [];
			});
			return row.length > 0 && row.length < criteria.length ? [[id, Object.fromEntries(row)]] : [];
		})
	) as Record<OptionId, Row>;
}
