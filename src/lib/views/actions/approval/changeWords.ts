import type { Change } from '#lib/domain/actions/changes.ts';
import { amount, month, number } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { sourceName } from '../shown.ts';

/** Fields people change, each with words; another is told by its own name. */
const FIELDS = [
	'name',
	'who',
	'where',
	'start',
	'end',
	'cost',
	'funding',
	'list',
	'volume',
	'unit',
	'unitPrice',
	'item',
	'source',
	'amount',
	'bidang',
	'code',
	'reason',
	'target',
	'benefM',
	'benefF',
	'benefPoor'
] as const;

/** What a field is called. */
export function fieldWords(field = ''): string {
	const known = FIELDS.find((each) => each === field);
	return known ? t(`change.field.${known}`) : field;
}

/** One side of a difference in words: money as money, months as months, sources by their names. */
export function valueWords(change: Change, side: 'before' | 'after', currency: string): string {
	const value = change[side];
	if (value === undefined) return t('change.nothing');
	if (typeof value === 'number')
		return isMoney(change.field) ? amount(value, currency) : number(value);
	if (typeof value === 'string') return textWords(change.field, value);
	if (change.field === 'funding' && Array.isArray(value)) {
		return (value as { source: string; amount: number }[])
			.map((share) => `${sourceName(share.source)} ${amount(share.amount, currency)}`)
			.join('; ');
	}
	return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

function isMoney(field = ''): boolean {
	return ['cost', 'unitPrice', 'amount', 'ceiling'].includes(field);
}

function textWords(field: string | undefined, value: string): string {
	if (field === 'start' || field === 'end') return month(value);
	if (field === 'source') return sourceName(value);
	const list = (['RKP', 'DU-RKP', 'WAITING', 'REFERRED'] as const).find((each) => each === value);
	return field === 'list' && list ? t(`actions.list.${list}`) : value;
}
