/** The papers a board is printed on as a whole, on their long side, in millimetres. */
export const PAPERS = {
	A4: { width: 297, height: 210 },
	A3: { width: 420, height: 297 }
} as const;
export type Paper = keyof typeof PAPERS;
