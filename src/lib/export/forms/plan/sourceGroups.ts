import type { Activity } from '#lib/domain/actions/read.ts';
import type { Money } from '#lib/domain/shared/money.ts';

/** The four that the books of a village ask for (Permendagri 47/2016): whose money it is. */
export const BOOK_SOURCES = ['state', 'province', 'district', 'selfHelp'] as const;
export type BookSource = (typeof BOOK_SOURCES)[number];

/** Where the source codes of section 2.4 belong. Own income and names of a village's own have no column there. */
const GROUPS: Readonly<Record<string, BookSource>> = {
	DDS: 'state',
	APBN: 'state',
	PBP: 'province',
	'APBD-PROV': 'province',
	ADD: 'district',
	PBH: 'district',
	PBK: 'district',
	'APBD-KAB': 'district',
	SWD: 'selfHelp'
};

/** What a book's column has of an activity; nothing where that source gives nothing. */
export function givenBy({ funding }: Activity, group: BookSource): Money | undefined {
	const own = funding.filter(({ source }) => groupOf(source) === group);
	return own.length === 0 ? undefined : own.reduce((sum, { amount }) => sum + amount, 0);
}

/** Shares that no column of a book is for: they are said in its remarks, so that none is lost (OFFICE-12). */
export function othersIn({ funding }: Activity): Activity['funding'] {
	return funding.filter(({ source }) => groupOf(source) === undefined);
}

function groupOf(source: string): BookSource | undefined {
	return Object.hasOwn(GROUPS, source) ? GROUPS[source] : undefined;
}
