/** What is written down of an approval before it is agreed. */
export interface ApprovalWords {
	documentNo: string;
	mode: 'consensus' | 'vote';
	decisions: string[];
	objections: { by: string; text: string; answer: string }[];
	/** The reason for each line that was not agreed. */
	notAgreed: [line: string, reason: string][];
	signatures: { role: string; name: string }[];
	reason: string;
	/** The sitting somebody chose; empty for none; not there as long as nobody did. */
	sitting?: string;
}

/** What was kept of an approval, if it reads as one: whoever wrote it, nothing else comes back. */
export function approvalIn(kept: string): ApprovalWords | undefined {
	try {
		const read: unknown = JSON.parse(kept || 'null');
		return isApproval(read) ? read : undefined;
	} catch {
		return undefined; // not what we wrote
	}
}

function isApproval(read: unknown): read is ApprovalWords {
	if (typeof read !== 'object' || read === null) return false;
	const words = read as Record<keyof ApprovalWords, unknown>;
	return (
		areWords(words.documentNo, words.reason, words.sitting ?? '') &&
		(words.mode === 'consensus' || words.mode === 'vote') &&
		areLists(words)
	);
}

function areLists({ decisions, ...lists }: Record<keyof ApprovalWords, unknown>): boolean {
	return (
		Array.isArray(decisions) &&
		areWords(...decisions) &&
		isListOf(lists.objections, ['by', 'text', 'answer']) &&
		isListOf(lists.signatures, ['role', 'name']) &&
		isListOf(lists.notAgreed, ['0', '1'])
	);
}

function areWords(...read: unknown[]): boolean {
	return read.every((each) => typeof each === 'string');
}

function isListOf(read: unknown, names: readonly string[]): boolean {
	if (!Array.isArray(read)) return false;
	return read.every((row: unknown) => {
		const said = (row ?? {}) as Record<string, unknown>;
		return areWords(...names.map((name) => said[name]));
	});
}
