import { beginPlan, type Beginning } from '../meeting/beginning.ts';
import { setProfile } from '../meeting/profile.ts';
import { present, textIn } from '../shared/fields.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { rowIn, type Row } from './rows.ts';
import { SeedClock } from './seedClock.ts';
import { SeedRow } from './seedRow.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

type Place = NonNullable<Beginning['place']>;

/** Which words of a seed's place stand for which line of the letterhead; Kenya's come second. */
const LINES = { district: 'ward', regency: 'county', province: 'province' } as const;

/** Begins the plan with the seed's title, place, language, money and year. False if it could not be begun. */
export function sowHead(sowing: Sowing, planId: string): boolean {
	const { seed, ledger, clock, plan } = sowing;
	const place = rowIn(seed['place']) ?? {};
	const cycle = rowIn(seed['cycle']) ?? {};
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
	const begun = beginPlan(plan, beginning, stampOf(sowing, planId, clock.first()));
	if (!noted(sowing, begun, 'title')) return false;
	noted(sowing, setProfile(plan, profileIn(sowing, place, cycle), sowing.lead), 'place');
	return true;
}

/** Everything else that is said of the place and the cycle. */
function profileIn(sowing: Sowing, place: Row, cycle: Row) {
	const [here, when] = [new SeedRow(sowing, place, 'place'), new SeedRow(sowing, cycle, 'cycle')];
	for (const key of ['village', ...Object.keys(LINES)]) here.take(key, (value) => value);
	const hamlets = [...here.list('hamlets'), ...here.list('villages')];
	const profile = present({
		country: here.text('country'),
		county: here.text('county'),
		ward: here.text('ward'),
		cluster: here.text('cluster'),
		households: here.whole('households'),
		hamlets: hamlets.length > 0 ? hamlets.flatMap((each) => textIn(each) ?? []) : undefined,
		timeZone: textIn(sowing.seed['timeZone']),
		locale: textIn(sowing.seed['locale']),
		cycle: when.text('id'),
		planType: when.text('planType'),
		fiscalYear: yearText(when),
		period: when.text('rpjmPeriod'),
		parentPlan: when.text('parentPlan'),
		templateSet: when.text('templateSet'),
		ladder: when.take('ladder', (value) =>
			Array.isArray(value) ? value.flatMap((each) => textIn(each) ?? []) : undefined
		),
		ceiling: when.whole('ceiling')
	});
	here.end();
	when.end();
	return profile;
}

function yearText(cycle: SeedRow): string | undefined {
	return cycle.take('fiscalYear', (value) =>
		typeof value === 'number' ? String(value) : textIn(value)
	);
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
	if (said !== undefined && said !== null && !year)
		ledger.miss('cycle.fiscalYear', 'not-readable', said);
	return year ? { year: Number(year) } : {};
}
