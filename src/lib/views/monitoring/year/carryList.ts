import type { CarryOver } from '#lib/domain/monitoring/carryOver.ts';
import { GOES_ON, type Outcome } from '#lib/domain/monitoring/kinds.ts';
import { day, month } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

/** What may go on, kind by kind, in the order people decide on it; kinds there is nothing of are left out. */
export function byKind(left: readonly CarryOver[]) {
	return GOES_ON.flatMap((what) => {
		const rows = left.filter((each) => each.what === what);
		return rows.length > 0 ? [{ what, rows }] : [];
	});
}

/** Why it is left, in words, with how far it came and what was said. What is worth keeping needs no reason. */
export function becauseOf({ what, why, reason, percent }: Left): string {
	if (why === 'kept' && reason) return what === 'indicator' ? withDay(reason) : reason;
	const became =
		what === 'follow-up' && why === 'open' ? t('next.still-open') : t(`outcome.${why}`);
	const said = percent ? `${became} (${percent}%)` : became;
	return reason ? `${said}: ${reason}` : said;
}

/** What a sign last said ends with when it was read: `27 kasus (2027-06)` is told with the month in words. */
function withDay(said: string): string {
	return said.replace(
		/\((\d{4}-\d{2}(?:-\d{2})?)\)$/,
		(_, on: string) => `(${on.length === 7 ? month(on) : day(on)})`
	);
}

type Left = Pick<CarryOver, 'what' | 'why' | 'reason' | 'percent'>;

/** Each outcome with a picture of its own: nobody has to tell colours apart. */
export const OUTCOME_ICONS: Record<Outcome | 'kept', IconName> = {
	done: 'check',
	unfinished: 'wait',
	planned: 'actions',
	'du-rkp': 'send',
	waiting: 'clock',
	referred: 'send',
	answered: 'speak',
	parked: 'park',
	unclear: 'help',
	rejected: 'close',
	open: 'dot',
	kept: 'right'
};

/**
 * The title of the year after: its number one more wherever the title has it, else with the number behind. A title that
 * is called by another year than the plan, `Rencana 2028` made in 2027, goes on from its own.
 */
export function nextTitle(title: string, year = yearOfTitle(title)): string {
	if (year === undefined) return title;
	const here = new RegExp(`(^|\\D)${year}(?!\\d)`, 'g');
	const next = (_: string, before: string) => `${before}${year + 1}`;
	if (here.test(title)) return title.replace(here, next);
	const own = yearOfTitle(title);
	return own === undefined ? `${title} ${year + 1}` : nextTitle(title, own);
}

/** The year a title names, where it names one and no more: a period of several goes on as it is. */
export function yearOfTitle(title: string): number | undefined {
	const named = title.split(/\D+/).filter((digits) => /^(19|20)\d\d$/.test(digits));
	const [year] = new Set(named);
	return year !== undefined && named.every((each) => each === year) ? Number(year) : undefined;
}

/** The year a cycle is called by, `2027` or `2027/28`; nothing where it has another name. */
export function yearIn(cycle: string): number | undefined {
	const [said] = /^\d{4}(?!\d)/.exec(cycle) ?? [];
	return said === undefined ? undefined : Number(said);
}
