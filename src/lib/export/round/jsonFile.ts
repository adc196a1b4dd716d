import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';

import { MalformedFile } from '../malformedFile.ts';

/** A file as it was read, and how to say where in it something is wrong. */
export interface JsonFile<T> {
	value: T;
	/** A refusal with the line and the place of what is wrong. */
	malformed(path: readonly (string | number)[], why: string): MalformedFile;
}

/** Reads JSON of a form. Throws `MalformedFile` with the line of what is wrong and where in the file it stands. */
export function readJsonFile<S extends v.GenericSchema>(
	schema: S,
	text: string
): JsonFile<v.InferOutput<S>> {
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { disallowComments: true });
	const [error] = errors;
	if (error || !root)
		throw new MalformedFile(lineAt(text, error?.offset ?? 0), 'this is not JSON.');
	const malformed = (path: readonly (string | number)[], why: string) =>
		new MalformedFile(lineAt(text, offsetOf(root, path)), `${placeOf(path)}: ${why}.`);
	const read = v.safeParse(schema, JSON.parse(text), { abortEarly: true });
	if (read.success) return { value: read.output, malformed };
	const [issue] = read.issues;
	const path = (issue.path ?? []).map(({ key }) => key as string | number);
	throw malformed(path, issue.message);
}

/** Where a value stands, or the nearest one around it that is there. */
function offsetOf(root: Node, path: readonly (string | number)[]): number {
	for (let length = path.length; length > 0; length--) {
		const node = findNodeAtLocation(root, path.slice(0, length));
		if (node) return node.offset;
	}
	return root.offset;
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}

/** `ballots[3].ranking`, as a person would write it. */
function placeOf(path: readonly (string | number)[]): string {
	const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
	return parts.join('').replace(/^\./, '') || 'the file';
}
