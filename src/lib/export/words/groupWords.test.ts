import { expect, test } from 'vitest';

import id from '#lib/i18n/messages/id.json' with { type: 'json' };

import { archiveHtml } from '../archive/archiveHtml.ts';
import { boardWords } from '../board/words.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { exportWords } from './exportWords.ts';

const OF_IDEAS =
	/^(clusters|suggest)\.|^board\.(group|ungroup|out-of|part\.cluster)|^stage\..*group/;
const OF_PEOPLE = /^team\.title$|^stage\.view\.teams$|^agenda\.point\.groups$/;

const wordsFor = (keys: RegExp) => Object.entries(id).filter(([key]) => keys.test(key));

test('[WORDS-10] a group of ideas has one word in the app and in files, and a group of people has another', () => {
	expect(wordsFor(OF_IDEAS).length).toBeGreaterThan(20);
	expect(wordsFor(OF_IDEAS).filter(([, words]) => /kelompok/i.test(words))).toEqual([]);
	expect(wordsFor(OF_PEOPLE).filter(([, words]) => !/kelompok/i.test(words))).toEqual([]);
	expect(id['clusters.title']).toBe('Kumpulan');
	expect(id['stage.view.group']).toBe('Satu kumpulan');
	expect(boardWords('id').cluster).toBe('Kumpulan');
	expect(exportWords('id').ideas.cluster).toBe('Kumpulan usulan');
	const archive = archiveHtml(examplePlan('a'), '2027-10-02T08:00:00Z');
	expect(archive).toContain('Kumpulan');
	expect(archive).not.toMatch(/>Kelompok</);
});
