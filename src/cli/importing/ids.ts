import { createHash } from 'node:crypto';

/** The id of the plan a file is: 22 letters from its content, so that the same file is the same plan. */
export function planIdOf(bytes: Uint8Array): string {
	const letters = createHash('sha256').update(bytes).digest('base64url').replace(/[-_]/g, '');
	return letters.padEnd(22, '0').slice(0, 22);
}
