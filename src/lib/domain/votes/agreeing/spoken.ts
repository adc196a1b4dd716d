import { done, type Result } from '../../shared/result.ts';
import { sentence } from '../../shared/words.ts';
import type { Option } from '../round.ts';
import { frozenOptions, type RoundRefusal } from '../rounds.ts';

/** A room may agree on one thing alone; a vote could not be about that. */
export function spokenOptions(options: readonly Option[]): Result<Option[], RoundRefusal> {
	const [only, ...others] = options.filter(
		({ id }, at) => options.findIndex((other) => other.id === id) === at
	);
	if (!only || others.length > 0) return frozenOptions(options);
	const label = sentence(only.label);
	return label.ok ? done([{ ...only, label: label.value }]) : label;
}
