import * as Y from 'yjs';

import { boundsOf } from '#lib/domain/board/bounds.ts';
import type { BoardCard, BoardScene } from '#lib/domain/board/scene.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';

import { seeded } from './seeded.ts';

/** Pairs of cards that lie on each other, by their ids. */
export function overlapsOf(cards: readonly BoardCard[]): string[] {
	const boxes = cards
		.map((card) => ({ id: card.id, ...boundsOf([card]) }))
		.sort((a, b) => a.x - b.x);
	const found: string[] = [];
	for (const [at, a] of boxes.entries()) {
		for (let next = at + 1; next < boxes.length && boxes[next]!.x < a.x + a.width; next++) {
			const b = boxes[next]!;
			if (a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${a.id} on ${b.id}`);
		}
	}
	return found;
}

/** Where each card of a scene lies, by id. */
export function spotsIn({ cards }: BoardScene): Record<string, [number, number]> {
	return Object.fromEntries(cards.map(({ id, spot }) => [id, [spot.x, spot.y]]));
}

const SAID =
	'air bersih tidak sampai ke dusun atas pipa induk bocor di banyak titik sejak lama musim kemarau berkepanjangan warga membayar iuran tidak teratur pengurus belum dilatih merawat pompa anak sering sakit perut'.split(
		' '
	);

/** A plan with one tree of so many cards: two thirds causes, up to three levels; the same for the same seed. */
export function grownPlan(count: number, seed: number): Plan {
	const { int, oneOf } = seeded(seed);
	const plan = planIn(new Y.Doc());
	const sides = { causes: [{ id: 'p0', depth: 0 }], effects: [{ id: 'p0', depth: 0 }] };
	const words = () => Array.from({ length: 4 + int(9) }, () => oneOf(SAID)).join(' ');
	plan.doc.transact(() => {
		writeTree(plan, 'p0', words());
		for (let n = 1; n < count; n++) {
			const side = n % 3 === 0 ? 'effects' : 'causes';
			const own = sides[side].filter(({ depth }) => depth < (side === 'causes' ? 3 : 2));
			const on = own.length < 4 ? own[0]! : own[1 + int(own.length - 1)]!;
			writeCard(plan, `p${n}`, words(), n);
			const [cause, effect] = side === 'causes' ? [`p${n}`, on.id] : [on.id, `p${n}`];
			plan.causes.set(`${cause}>${effect}`, { order: `b${String(n).padStart(5, '0')}5` });
			sides[side].push({ id: `p${n}`, depth: on.depth + 1 });
		}
	});
	return plan;
}

function writeTree(plan: Plan, core: string, text: string): void {
	const head = { id: 't1', core, createdAt: '2027-06-24T09:00:00+08:00', createdBy: 'lead' };
	plan.trees.set('t1', new Y.Map<unknown>(Object.entries(head)));
	writeCard(plan, core, text, 0);
}

function writeCard(plan: Plan, id: string, text: string, n: number): void {
	const createdAt = new Date(Date.UTC(2027, 5, 24, 1, 0, n)).toISOString();
	const card = { id, tree: 't1', text: new Y.Text(text), createdAt, createdBy: 'lead' };
	plan.problems.set(id, new Y.Map<unknown>(Object.entries(card)));
}

/** The plan with more ideas, in no group: numbers `from` up to, not including, `to`. */
export function looseIdeas(plan: Plan, from: number, to: number): Plan {
	for (let n = from; n < to; n++) {
		const stamp = { id: `n${n}`, by: 'ana', at: `2030-01-01T00:${10 + n}:00Z` };
		addIdea(plan, { text: `Usul ${n} ${'air '.repeat(n % 9)}`, channel: 'scribe' }, stamp);
	}
	return plan;
}
