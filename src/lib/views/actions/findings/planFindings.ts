import { ACTIVITY_FINDINGS, type ActivityFinding } from '#lib/domain/actions/activityFindings.ts';
import type { MoneyFinding } from '#lib/domain/actions/moneyFindings.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { SameCode } from '#lib/domain/actions/sameCodes.ts';

import { MENDED_AT, type MendedAt } from './findingSpots.ts';

/** One thing to look at: whose it is, and where a press leads. */
export interface FindingItem {
	key: string;
	name: string;
	line?: string;
	at: MendedAt | 'money';
	/** By how much money it is off. */
	by?: number | undefined;
	money?: MoneyFinding;
}

/** Everything of one kind, with its place in the list. */
export interface FindingGroup {
	code: string;
	items: FindingItem[];
}

interface Found {
	lines: readonly Activity[];
	activity: readonly ActivityFinding[];
	money: readonly MoneyFinding[];
	codes: readonly SameCode[];
}

/** What stands out in a plan, kind by kind: money of the whole plan first, codes that stand twice, then what lines lack. */
export function groupedFindings({ lines, activity, money, codes }: Found): FindingGroup[] {
	const nameOf = new Map(lines.map(({ id, name }) => [id, name]));
	const ofMoney = money.map((found): FindingItem => {
		const key = `${found.code} ${found.source ?? ''} ${found.tag ?? ''}`;
		return { key, name: found.source ?? '', at: 'money', by: found.by, money: found };
	});
	const ofCodes = codes.flatMap(({ code, lines: same }) =>
		same.map((line): FindingItem => ({
			key: `${code} ${line}`,
			name: `${code} · ${nameOf.get(line) ?? ''}`,
			line,
			at: 'details'
		}))
	);
	const ofLines = ACTIVITY_FINDINGS.map((code) => ({
		code,
		items: activity
			.filter((found) => found.code === code)
			.map((found): FindingItem => ({
				key: `${code} ${found.id}`,
				name: nameOf.get(found.id) ?? '',
				line: found.id,
				at: MENDED_AT[code],
				by: found.by
			}))
	}));
	return [
		{ code: 'money', items: ofMoney },
		{ code: 'same-code', items: ofCodes },
		...ofLines
	].filter(({ items }) => items.length > 0);
}
