import { afterEach, expect, test, vi } from 'vitest';

import { browserStorage } from '../../../tests/support/browserStorage.ts';
import { personHere } from './person.ts';
import { chosenLanguage, chooseLanguage, draftIn, keepDraft } from './settings.ts';

afterEach(() => void vi.unstubAllGlobals());

test('[KEEP-16] in a browser whose storage is full a person stays the same one', () => {
	browserStorage({ isFull: true });
	const ana = personHere();
	expect(personHere()).toBe(ana);
});

test('[KEEP-16] where no storage may be touched at all, too', () => {
	vi.stubGlobal('localStorage', undefined);
	const ana = personHere();
	expect(personHere()).toBe(ana);
});

test('[KEEP-16] what did not fit is newer than what is stored, until there is room again', () => {
	const room = { isFull: false };
	const items = browserStorage(room);
	keepDraft('ideas', 'Fix');
	room.isFull = true;
	keepDraft('ideas', 'Fix the well');
	expect(draftIn('ideas')).toBe('Fix the well');
	expect([...items.values()]).toEqual(['Fix']);

	room.isFull = false;
	keepDraft('ideas', 'Fix the well now');
	expect(draftIn('ideas')).toBe('Fix the well now');
	expect([...items.values()]).toEqual(['Fix the well now']);
	keepDraft('ideas', '');
	expect([draftIn('ideas'), items.size]).toEqual(['', 0]);
});

test('[KEEP-16] what another tab chose is seen here', () => {
	const items = browserStorage();
	chooseLanguage('id');
	for (const name of items.keys()) items.set(name, 'en');
	expect(chosenLanguage()).toBe('en');
});
