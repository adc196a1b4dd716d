import type { Plan, RecordRoot } from '#lib/domain/plan.ts';

import { planData, type PlanData } from '../../data/planData.ts';
import { planOfData } from '../../data/readPlanData.ts';
import { PERSONS, placeWords } from './personFields.ts';
import { namesIn, officeIn } from './persons.ts';

/** A plan of which nobody can be told apart, and the names that were in it. */
export interface Unnamed {
	plan: Plan;
	/** As they were written, the longest first. */
	names: readonly string[];
}

/**
 * A copy of a plan without the persons it keeps in a person's place; offices stay (FORM-19). What people wrote in
 * sentences is as it was: `redactedPaper` takes the names out there.
 */
export function withoutPersons(plan: Plan): Unnamed {
	const data = planData(plan);
	const places = placesIn(data);
	const names = new Set<string>();
	const unnamed = (said: unknown): unknown => {
		if (Array.isArray(said)) return said.map(unnamed).filter((one) => one !== undefined);
		if (typeof said !== 'string') return undefined;
		for (const name of namesIn(said, places)) names.add(name);
		return officeIn(said, places);
	};
	for (const [root, fields] of Object.entries(PERSONS))
		data[root as RecordRoot] = (data[root as RecordRoot] ?? []).map((row) =>
			changed(row, fields, unnamed)
		);
	data.approvals = (data.approvals ?? []).map((row) => ({
		...row,
		...eachIn(row, 'signatures', 'name', unnamed),
		...eachIn(row, 'objections', 'by', unnamed)
	}));
	return { plan: planOfData(data), names: [...names].sort((a, b) => b.length - a.length) };
}

type Told = Record<string, unknown>;

/** A record with other values in these fields; one that is left without a value goes. */
function changed(row: Told, fields: readonly string[], as: (said: unknown) => unknown): Told {
	const entries = Object.entries(row).map(([name, value]) => [
		name,
		fields.includes(name) ? as(value) : value
	]);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Told;
}

/** The rows of a small table inside a record, changed in one field. */
function eachIn(row: Told, field: string, name: string, as: (said: unknown) => unknown): Told {
	const rows = row[field];
	return Array.isArray(rows)
		? { [field]: (rows as Told[]).map((one) => changed(one, [name], as)) }
		: {};
}

/** Names of places, word by word in small letters: nobody's name is found in them. */
function placesIn({ meta }: PlanData): ReadonlySet<string> {
	const { village, district, regency, province, hamlets } = meta;
	const said = [village, district, regency, province, hamlets].flat();
	return placeWords(said);
}
