/** The name under which a device remembers that it goes around: whoever holds it is not its owner. */
export const passedMark = (plan: string) => `passed.${plan}`;
