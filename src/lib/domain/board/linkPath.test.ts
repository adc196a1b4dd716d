import { expect, test } from 'vitest';

import { linkPath } from './linkPath.ts';
import type { Part } from './scene.ts';

const card = (part: Part, x: number, y: number) => ({
	part,
	spot: { x, y },
	width: 240,
	height: 100
});

test('[BOARD-11] a cause that hangs points up to its effect, out of the gutter beside it', () => {
	const { d, tip, heading } = linkPath(
		{ look: 'counted', hangs: true },
		card('cause', 28, 116),
		card('core', 0, 0)
	);
	expect(d).toBe('M-92 116L-106 116L-106 50');
	expect([tip, heading]).toEqual([{ x: -106, y: 50 }, -90]);
});

test('[BOARD-11] an effect that hangs is pointed at from the side', () => {
	const { d, tip, heading } = linkPath(
		{ look: 'counted', hangs: true },
		card('core', 0, 0),
		card('effect', 28, -116)
	);
	expect(d).toBe('M-106 -50L-106 -116L-92 -116');
	expect([tip, heading]).toEqual([{ x: -92, y: -116 }, 0]);
});

test('[BOARD-11] a card in another column is reached below the edge of the card it hangs on', () => {
	const { d, tip } = linkPath(
		{ look: 'counted', hangs: true },
		card('cause', 400, 216),
		card('core', 0, 0)
	);
	expect(d).toBe('M280 216L266 216L266 58L0 58L0 50'.replace(/L0/g, `L${tip.x}`));
	expect(Math.abs(tip.x)).toBeLessThan(120);
});

test.each([
	['carried above its effect', card('cause', 0, -300), { x: 0, y: -50 }, 90],
	['carried beside it', card('cause', 500, 20), { x: 120, y: 0 }, 180]
])('[BOARD-11] a cause that a hand has %s still points at it', (_, cause, tip, heading) => {
	const path = linkPath({ look: 'counted', hangs: true }, cause, card('core', 0, 0));
	expect(path.tip).toEqual(tip);
	expect(path.heading).toBe(heading);
	expect(path.d).toContain('C');
});

test('[BOARD-11] a pair is joined from side to side', () => {
	const { d } = linkPath({ look: 'pair' }, card('cause', 0, 40), card('cause', 1000, 40));
	expect(d).toBe('M120 40L880 40');
});
