import { afterEach, expect, test, vi } from 'vitest';

import { stubObserver } from '../../../../tests/support/fakeObserver.ts';
import { goesAlong } from './goesAlong.ts';

afterEach(() => void vi.unstubAllGlobals());

/** As much of an element as the ear asks for: what is in it, in order. */
class Place {
	readonly inside: (object | string)[];
	readonly #head: Place | undefined;

	constructor(inside: string[], head?: Place) {
		this.inside = inside;
		this.#head = head;
	}
	/** Only a head has none. */
	matches = () => this.#head === undefined;
	querySelector = () => this.#head;
	get firstChild() {
		return this.inside[0];
	}
	get lastElementChild() {
		return this.inside.at(-1);
	}
	append(ear: Ear) {
		this.insertBefore(ear, undefined);
	}
	insertBefore(ear: Ear, before: object | string | undefined) {
		const { inside } = ear.parentElement;
		inside.splice(inside.indexOf(ear), 1);
		this.inside.splice(
			before === undefined ? this.inside.length : this.inside.indexOf(before),
			0,
			ear
		);
		ear.parentElement = this;
	}
}

interface Ear {
	parentElement: Place;
	isConnected: boolean;
}

function aPage() {
	const body = new Place(['page']);
	const ear: Ear = { parentElement: body, isConnected: true };
	body.inside.push(ear);
	const over: Place[] = [];
	vi.stubGlobal('document', { body, querySelectorAll: () => [...over] });
	const changed = stubObserver();
	goesAlong(ear as unknown as HTMLElement);
	return { body, ear, over, opens: () => changed([{ type: 'attributes' }]), changed };
}

test('[LISTEN-11] the ear goes into the head of a sheet that opens, and back when that closes', () => {
	const { body, ear, over, opens } = aPage();
	const head = new Place(['title', 'close']);
	over.push(new Place([], head));
	opens();
	expect([head.inside, body.inside]).toEqual([['title', ear, 'close'], ['page']]);
	over.pop();
	opens();
	expect([head.inside, body.inside]).toEqual([
		['title', 'close'],
		['page', ear]
	]);
});

test('[LISTEN-11] it is not lost with a sheet that is taken away, and goes along into one that covers all', () => {
	const { body, ear, over, opens, changed } = aPage();
	const head = new Place(['title', 'close']);
	over.push(new Place([], head));
	opens();
	over.pop();
	ear.isConnected = false;
	changed([{ type: 'childList' }]);
	expect(body.inside).toEqual(['page', ear]);
	ear.isConnected = true;
	const all = new Place(['words'], new Place([]));
	Object.assign(all, { querySelector: () => null });
	over.push(all);
	opens();
	expect(all.inside).toEqual([ear, 'words']);
});
