// How long a board takes to lay out, how large its letters are when a projector shows all of it, beside a tidy tree by
// d3-hierarchy, and how much one new card moves. Processor time, so that a busy machine does not look like a slow layout.
//   node bench/layout.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { milliseconds } from './support/milliseconds.mjs';

const { BOARDS, ROOMS, fitted, grown, ideas, ideasSceneOf, layOut, letters, movements } =
	await fromTypescript('bench/layout.ts');

/** The limit for 200 cards; the others are told beside it. */
const LIMIT = 100;
const SEEDS = [1, 2, 3, 4, 5, 6];
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

console.log(`\nLaying out, ms of processor time (median of 9); limit ${LIMIT} ms for 200 cards:`);
console.table(
	[200, 1000, 3000].flatMap((cards) => {
		const { plan, tree } = grown(cards, 1);
		const many = ideas(cards);
		const works = Object.entries(BOARDS).map(([board, sceneOf]) => [
			board,
			() => sceneOf(plan, tree)
		]);
		return [...works, ['ideas', () => ideasSceneOf(many)]].map(([board, work]) => {
			const ms = milliseconds(work);
			return { cards, board, ms: ms.toFixed(1), 'of the limit': (ms / LIMIT).toFixed(2) };
		});
	})
);

console.log(
	`\nOne press on "lay out" for a stage, ms of processor time (median of 9); limit ${LIMIT}:`
);
console.table(
	[30, 200, 1000].flatMap((cards) =>
		['problems', 'objectives', 'ideas'].map((board) => {
			let turn = 0;
			const { plan, tree } = grown(cards, 1);
			const told = board === 'ideas' ? ideas(cards) : plan;
			// Each time another stage, so that nothing is known already.
			const room = () => ({ width: 1200 + turn++, height: 530 });
			const ms = milliseconds(() => layOut(told, tree, room(), board));
			return { cards, board, ms: ms.toFixed(1), 'of the limit': (ms / LIMIT).toFixed(2) };
		})
	)
);

console.log(
	'\nLetters in thousandths of the height of a room, before and after it was laid out for it:'
);
console.table(
	Object.entries(ROOMS).flatMap(([room, size]) =>
		[9, 20, 45, 100].map((cards) => {
			const found = SEEDS.map((seed) => fitted(cards, seed, size));
			const [before, after] = [mean(found.map((f) => f.before)), mean(found.map((f) => f.after))];
			const ratio = (after / before).toFixed(2);
			return { room, cards, before: before.toFixed(1), after: after.toFixed(1), ratio };
		})
	)
);

console.log('\nLetters in px when 1840x1000 shows the whole tree (mean of 6):');
console.table(
	[9, 15, 20, 30, 45, 60, 100].map((cards) => {
		const found = SEEDS.map((seed) => letters(cards, seed));
		const [ours, tidy] = [
			mean(found.map((each) => each.ours)),
			mean(found.map((each) => each.tidy))
		];
		return { cards, tidy: tidy.toFixed(1), ours: ours.toFixed(1), ratio: (ours / tidy).toFixed(2) };
	})
);

const steps = SEEDS.flatMap((seed) => movements(60, seed));
const medians = steps.map((moved) => sorted(moved)[(moved.length - 1) >> 1]);
const all = sorted(steps.flat());
console.log('\nOne card more, 6 trees from 5 to 60 cards, how far the others move:');
console.table({
	'additions that leave more than half in place': `${((100 * medians.filter((far) => far === 0).length) / medians.length).toFixed(1)} %`,
	'cards that stay, of all': `${((100 * all.filter((far) => far === 0).length) / all.length).toFixed(1)} %`,
	'median, units': all[Math.floor(all.length / 2)],
	'p95, units': Math.round(all[Math.floor(all.length * 0.95)])
});
