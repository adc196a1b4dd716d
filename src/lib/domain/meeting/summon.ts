import { readStep, type Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present } from '../shared/fields.ts';
import { idIn, isId, type PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { moveTo } from './moving.ts';

/** Where everybody is called to: the step the room is at, one card of it, or a question. */
export interface Summon {
	/** Of this one call: a phone that went back from it comes again to the next. */
	id: string;
	step: Step;
	card?: string;
	question?: string;
	/** The wall shows it too. */
	wall?: true;
}

/** What is said when everybody is called. */
export type Calling = Pick<Summon, 'step' | 'card' | 'question' | 'wall'>;

export type SummonRefusal = PlanRefusal | WordsRefusal | 'no-such-record';

/**
 * Calls every phone to one place, and the wall if it is wished (CALL-1). The room moves to the step with it. One key,
 * so that of two desks one is heard whole.
 */
export function callAll(
	plan: Plan,
	{ step, card, question, wall }: Calling,
	stamp: Stamp
): Result<string, SummonRefusal> {
	if (card !== undefined && !isId(card)) return refuse('no-such-record');
	const words = question === undefined ? done(undefined) : sentence(question);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		moveTo(plan, step, stamp.by);
		const said = { ...(card && { card }), ...(words.value && { question: words.value }) };
		plan.meta.set('summon', { id: stamp.id, step, ...said, ...(wall && { wall }) });
		return stamp.id;
	});
}

/** Lets everybody go. */
export function endCall(plan: Plan, person: PersonId): Result<void, PlanRefusal> {
	if (!plan.meta.has('summon')) return done(undefined);
	return change(plan, person, () => plan.meta.delete('summon'));
}

/** Where everybody is called to now. Nothing once the room is at another step, or where it cannot be read (CALL-3). */
export function summonOf({ meta }: Plan): Summon | undefined {
	const said = meta.get('summon');
	if (typeof said !== 'object' || !said) return undefined;
	const raw = said as Record<string, unknown>;
	const [id, step] = [idIn(raw['id']), readStep(raw['step'])];
	if (id === undefined || step !== (readStep(meta.get('step')) ?? 'meeting')) return undefined;
	const wall = raw['wall'] === true || undefined;
	return { id, step, ...present({ card: idIn(raw['card']), question: questionIn(raw), wall }) };
}

function questionIn({ question }: Record<string, unknown>): string | undefined {
	const words = typeof question === 'string' ? sentence(question) : undefined;
	return words?.ok ? words.value : undefined;
}
