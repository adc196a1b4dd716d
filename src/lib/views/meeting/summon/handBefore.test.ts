import { afterEach, expect, test, vi } from 'vitest';

import { HandBefore } from './handBefore.ts';

afterEach(() => vi.unstubAllGlobals());

/** As much of a page as a hand needs: what has the focus, and whether a call lies over it. */
function page() {
	class HTMLElement {
		readonly isInCall: boolean;
		constructor(isInCall = false) {
			this.isInCall = isInCall;
		}
		focus() {
			document.activeElement = this;
		}
		closest() {
			return { querySelector: () => (this.isInCall ? {} : null) };
		}
	}
	const body = new HTMLElement();
	const document = {
		body,
		activeElement: body,
		isCalled: false,
		querySelector: () => (document.isCalled ? {} : null)
	};
	vi.stubGlobal('HTMLElement', HTMLElement);
	vi.stubGlobal('document', document);
	const frames: (() => void)[] = [];
	vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
	const call = (hand: HandBefore) => {
		hand.keep();
		document.isCalled = true;
		new HTMLElement(true).focus();
	};
	const paint = () => frames.splice(0).forEach((then) => then());
	const writing = new HTMLElement();
	writing.focus();
	return { document, body, writing, call, paint };
}

test('[CALL-2] when a call ends the hand is back where it was, once', () => {
	const { document, body, writing, call, paint } = page();
	const hand = new HandBefore();
	call(hand);
	document.isCalled = false;
	hand.back();
	paint();
	expect(document.activeElement).toBe(writing);
	body.focus();
	hand.back();
	paint();
	expect(document.activeElement).toBe(body);
});

test.each([
	['while its button has the focus', false],
	['once nothing has', true]
])('[CALL-2] a call over a call keeps what the first one covered, %s', (_, isGone) => {
	const { document, body, writing, call, paint } = page();
	const hand = new HandBefore();
	call(hand);
	hand.back(); // the first call's screen goes as the second comes
	if (isGone) body.focus();
	call(hand);
	paint();
	expect(document.activeElement).not.toBe(writing);
	document.isCalled = false;
	hand.back();
	paint();
	expect(document.activeElement).toBe(writing);
});
