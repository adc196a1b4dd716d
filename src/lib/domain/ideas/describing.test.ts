import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { ideasSceneOf } from '../board/ideasScene.ts';
import { hasBeside } from './beside.ts';
import { addCluster, dissolveCluster, putInCluster } from './clusters.ts';
import { describeIdea, tidyIdea } from './describing.ts';
import { fullIdeasOf } from './full.ts';
import { ideaOf } from './ideaOf.ts';
import { addIdea, ideasOf } from './ideas.ts';

function oneIdea(text = 'bak nya taruh lebih tinggi dong') {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const scribe = { ...stamp('scribe'), onBehalfOf: 'seorang ibu' };
	return { plan, stamp, id: yes(addIdea(plan, { text, channel: 'scribe' }, scribe)) };
}

test('[IDEA-21] a clearer wording stands beside the words that were said', () => {
	const { plan, id } = oneIdea();
	yes(tidyIdea(plan, id, ' Bak penampung ditaruh lebih tinggi ', 'lead'));
	expect(fullIdeasOf(plan)[0]).toMatchObject({
		text: 'bak nya taruh lebih tinggi dong',
		cleaned: 'Bak penampung ditaruh lebih tinggi',
		onBehalfOf: 'seorang ibu'
	});
	expect(tidyIdea(plan, id, 'a'.repeat(301), 'lead')).toEqual({ ok: false, refusal: 'too-long' });
	expect(tidyIdea(plan, 'none', 'x', 'lead')).toEqual({ ok: false, refusal: 'no-such-idea' });
	yes(tidyIdea(plan, id, '', 'lead'));
	expect(fullIdeasOf(plan)[0]).not.toHaveProperty('cleaned');
});

test('[IDEA-21] two desks that word an idea more clearly at once both keep their letters', () => {
	const { plan, id } = oneIdea();
	const first = copyOf(plan);
	yes(tidyIdea(first, id, 'Bak lebih tinggi', 'a'));
	yes(tidyIdea(plan, id, 'Tempat air lebih tinggi', 'b'));
	meet(plan, first); // the first words of two desks, and nothing of either is gone
	const both = fullIdeasOf(plan)[0]?.cleaned;
	expect(both).toContain('Bak lebih tinggi');
	expect(both).toContain('Tempat air lebih tinggi');
	yes(tidyIdea(plan, id, 'Bak lebih tinggi', 'a'));
	meet(plan, first);
	yes(tidyIdea(plan, id, 'Bak air lebih tinggi', 'a'));
	yes(tidyIdea(first, id, 'Bak lebih tinggi dari atap', 'b'));
	meet(plan, first);
	expect(fullIdeasOf(plan)[0]?.cleaned).toBe('Bak air lebih tinggi dari atap');
	expect(fullIdeasOf(first)).toEqual(fullIdeasOf(plan));
});

test('[IDEA-21] an idea an older app brought can be worded more clearly, too', () => {
	const { plan, id } = oneIdea();
	plan.ideas.get(id)?.delete('cleaned');
	yes(tidyIdea(plan, id, 'Bak lebih tinggi', 'lead'));
	expect(fullIdeasOf(plan)[0]?.cleaned).toBe('Bak lebih tinggi');
});

test('[IDEA-44] who words an idea from what was seen a while ago takes nothing of others away', () => {
	const { plan, id } = oneIdea();
	const said = 'bak nya taruh lebih tinggi dong';
	yes(tidyIdea(plan, id, 'Bak ditaruh lebih tinggi', 'a', said));
	yes(tidyIdea(plan, id, 'Bak ditaruh lebih tinggi dari atap', 'a', 'Bak ditaruh lebih tinggi'));
	yes(tidyIdea(plan, id, 'Bak air ditaruh lebih tinggi', 'b', 'Bak ditaruh lebih tinggi'));
	expect(fullIdeasOf(plan)[0]?.cleaned).toBe('Bak air ditaruh lebih tinggi dari atap');
});

test('[IDEA-44] the words that were said, written again, are no clearer ones', () => {
	const { plan, id } = oneIdea();
	yes(tidyIdea(plan, id, 'Bak lebih tinggi', 'lead'));
	yes(tidyIdea(plan, id, 'bak nya taruh lebih tinggi dong', 'lead', 'Bak lebih tinggi'));
	expect(ideasOf(plan)[0]).not.toHaveProperty('cleaned');
	expect(fullIdeasOf(plan)[0]).not.toHaveProperty('cleaned');
});

test('[IDEA-44] a board shows the clearer words, the list both', () => {
	const { plan, id } = oneIdea();
	yes(tidyIdea(plan, id, 'Bak lebih tinggi', 'lead'));
	expect(ideasSceneOf(plan).cards).toMatchObject([{ id, text: 'Bak lebih tinggi' }]);
	const [idea] = ideasOf(plan);
	expect(idea).toMatchObject({
		text: 'bak nya taruh lebih tinggi dong',
		cleaned: 'Bak lebih tinggi'
	});
	expect(idea && hasBeside(idea)).toBe(true);
});

test('[IDEA-22] what an idea is about is checked, and leaves its words and its author alone', () => {
	const { plan, id, stamp } = oneIdea();
	const [said] = ideasOf(plan);
	const water = yes(addCluster(plan, 'Air bersih', stamp('lead')));
	const roads = yes(addCluster(plan, 'Jalan', stamp('lead')));
	yes(putInCluster(plan, id, water, 'lead'));
	const details = {
		kind: 'proposal',
		sex: 'F',
		group: 'PKK',
		hamlet: 'Puncak',
		location: 'dekat makam',
		volumeGuess: '200.5',
		unitGuess: 'meter',
		anonymous: true,
		also: roads
	} as const;
	yes(describeIdea(plan, id, details, 'lead'));
	expect(fullIdeasOf(plan)[0]).toMatchObject({ ...said, ...details, cluster: water });
	const refusals = [
		describeIdea(plan, id, { volumeGuess: '1,5' }, 'lead'),
		describeIdea(plan, id, { kind: 'wish' as 'need' }, 'lead'),
		describeIdea(plan, id, { also: 'nowhere' }, 'lead'),
		describeIdea(plan, 'none', {}, 'lead')
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual(['not-a-number', 'not-a-choice', 'no-such-record', 'no-such-idea']);
	yes(describeIdea(plan, id, { text: 'something else', group: null } as object, 'lead'));
	expect(ideasOf(plan)[0]?.text).toBe(said?.text);
	expect(fullIdeasOf(plan)[0]).not.toHaveProperty('group');
	yes(dissolveCluster(plan, roads, 'lead'));
	yes(dissolveCluster(plan, water, 'lead'));
	const [loose] = fullIdeasOf(plan);
	expect([loose?.cluster, loose?.also]).toEqual([undefined, undefined]);
});

test('[LISTEN-8] an idea says by one picture what it is about; of two that were chosen apart one stands everywhere, and a strange one is refused', () => {
	const { plan, id } = oneIdea('Ini soal air.');
	const far = copyOf(plan);
	yes(describeIdea(plan, id, { about: 'water' }, 'ana'));
	yes(describeIdea(far, id, { about: 'road' }, 'scribe'));
	meet(plan, far);
	expect(['water', 'road']).toContain(ideasOf(plan)[0]?.about);
	expect(ideasOf(far)).toEqual(ideasOf(plan));
	const strange = describeIdea(plan, id, { about: 'gold' as never }, 'ana');
	expect(strange).toEqual({ ok: false, refusal: 'not-a-choice' });
	yes(describeIdea(plan, id, { about: null }, 'scribe'));
	expect(fullIdeasOf(plan)[0]).not.toHaveProperty('about');
});

test('[LISTEN-9] what a voice says is written down beside the words that were sent, and can be taken back', () => {
	const { plan, id } = oneIdea('Dengarkan suara ini.');
	expect(ideaOf(plan, id)?.cleaned).toBeUndefined();
	yes(tidyIdea(plan, id, ' Keran di masjid rusak ', 'desk'));
	expect(ideaOf(plan, id)?.cleaned).toBe('Keran di masjid rusak');
	expect(ideasOf(plan)[0]?.text).toBe('Dengarkan suara ini.');
	yes(tidyIdea(plan, id, '', 'desk'));
	expect(ideaOf(plan, id)?.cleaned).toBeUndefined();
});
