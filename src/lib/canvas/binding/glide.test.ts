import type { Editor } from 'tldraw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Glide } from './glide.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function board(speed = 1, isQuiet = () => false) {
	const host = Object.assign(new EventTarget(), { dataset: {} as Record<string, string> });
	const editor = { getContainer: () => host, user: { getAnimationSpeed: () => speed } };
	const glide = new Glide(editor as unknown as Editor, isQuiet);
	return { glide, host, isGliding: () => 'gliding' in host.dataset };
}

test('[BOARD-37] cards that a layout moves glide to their places, and then lie still', () => {
	const { glide, isGliding } = board();
	glide.moved(40);
	expect(isGliding()).toBe(true);
	vi.advanceTimersByTime(400);
	expect(isGliding()).toBe(false);
});

test('[BOARD-37] one card that somebody else drags does not glide, one that was laid out here does', () => {
	const { glide, isGliding } = board();
	glide.moved(1);
	expect(isGliding()).toBe(false);
	glide.layOut(() => glide.moved(1));
	expect(isGliding()).toBe(true);
});

test('[BOARD-37] a hand that comes down ends it', () => {
	const { glide, host, isGliding } = board();
	glide.moved(40);
	host.dispatchEvent(new Event('pointerdown'));
	expect(isGliding()).toBe(false);
});

test('[BOARD-37] nothing glides under a hand that drags, nor where cards are blocks', () => {
	let isDragged = true;
	const { glide, isGliding } = board(1, () => isDragged);
	glide.moved(40);
	expect(isGliding()).toBe(false);
	isDragged = false;
	glide.moved(40);
	expect(isGliding()).toBe(true);
});

test('[BOARD-37] who asked for no motion sees none, and thousands are put where they go', () => {
	const calm = board(0);
	calm.glide.moved(40);
	expect(calm.isGliding()).toBe(false);
	const large = board();
	large.glide.moved(3000);
	expect(large.isGliding()).toBe(false);
});
