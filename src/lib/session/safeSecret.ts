import { newSecret, secretIn } from './secrets.ts';
import { remember } from './settings.ts';

const nameOf = (plan: string) => `key.safe.${plan}`;

/** The secret that opens the safe voices of a plan, if this desk has one. It is in this browser and nowhere else. */
export function safeSecretOf(plan: string): Uint8Array | undefined {
	return secretIn(nameOf(plan));
}

/** Makes that secret anew. */
export function newSafeSecret(plan: string): Uint8Array {
	return newSecret(nameOf(plan));
}

/** Forgets it: whatever was sealed to it, in logs, files and copies, nobody opens any more (SAFE-11). */
export function forgetSafeSecret(plan: string): void {
	remember(nameOf(plan), '');
}

/** 32 random bytes to seal one voice with. They are kept nowhere. */
export function freshChance(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(32));
}
