/** The name under which a device remembers that photos of a plan have still to go. */
export function mediaMark(plan: string): string {
	return `media.${plan}`;
}
