import { readJoinCode } from '#lib/protocol/joinCode.ts';

/** Where `settings` remembers the code that opened a plan. Read here only by those who scan a slip: phones start without it. */
const CODES = 'rembuk.code.';

/** The plan this browser opened before with a code as somebody typed or scanned it: then nobody need be asked. */
export function planOfCode(typed: string): string | undefined {
	const code = readJoinCode(typed);
	if (code === undefined) return undefined;
	try {
		const names = Object.keys(localStorage).filter((name) => name.startsWith(CODES));
		return names.find((name) => localStorage.getItem(name) === code)?.slice(CODES.length);
	} catch {
		return undefined; // storage is switched off: the relay is asked
	}
}
