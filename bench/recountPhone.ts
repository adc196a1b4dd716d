import { moveTo } from '#lib/domain/meeting/moving.ts';
import { publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';

import { deskAtRelay } from '../tests/support/deskAtRelay.ts';
import { yes } from '../tests/support/plans.ts';
import { sealedHall } from '../tests/support/sealedHall.ts';
import { seeded } from '../tests/support/seeded.ts';

/** A budget vote by raised shares with so many ballots in the box, closed and not yet published, at a real relay. */
export async function hallWith(home: string, ballots: number, items: number) {
	const { int } = seeded(ballots);
	const options = Array.from({ length: items }, (_, at) => ({
		id: `item-${String(at).padStart(2, '0')}`,
		ref: '',
		label: `Kegiatan ${at + 1}`,
		cost: (1 + int(40)) * 5_000_000
	}));
	const hall = sealedHall({
		...{ kind: 'approval', rule: 'mes-cost+add1-full', most: 8, needs: 1 },
		...{ options, printed: ballots, published: 'everybody', increment: 100_000 },
		budget: Math.floor(options.reduce((sum, { cost }) => sum + cost, 0) / 3)
	});
	for (let slip = 0; slip < ballots; slip += 1) {
		const named = Array.from({ length: 1 + int(8) }, () => options[int(items)]?.id ?? '');
		hall.cast(slip, { approve: [...new Set(named)] });
	}
	yes(moveTo(hall.plan, 'votes', 'lead'));
	hall.propose();
	hall.agree();
	hall.close();
	const number = String(ballots).padStart(5, '0'); // the relay wants ids of 22 signs
	const line = await deskAtRelay(home, hall, `recount-by-phone-${number}`);
	await line.tells();
	return {
		id: line.id,
		/** Signs the closing and gives every paper to every device. */
		async publish() {
			hall.sign();
			const some = () =>
				publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp(), 50);
			while (yes(some()) > 0) await line.tells(); // in lumps, as a desk does
		},
		leaves: line.leaves
	};
}
