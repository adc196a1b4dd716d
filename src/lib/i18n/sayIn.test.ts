import { expect, test } from 'vitest';

import { sayIn } from './sayIn.ts';

test('[LOOK-5] the usual question is asked in the language of the meeting, whatever the desk speaks', async () => {
	expect(await sayIn('id', 'votes.question.usual')).toBe('Mana yang paling penting bagi kita?');
	expect(await sayIn('en', 'votes.question.usual')).toBe('What matters most to us?');
});

test('[ARRIVE-12] what a language lacks is said in Indonesian', async () => {
	expect(await sayIn('jv', 'ideas.send')).toBe('Kirim usul');
	expect(await sayIn('jv', 'votes.question.usual')).toBe('Mana yang paling penting bagi kita?');
});
