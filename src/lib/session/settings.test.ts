import { afterEach, expect, test, vi } from 'vitest';

import { personHere } from './person.ts';
import { chosenLanguage, chooseLanguage, draftIn, keepDraft } from './settings.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A browser's storage, with as much room as a test gives it. */
function storage(room = { isFull: false }) {
	const items = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => items.get(name) ?? null,
		setItem(name: string, value: string) {
			if (room.isFull) throw new DOMException('no room', 'QuotaExceededError');
			items.set(name, value);
		},
		removeItem: (name: string) => items.delete(name)
	});
	return { items, room };
}

test('[KEEP-16] in a browser whose storage is full a person stays the same one', () => {
	storage({ isFull: true });
	const ana = personHere();
	expect(personHere()).toBe(ana);
});

test('[KEEP-16] where no storage may be touched at all, too', () => {
	vi.stubGlobal('localStorage', undefined);
	const ana = personHere();
	expect(personHere()).toBe(ana);
});

test('[KEEP-16] what did not fit is newer than what is stored, until there is room again', () => {
	const { items, room } = storage();
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
	const { items } = storage();
	chooseLanguage('id');
	for (const name of items.keys()) items.set(name, 'en');
	expect(chosenLanguage()).toBe('en');
});
