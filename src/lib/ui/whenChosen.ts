/** Keys that go through a closed list. Alt and an arrow, or the space bar, open it. */
const goesThrough = ({ key, altKey }: KeyboardEvent) =>
	!altKey &&
	key !== ' ' &&
	(key.length === 1 || /^(Arrow(Up|Down)|Home|End|Page(Up|Down))$/.test(key));

/**
 * A list that does something with what is chosen. In a closed one each arrow chooses the next: there it is only looked
 * at, and Enter takes it; Escape, or going on, takes none. An attachment for a select whose first choice is empty.
 */
export function whenChosen(act: (value: string) => void) {
	return (select: HTMLSelectElement): (() => void) => {
		let isLooking = false;
		const take = () => {
			const { value } = select;
			[select.value, isLooking] = ['', false];
			if (value !== '') act(value);
		};
		const letGo = () => {
			if (isLooking) [select.value, isLooking] = ['', false];
		};
		const onkeydown = (event: KeyboardEvent) => {
			if (isLooking && event.key === 'Enter') return (event.preventDefault(), take());
			if (event.key === 'Escape') letGo();
			else isLooking = goesThrough(event);
		};
		const onchange = () => void (isLooking || take());
		const hears = { keydown: onkeydown, change: onchange, blur: letGo };
		for (const [name, hear] of Object.entries(hears))
			select.addEventListener(name, hear as EventListener);
		return () => {
			for (const [name, hear] of Object.entries(hears))
				select.removeEventListener(name, hear as EventListener);
		};
	};
}
