import { canonicalText, nameOf } from '../sealed/text.ts';
import type { RoundResult } from './result.ts';

/** The SHA-256 of a result's canonical JSON, 64 hex digits: devices that tell the same hash counted the same. */
export function resultHash(result: RoundResult): string {
	return nameOf(canonicalText(result) ?? '');
}
