import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { agendaOf } from './agenda.ts';
import { elsewhereOf } from './elsewhere.ts';
import { goToPoint, layAgenda } from './leading.ts';
import { moveTo } from './moving.ts';

test('[LEAD-34] a room that was taken to another step is told from the running point, with the point of that step', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const points = [
		{ title: 'Pembukaan', step: 'meeting' },
		{ title: 'Usulan warga', step: 'ideas' },
		{ title: 'Pilih bersama', step: 'votes' },
		{ title: 'Doa' }
	];
	const sitting = yes(layAgenda(plan, { sitting: { type: 'village' }, points, stamp }));
	const [opening, ideas, votes, prayer] = agendaOf(plan, sitting);
	yes(goToPoint(plan, ideas!.id, stamp()));
	expect(elsewhereOf(plan, ideas!)).toBeUndefined();
	yes(moveTo(plan, 'votes', 'lead'));
	expect(elsewhereOf(plan, ideas!)).toMatchObject({ step: 'votes', point: { id: votes!.id } });
	yes(moveTo(plan, 'meeting', 'lead'));
	expect(elsewhereOf(plan, ideas!)).toMatchObject({ step: 'meeting', point: { id: opening!.id } });
	yes(moveTo(plan, 'actions', 'lead'));
	expect(elsewhereOf(plan, ideas!)).toEqual({ step: 'actions' });
	expect(elsewhereOf(plan, prayer!)).toBeUndefined();
});
