import { isId } from '../shared/ids.ts';

/** Ids for what a seed names: always the same for the same seed, so that two devices that read it have one plan. */
export class SeedIds {
	readonly #prefix: string;

	constructor(prefix: string) {
		this.#prefix = prefix;
	}

	/** The seed's own id with the prefix, `a-i01`; nothing if it could not be an id. */
	of(id: unknown): string | undefined {
		if (typeof id !== 'string' && typeof id !== 'number') return undefined;
		const named = `${this.#prefix}-${id}`;
		return isId(named) ? named : undefined;
	}

	/** The id as the seed writes it. */
	bare(id: string): string {
		return id.slice(this.#prefix.length + 1);
	}

	/** An id that tells nothing, for a person or a ballot. */
	hidden(words: string): string {
		return scrambled(`${this.#prefix}/${words}`);
	}
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** Letters without a pattern that depend on the words alone. For demo people: it keeps no secret. */
function scrambled(words: string): string {
	let one = 0xdeadbeef;
	let two = 0x41c6ce57;
	const stir = (with_: number) => {
		one = Math.imul(one ^ with_, 2654435761);
		two = Math.imul(two ^ with_ ^ (one >>> 15), 1597334677);
	};
	for (let at = 0; at < words.length; at++) stir(words.charCodeAt(at));
	let id = '';
	while (id.length < LENGTH) {
		stir(id.length + (two >>> 13));
		id += LETTERS[(one ^ two) >>> 27] ?? '';
	}
	return id;
}
