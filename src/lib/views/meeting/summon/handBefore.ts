/** Where somebody's hand was when a call came over it, so that the next letter goes on where the last one stood (CALL-2). */
export class HandBefore {
	#at: HTMLElement | undefined;

	/** Keeps it. A call over a call keeps what the first one covered. */
	keep(): void {
		const at = document.activeElement;
		if (!(at instanceof HTMLElement) || at === document.body) return;
		if (at.closest('dialog')?.querySelector('[data-called]')) return;
		this.#at = at;
	}

	/** Puts it back there, unless another call lies over it by then. */
	back(): void {
		requestAnimationFrame(() => {
			if (document.querySelector('[data-called]')) return;
			this.#at?.focus();
			this.#at = undefined;
		});
	}
}
