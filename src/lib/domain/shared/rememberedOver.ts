import { remembered, type Shared } from './remembered.ts';

/** The answer to a question about several roots, the first of them by whom it is kept, until one of them changes. */
export function rememberedOver<T>(
	roots: readonly [Shared, ...Shared[]],
	asked: object,
	answer: () => T
): T {
	const [first, ...others] = roots;
	const known = remembered(first, asked, (): { marks: object[]; answer?: T } => ({ marks: [] }));
	const marks = others.map((root) => remembered(root, markOf, () => ({})));
	const isSame = 'answer' in known && marks.every((mark, at) => mark === known.marks[at]);
	if (!isSame) Object.assign(known, { marks, answer: answer() });
	return known.answer as T;
}

/** Names what stands for a root as it is: another object after each change of it. */
const markOf = {};
