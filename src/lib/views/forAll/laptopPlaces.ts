import { STEPS, type Step } from '#lib/domain/method.ts';

/** The screens of a laptop: the front page, each step of the desk, its boards and drawings, the record, and what is for paper or the wall. */
export const LAPTOP_PLACES = ['home', ...STEPS, 'board', 'drawing', 'report', 'paper'] as const;
export type LaptopPlace = Step | 'home' | 'board' | 'drawing' | 'report' | 'paper';

/** The screen an address is of. What is neither front page, desk nor record is prepared for paper. */
export function laptopPlace(pathname: string): LaptopPlace {
	const [, plan, screen, step] = pathname.split('/');
	if (!plan || !screen) return 'home';
	if (screen === 'report') return 'report';
	if (screen !== 'desk') return 'paper';
	return STEPS.find((each) => each === step) ?? 'meeting';
}
