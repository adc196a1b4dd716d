/**
 * Why this device does not keep what it was given: no space left; another tab or a newer version
 * holds the database; the browser keeps nothing (private mode); or the disk gave something unreadable.
 */
export type WhyNot = 'full' | 'blocked' | 'unavailable' | 'broken';

/** The one error the storage folder throws. Its `why` has words in every language. */
export class CannotKeep extends Error {
	override readonly name = 'CannotKeep';
	readonly why: WhyNot;

	constructor(why: WhyNot, cause?: unknown) {
		super(`cannot keep: ${why}`, { cause });
		this.why = why;
	}
}

const NAMES: Record<Exclude<WhyNot, 'broken'>, string[]> = {
	full: ['QuotaExceededError'],
	unavailable: ['MissingAPIError', 'SecurityError', 'InvalidStateError', 'NotAllowedError'],
	blocked: ['VersionError', 'DatabaseClosedError']
};

/** Turns whatever a browser or Dexie threw into one `CannotKeep`. A full disk arrives as an abort with the cause inside. */
export function cannotKeep(thrown: unknown): CannotKeep {
	if (thrown instanceof CannotKeep) return thrown;
	const names = namesWithin(thrown);
	for (const why of ['full', 'unavailable', 'blocked'] as const) {
		if (NAMES[why].some((name) => names.includes(name))) return new CannotKeep(why, thrown);
	}
	return new CannotKeep('broken', thrown);
}

function namesWithin(thrown: unknown, depth = 0): string[] {
	if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
	const { name, inner, cause } = thrown as { name?: unknown; inner?: unknown; cause?: unknown };
	const within = [...namesWithin(inner, depth + 1), ...namesWithin(cause, depth + 1)];
	return typeof name === 'string' ? [name, ...within] : within;
}
