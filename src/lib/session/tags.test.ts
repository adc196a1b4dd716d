import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { ideaCountsOf } from '#lib/domain/ideas/counts.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { planIn } from '#lib/domain/plan.ts';

import { browserStorage } from '../../../tests/support/browserStorage.ts';
import { isAsked, keepTags, keepTeam } from './keepTags.ts';
import { tagsHere } from './tags.ts';

let kept: Map<string, string>;
beforeEach(() => void (kept = browserStorage()));

const id = (name: string) => name.padEnd(22, '0');
const stamp = (name: string) => ({ id: id(name), by: id('ana'), at: '2026-11-29T09:00:00Z' });

test('[ARRIVE-10] tags are asked once: leaving them out is an answer, and each plan asks for itself', () => {
	expect(isAsked('a')).toBe(false);
	keepTags('a', {});
	expect([isAsked('a'), isAsked('b')]).toEqual([true, false]);
	expect(tagsHere('a')).toEqual({});
});

test('[ARRIVE-10] tags go with an idea, where they are counted, and never with the picture name', () => {
	const plan = planIn(new Y.Doc());
	keepTags('a', { sex: 'F', group: 'miskin', hamlet: 'Krajan' });
	arrive(plan, { picture: 'bird', colour: 'red' }, stamp('ana'));
	addIdea(plan, { text: 'Air mati', channel: 'phone', ...tagsHere('a') }, stamp('i1'));
	expect(ideasOf(plan)[0]?.hamlet).toBe('Krajan');
	const { bySex, byGroup } = ideaCountsOf(plan);
	expect([bySex, byGroup]).toEqual([{ F: 1 }, { miskin: 1 }]);
	expect(Object.keys(plan.members.get(id('ana'))?.toJSON() ?? {}).sort()).toEqual(
		['colour', 'createdAt', 'createdBy', 'id', 'picture'].sort()
	);
});

test('[ARRIVE-10] what cannot be read is as good as nothing said', () => {
	kept.set('rembuk.tags.a', '{broken');
	expect(tagsHere('a')).toEqual({});
});

test('[GROUP-5] what is written in a group bears it, and nothing does once all are together again', () => {
	const plan = planIn(new Y.Doc());
	keepTeam('a', id('wetan'));
	expect([isAsked('a'), tagsHere('a').team, tagsHere('b').team]).toEqual([
		false,
		id('wetan'),
		undefined
	]);
	keepTags('a', { sex: 'F' });
	addIdea(plan, { text: 'Air mati', ...tagsHere('a') }, stamp('i1'));
	keepTeam('a');
	addIdea(plan, { text: 'Jalan licin', ...tagsHere('a') }, stamp('i2'));
	expect([...plan.ideas.values()].map((idea) => [idea.get('sex'), idea.get('team')])).toEqual([
		['F', id('wetan')],
		['F', undefined]
	]);
});

test('[GROUP-5] a page that is opened again gives no idea the group of a split it has not read', async () => {
	keepTeam('a', id('wetan'));
	expect(tagsHere('a').team).toBe(id('wetan'));
	vi.resetModules();
	const opened = await import('./tags.ts');
	expect(opened.tagsHere('a')).toEqual({});
});
