import type { Logframe } from './logframe.ts';

/** One step upward: if all this is done and all that holds, then we get there (section 1.8). */
export interface IfThen {
	to: 'output' | 'purpose' | 'goal';
	ifs: string[];
	/** What has to hold beside them. */
	ands: string[];
	then: string[];
}

/**
 * The logframe read aloud from below: what must be true first, then each output with its activities, the purpose
 * with the outputs, the goal with the purpose. The sentences are people's own; the words between are the language's.
 */
export function readingOf(frame: Logframe): IfThen[] {
	const { purpose, goal, outputs, activities, assumptions } = frame;
	const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text).filter(Boolean);
	const below = [...assumptions.precondition, ...assumptions['activity-output']];
	const steps: IfThen[] = [
		...outputs.map((output) => ({
			to: 'output' as const,
			ifs: texts(activities.filter((line) => line.output === output.id)),
			ands: texts(below),
			then: texts([output])
		})),
		{
			to: 'purpose',
			ifs: texts(outputs),
			ands: texts(assumptions['output-purpose']),
			then: texts(purpose ? [purpose] : [])
		},
		{
			to: 'goal',
			ifs: texts(purpose ? [purpose] : []),
			ands: texts(assumptions['purpose-goal']),
			then: texts(goal)
		}
	];
	return steps.filter(({ ifs, then }) => ifs.length > 0 && then.length > 0);
}
