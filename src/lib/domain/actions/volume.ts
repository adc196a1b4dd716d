import { done, refuse, type Result } from '../shared/result.ts';

/** How much of something: a decimal with up to three places as text, and its unit. Both are empty in an empty cell. */
export interface HowMuch {
	volume: string;
	unit: string;
}

/** The mark before a fraction, as a language writes it. The other one stands between thousands. */
export type DecimalMark = ',' | '.';

const VOLUME = /^\d{1,9}(\.\d{1,3})?$/;

/** True for a volume as the plan keeps it: `1200`, `0.5`. */
export function isVolume(text: string): boolean {
	return VOLUME.test(text);
}

/**
 * Reads a number and its unit as people write them: `1.200 m`, `0,5 ha`, `12 titik`. `1.250` follows the
 * language; `1.5` can only be one and a half, whatever the language.
 */
export function readHowMuch(written: string, mark: DecimalMark): Result<HowMuch, 'not-a-number'> {
	if (written.trim() === '') return done({ volume: '', unit: '' });
	const [, number = '', unit = ''] =
		/^\s*(\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?|[\d.,]*\d)\s*(.*?)\s*$/.exec(written) ?? [];
	const volume = decimal(number.replace(/[ \u00a0]/g, ''), mark);
	return volume === undefined || !isVolume(volume)
		? refuse('not-a-number')
		: done({ volume, unit });
}

function decimal(number: string, mark: DecimalMark): string | undefined {
	const between = mark === ',' ? '.' : ',';
	const [whole = '', fraction = '', ...more] = number.split(mark);
	if (more.length > 0) return undefined;
	const groups = whole.split(between);
	if (groups.length === 1) return joined(whole, fraction);
	if (isGrouped(groups)) return joined(groups.join(''), fraction);
	// The other language's mark before what cannot be thousands: a fraction.
	return groups.length === 2 && fraction === '' ? joined(groups[0], groups[1]) : undefined;
}

function isGrouped([first = '', ...rest]: string[]): boolean {
	return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

function joined(whole = '', fraction = ''): string {
	const places = fraction.replace(/0+$/, '');
	const number = whole.replace(/^0+(?=\d)/, '');
	return places === '' ? number : `${number}.${places}`;
}
