import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { LAPTOP_PLACES, laptopPlace } from './laptopPlaces.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const picture = read('LaptopPicture.svelte');

test('[GUIDE-7] every screen of the laptop has one sentence of help in both languages, and a picture of its own', () => {
	for (const at of LAPTOP_PLACES) {
		// The last one is drawn where none of the others is.
		if (at !== 'paper') expect(picture, at).toContain(`at === '${at}'`);
		for (const language of ['id', 'en']) {
			const words = JSON.parse(read(`../../i18n/messages/${language}.json`)) as Record<
				string,
				string
			>;
			const sentence = words[`help.laptop.${at}`] ?? '';
			expect(sentence.length, `${language}, ${at}`).toBeGreaterThan(20);
			expect(sentence.length, `${language}, ${at}`).toBeLessThan(130);
			expect(sentence.split(/[.?!] /), `${language}, ${at}`).toHaveLength(1);
		}
	}
});

test('[GUIDE-7] an address says which screen it is', () => {
	expect(laptopPlace('/')).toBe('home');
	expect(laptopPlace('/abc/desk/votes')).toBe('votes');
	expect(laptopPlace('/abc/desk/elsewhere')).toBe('meeting');
	expect(laptopPlace('/abc/report')).toBe('report');
	for (const page of ['slips', 'minutes/1', 'poster/ideas'])
		expect(laptopPlace(`/abc/${page}`)).toBe('paper');
});
