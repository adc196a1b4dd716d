import { beginPlan, type Beginning } from '../meeting/meeting.ts';
import { textIn } from '../shared/fields.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { rowIn, type Row } from './rows.ts';
import { SeedClock } from './seedClock.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

type Place = NonNullable<Beginning['place']>;

/** Which words of a seed's place stand for which line of the letterhead; Kenya's come second. */
const LINES = { district: 'ward', regency: 'county', province: 'province' } as const;

/** Begins the plan with the seed's title, place, language, money and year. False if it could not be begun. */
export function sowHead(sowing: Sowing, planId: string): boolean {
	const { seed, ledger, clock, plan } = sowing;
	const place = rowIn(seed['place']) ?? {};
	const cycle = rowIn(seed['cycle']) ?? {};
	ledger.rest('place', place, ['village', 'cluster', ...Object.keys(LINES), 'ward', 'county']);
	ledger.rest('cycle', cycle, ['fiscalYear']);
	if (!SeedClock.knows(seed['timeZone'])) {
		ledger.miss('timeZone', 'kept-as-near', seed['timeZone'] ?? 'none');
	}
	const title = textIn(seed['title']) ?? '';
	const beginning: Beginning = {
		title,
		village: textIn(place['village']) ?? textIn(place['cluster']) ?? title,
		language: languageOf(sowing),
		currency: currencyOf(sowing),
		place: placeOf(sowing, place),
		...yearOf(sowing, cycle)
	};
	return noted(sowing, beginPlan(plan, beginning, stampOf(sowing, planId, clock.first())), 'title');
}

function languageOf({ seed, ledger }: Sowing): string {
	const locale = textIn(seed['locale']) ?? '';
	const [language = ''] = locale.split('-');
	if (/^[a-z]{2,3}$/.test(language)) return language;
	ledger.miss('locale', 'not-readable', locale);
	return 'id';
}

function currencyOf({ seed, ledger }: Sowing): string {
	const currency = textIn(seed['currency']) ?? '';
	if (/^[A-Z]{3}$/.test(currency)) return currency;
	ledger.miss('currency', 'not-readable', currency);
	return 'IDR';
}

function placeOf({ ledger }: Sowing, place: Row): Place {
	const found: Place = {};
	for (const [line, other] of Object.entries(LINES) as [keyof Place, string][]) {
		const said = place[line] ?? place[other];
		const name = typeof said === 'string' ? sentence(said, LONGEST_NAME) : undefined;
		if (name?.ok) found[line] = name.value;
		else if (said !== undefined && said !== null) ledger.miss(`place.${line}`, 'not-readable');
	}
	return found;
}

/** The first calendar year of `2027` or `2027/28`. */
function yearOf({ ledger }: Sowing, cycle: Row): { year?: number } {
	const said = cycle['fiscalYear'];
	const year = /^\d{4}/.exec(
		typeof said === 'string' ? said : typeof said === 'number' ? `${said}` : ''
	)?.[0];
	if (said !== undefined && said !== null && typeof said !== 'number') {
		ledger.miss('cycle.fiscalYear', year ? 'kept-as-near' : 'not-readable', said);
	}
	return year ? { year: Number(year) } : {};
}
