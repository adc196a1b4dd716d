import { bidangName, partOfCode, subBidangOf } from '#lib/domain/actions/bidang.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { Decimal } from '#lib/domain/shared/decimal.ts';

import { currencySign, grouped } from '../../money.ts';
import type { ExportWords } from '../../words/words.ts';
import type { FormValue } from '../form.ts';
import type { PlanWriter, Twins } from './planWriter.ts';

/** Where a line is done: its own words, else the hamlets it is for; then the RT. */
export function placeIn({ where, hamlet, rt }: Activity): string | undefined {
	const part = rt && /^\d/.test(rt) ? `RT ${rt}` : rt;
	return [where ?? hamlet, part].filter(Boolean).join(', ') || undefined;
}

/** A decimal as a number to add up. What a peer wrote and is none stays the text it is. */
export function numberOr(decimal: string | undefined): FormValue {
	if (decimal === undefined || decimal.trim() === '') return undefined;
	const number = Number(decimal);
	return Number.isFinite(number) ? number : decimal;
}

/** A decimal in words of the language: `1.200`, `0,5`. */
export function decimalText(
	decimal: Decimal,
	{ thousands, decimal: mark }: Pick<ExportWords, 'thousands' | 'decimal'>
): string {
	const [, sign = '', whole, places] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
	if (whole === undefined) return decimal;
	return `${sign}${grouped(Number(whole), thousands)}${places ? mark + places : ''}`;
}

/** "1.200 m". */
export function volumeAndUnit({ volume, unit }: Activity, words: ExportWords): string | undefined {
	const much = volume === undefined ? undefined : decimalText(volume, words);
	return [much, unit].filter(Boolean).join(' ') || undefined;
}

/** "L 412, P 431, A-RTM 268": who was counted, and nobody who was not. */
export function whoGains(
	{ benefM, benefF, benefPoor }: Activity,
	words: ExportWords
): string | undefined {
	const { men, women, poor } = words.columns;
	const said = [
		[men, benefM],
		[women, benefF],
		[poor, benefPoor]
	] as const;
	const counted = said.flatMap(([name, count]) =>
		count === undefined ? [] : [`${name} ${grouped(count, words.thousands)}`]
	);
	return counted.join('\n') || undefined;
}

/** The codes of the sources; with their shares where there are several or they do not make the cost (OFFICE-4). */
export function sourcesText({ funding, cost }: Activity, words: ExportWords): string | undefined {
	const [first, ...others] = funding;
	if (!first) return undefined;
	if (others.length === 0 && first.amount === cost) return first.source;
	return funding
		.map(({ source, amount }) => `${source} ${grouped(amount, words.thousands)}`)
		.join('\n');
}

/** What a village says of how a line is done (section 2.4). */
export const WAYS: Readonly<Record<NonNullable<Activity['mode']>, Twins>> = {
	self: ['Swakelola', 'By the village itself'],
	inter_village: ['Kerja sama antar desa', 'With other villages'],
	third_party: ['Kerja sama pihak ketiga', 'By a third party']
};

/** The part of the field of work a line belongs to, as it was said or as its code says: `2.4`. */
export function partOf({ subBidang, code }: Activity): string | undefined {
	return subBidang ?? (code === undefined ? undefined : partOfCode(code));
}

/** A part with its name: "2.4 Perumahan rakyat …"; one the regulation does not know by its number alone. */
export function partName(part: string, language: string): string {
	const field = Number(/^\d/.exec(part)?.[0]);
	const known = subBidangOf(field, language).find((each) => each.part === part);
	return known ? `${part} ${known.name}` : part;
}

/** The name of a line's field of work. */
export function fieldName({ bidang }: Activity, language: string): string | undefined {
	return bidang === undefined ? undefined : bidangName(bidang, language);
}

/** "Rp 148.600.000". */
export function amountText({ meeting, words }: PlanWriter, amount: number): string {
	const sign = amount < 0 ? '-' : '';
	return `${sign}${currencySign(meeting.currency)} ${grouped(Math.abs(amount), words.thousands)}`;
}
