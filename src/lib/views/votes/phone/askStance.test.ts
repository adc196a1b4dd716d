import { render } from 'svelte/server';
import { expect, test } from 'vitest';

import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import AskStance from './asks/AskStance.svelte';
import { StanceDraft } from './drafts/stance.svelte.ts';

test('[VOTE-113] a phone that asks whether all agree says what with', () => {
	const options = ['Pompa air', 'Jalan tani'].map((label, at) => ({
		id: `o${at}`,
		ref: '',
		label
	}));
	const { config } = sealedHall({ kind: 'stance', options }).round();
	const { body } = render(AskStance, {
		props: { draft: new StanceDraft(config), onanswered: () => undefined }
	});
	for (const { label } of options) expect(body).toContain(label);
});
