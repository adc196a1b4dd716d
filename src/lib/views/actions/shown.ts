import { bidangName } from '#lib/domain/actions/bidang.ts';
import { SOURCES } from '#lib/domain/actions/funding.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { Group } from '#lib/domain/actions/table.ts';
import { month, number } from '#lib/i18n/format.svelte.ts';
import { t, words } from '#lib/i18n/words.svelte.ts';

/** A source in plain words; one the village named itself keeps its name. */
export function sourceName(source: string): string {
	const known = SOURCES.find((code) => code === source);
	return known ? t(`actions.source.${known}`) : source;
}

/** How much, with the separators of this language and the unit: `1.200 m`. */
export function howMuch({ volume, unit }: Pick<Activity, 'volume' | 'unit'>): string {
	return [volume === undefined ? '' : number(Number(volume)), unit ?? ''].join(' ').trim();
}

/** First and last month in words, the year once if it is one: `Mar – Jun 2027`. */
export function whenOf({ start, end }: Pick<Activity, 'start' | 'end'>): string {
	if (!start || !end || start === end) return month(end ?? start);
	const sameYear = start.slice(0, 4) === end.slice(0, 4);
	const from = sameYear ? month(start).replace(start.slice(0, 4), '').trim() : month(start);
	return `${from} – ${month(end)}`;
}

/** What a group of lines is called. */
export function groupName({ list, bidang }: Pick<Group, 'list' | 'bidang'>): string {
	if (list !== 'RKP') return t(`actions.list.${list}`);
	if (bidang === undefined) return t('actions.no-bidang');
	return t('actions.bidang', { number: bidang, name: bidangName(bidang, words.language) });
}

/** The name of a line; two people may have emptied it between them. */
export function nameOf({ name }: Pick<Activity, 'name'>): string {
	return name.trim() === '' ? t('actions.no-name') : name;
}
