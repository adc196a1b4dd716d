import { updateName as phonesName } from '#lib/protocol/updateName.ts';
import { updateName } from '#server/relay/updateName.ts';
import { expect, test } from 'vitest';

test('[RELAY-5] phone and relay have the same name for an update', () => {
	for (const length of [0, 1, 55, 56, 64, 1000]) {
		const update = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
		expect(updateName(update)).toBe(phonesName(update));
	}
});
