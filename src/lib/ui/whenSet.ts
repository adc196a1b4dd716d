import { goesThrough } from './whenChosen.ts';

/**
 * A list that sets a value. In a closed one each arrow only shows the next; what stands there in the end is written
 * once, with Enter or when the keyboard goes on, and Escape brings back what stood there before. A finger, or a list
 * that is open, writes at once.
 */
export function whenSet(write: (value: string) => void) {
	return (select: HTMLSelectElement): (() => void) => {
		let before: string | undefined;
		let isByKey = false;
		const take = () => {
			before = undefined;
			write(select.value);
		};
		const isOther = () => before !== undefined && before !== select.value;
		const putBack = () => {
			if (before !== undefined) select.value = before;
			before = undefined;
		};
		const onkey = (event: KeyboardEvent) => {
			const end = isOther() && { Enter: take, Escape: putBack }[event.key];
			if (end) return (event.preventDefault(), end());
			if (!goesThrough(event)) return;
			before ??= select.value;
			isByKey = true;
			setTimeout(() => (isByKey = false)); // a closed list chooses before the turn of the key is over
		};
		const onchange = () => {
			if (!isByKey) take();
		};
		const leave = () => {
			if (isOther()) take();
			before = undefined;
		};
		const hears = { keydown: onkey, change: onchange, blur: leave };
		for (const [name, hear] of Object.entries(hears))
			select.addEventListener(name, hear as EventListener);
		return () => {
			for (const [name, hear] of Object.entries(hears))
				select.removeEventListener(name, hear as EventListener);
		};
	};
}
