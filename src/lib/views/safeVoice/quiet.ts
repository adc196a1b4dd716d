const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Calls once nobody has touched a key or a pointer for so many milliseconds, or the page is out of sight (SAFE-10).
 * Returns how to stop.
 */
export function afterQuiet(page: EventTarget, ms: number, then: () => void): () => void {
	let due = setTimeout(then, ms);
	const again = () => {
		clearTimeout(due);
		due = setTimeout(then, ms);
	};
	const away = () => {
		if ((page as Partial<Document>).hidden === true) then();
	};
	for (const sign of SIGNS) page.addEventListener(sign, again, { passive: true });
	page.addEventListener('visibilitychange', away);
	return () => {
		clearTimeout(due);
		for (const sign of SIGNS) page.removeEventListener(sign, again);
		page.removeEventListener('visibilitychange', away);
	};
}
