import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

import type { Plan } from '../../plan.ts';
import { change, type PlanRefusal } from '../../shared/change.ts';
import { textIn } from '../../shared/fields.ts';
import type { PersonId } from '../../shared/ids.ts';
import { done, type Result } from '../../shared/result.ts';
import { sentence, type WordsRefusal } from '../../shared/words.ts';

/** The longest line about where help is. */
const LONGEST_HELP = 160;

/** What a phone learns of an open box. */
export interface OpenBox {
	/** What voices are sealed to. */
	key: string;
	/** The key of the desk that reads them. A phone asks the relay whether it is one (SAFE-3). */
	desk: string;
	/** Where help is right now; where nobody said, the app says what it knows. */
	help?: string;
}

/** A desk's own key pair: it signs that a box is its own. */
interface DeskKey {
	key: string;
	secret: Uint8Array;
}

/** Opens the box, or opens it anew with another line about help (SAFE-3). Of two desks that open it apart, one is heard. */
export function openSafeVoice(
	plan: Plan,
	{ key, help = '', desk }: { key: string; help?: string; desk: DeskKey },
	person: PersonId
): Result<string, WordsRefusal | PlanRefusal> {
	const line = help.trim() === '' ? done('') : sentence(help.replace(/\s+/g, ' '), LONGEST_HELP);
	if (!line.ok) return line;
	const sig = bytesToHex(ed25519.sign(signedWords(key, line.value), desk.secret));
	const said = [key, desk.key, sig, line.value].join(' ').trim();
	return change(plan, person, () => (plan.meta.set('safeVoice', said), key));
}

/** Closes the box: no phone offers it any more. What is in it stays. */
export function closeSafeVoice(plan: Plan, person: PersonId): Result<'closed', PlanRefusal> {
	if (plan.meta.get('safeVoice') === undefined) return done('closed');
	return change(plan, person, () => (plan.meta.delete('safeVoice'), 'closed'));
}

/** The open box, if there is one and the desk it names has signed for it. */
export function safeVoiceOf(plan: Plan): OpenBox | undefined {
	const said = textIn(plan.meta.get('safeVoice')) ?? '';
	const [, key, desk, sig, help = ''] = SHAPE.exec(said) ?? [];
	if (!key || !desk || !sig || !isSigned({ key, desk, sig, help })) return undefined;
	return { key, desk, ...(help && { help }) };
}

/** The open box, if the relay vouches for its desk: anybody can make a key pair and sign with it (SAFE-3). */
export function vouched(
	box: OpenBox | undefined,
	desks: readonly string[] = []
): OpenBox | undefined {
	return box && desks.includes(box.desk) ? box : undefined;
}

const SHAPE = /^([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{128})(?: (.*))?$/;

function isSigned({ key, desk, sig, help }: Record<'key' | 'desk' | 'sig' | 'help', string>) {
	try {
		const strict = { zip215: false };
		return ed25519.verify(hexToBytes(sig), signedWords(key, help), hexToBytes(desk), strict);
	} catch {
		return false; // a key that is no point of the curve
	}
}

function signedWords(key: string, help: string): Uint8Array {
	return utf8ToBytes(`rembuk-safe-voice/1:${key}:${help}`);
}
