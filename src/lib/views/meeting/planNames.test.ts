import { expect, test } from 'vitest';

import { namesOver } from './planNames.ts';

const OPENED = { title: 'Rencana 2028', village: 'Tirtamulia' };

test('[MEETING-16] a name nobody touched in the sheet stays as another desk has mended it meanwhile', () => {
	const now = { ...OPENED, village: 'Tirtamulya' };
	const saved = namesOver(now, { from: OPENED, to: { ...OPENED, title: 'Rencana 2029' } });
	expect(saved).toEqual({ title: 'Rencana 2029', village: 'Tirtamulya' });
	const later = { ...saved, village: 'Desa Tirtamulya' };
	expect(namesOver(later, { from: saved, to: now })).toEqual({
		title: 'Rencana 2028',
		village: 'Desa Tirtamulya'
	});
});
