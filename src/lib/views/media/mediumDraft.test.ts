import { expect, test, vi } from 'vitest';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { done, refuse } from '#lib/domain/shared/result.ts';
import { Media } from '#lib/session/media.svelte.ts';
import type { SmallImage } from '#lib/session/prepareImage.ts';
import { keepDraft } from '#lib/session/settings.ts';
import { memoryMediaStore } from '#lib/storage/memoryMediaStore.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { MediumDraft, type Prepare } from './mediumDraft.svelte.ts';

const small = (mark: number): SmallImage => ({
	blob: new Blob([Uint8Array.from([0xff, 0xd8, 0xff, mark])]),
	width: 1,
	height: 1
});

function phone(prepare: Prepare = async () => done(small(1))) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const store = memoryMediaStore();
	const media = new Media({
		plan: 'p',
		store,
		wire: {
			send: async () => 'sent',
			has: async () => true,
			fetch: async () => 'not-there',
			list: async () => undefined
		},
		ticket: () => 'ticket',
		names: () => new Set<string>(),
		isOpen: () => true,
		now: () => 1,
		onWaiting: () => undefined,
		pause: () => new Promise(setImmediate)
	});
	const holder = { id: 'p', plan, person: 'ana' };
	keepDraft('photo.p', '');
	const open = (give = () => Promise.resolve(media)) =>
		new MediumDraft(holder, give, 'photo', { prepare });
	const say = () => yes(addIdea(plan, { text: 'Jembatan retak' }, stamp('ana')));
	return { plan, store, media, open, say };
}

test('[MEDIA-14] an idea that goes while its photo is still made small stands at once, and the photo follows it', async () => {
	let ready: (small: SmallImage) => void = () => undefined;
	const here = phone(async () => done(await new Promise<SmallImage>((go) => (ready = go))));
	const draft = here.open();
	const choosing = draft.choose(new Blob());
	await new Promise(setImmediate);
	const id = here.say();
	const following = draft.follow(id);
	expect(ideasOf(here.plan)[0]).not.toHaveProperty('photo');
	expect(draft.isPreparing).toBe(false); // the next idea begins without it

	ready(small(1));
	await Promise.all([choosing, following]);
	expect(ideasOf(here.plan)[0]?.photo).toMatch(/^[0-9a-f]{64}$/);
	await vi.waitFor(async () => expect((await here.store.list())[0]?.state).toBe('sent'));
	expect(draft.file).toBeUndefined();
});

test('[MEDIA-17] a chosen photo is there after a reload, and goes with the idea that is sent then', async () => {
	const here = phone();
	await here.open().choose(new Blob());
	const again = here.open();
	await vi.waitFor(() => expect(again.file).toBeDefined());
	await again.follow(here.say());
	expect(ideasOf(here.plan)[0]).toHaveProperty('photo');
	await here.open().follow(here.say());
	expect(ideasOf(here.plan).filter(({ photo }) => photo)).toHaveLength(1); // and with no other
});

test('[MEDIA-21] a file that is no photo is refused in a word, and the idea goes without it', async () => {
	const here = phone(async () => refuse('not-a-photo'));
	const draft = here.open();
	await draft.choose(new Blob());
	expect(draft.refusal).toBe('not-a-photo');
	expect(draft.isPreparing).toBe(false);
	await draft.follow(here.say());
	expect(draft.refusal, 'beside the next idea').toBeUndefined();
	expect(ideasOf(here.plan)[0]).not.toHaveProperty('photo');
});

test('[MEDIA-21] where photos cannot be opened on a device it is said, nothing waits for ever, and a second try may do', async () => {
	const here = phone();
	let fails = 1;
	const draft = here.open(async () => {
		if (fails-- > 0) throw new Error('a part of the app did not come');
		return here.media;
	});
	expect(await draft.choose(new Blob())).toBe(false);
	expect([draft.isPreparing, draft.refusal]).toEqual([false, 'no-room-here']);
	await draft.follow(here.say());
	expect(await draft.choose(new Blob())).toBe(true);
	expect(draft.refusal).toBeUndefined();

	here.plan.ideas.clear();
	expect(await draft.follow('gone')).toBe(false); // the screen stays, and says why
	expect(draft.refusal).toBeDefined();
});
