/** Keys that go through a closed list. Alt and an arrow, or the space bar, open it. */
export const goesThrough = ({ key, altKey }: KeyboardEvent) =>
	!altKey &&
	key !== ' ' &&
	(key.length === 1 || /^(Arrow(Up|Down)|Home|End|Page(Up|Down))$/.test(key));

const leavesOrOpens = ({ key, altKey }: KeyboardEvent) =>
	key === 'Escape' || key === ' ' || (altKey && key.startsWith('Arrow'));

/**
 * A list that does something with what is chosen. In a closed one each arrow chooses the next: there it is only looked
 * at, and Enter takes it; Escape, or going on, takes none. Where an arrow opens the list, what is chosen comes later
 * than the key, and is taken. An attachment for a select whose first choice is empty.
 */
export function whenChosen(act: (value: string) => void) {
	return (select: HTMLSelectElement): (() => void) => {
		let isLooking = false;
		let isByKey = false;
		const take = () => {
			const { value } = select;
			[select.value, isLooking] = ['', false];
			if (value !== '') act(value);
		};
		const letGo = () => {
			if (isLooking) [select.value, isLooking] = ['', false];
		};
		/** A closed list chooses before the turn of the key is over. */
		const pressed = () => {
			isByKey = true;
			setTimeout(() => (isByKey = false));
		};
		const onkey = (event: KeyboardEvent) => {
			if (isLooking && event.key === 'Enter') return (event.preventDefault(), take());
			if (leavesOrOpens(event)) letGo();
			else if (goesThrough(event)) pressed();
		};
		const onchange = () => {
			if (isByKey) isLooking = true;
			else take();
		};
		const hears = {
			...{ keydown: onkey, keypress: onkey, change: onchange },
			...{ pointerdown: letGo, blur: letGo }
		};
		for (const [name, hear] of Object.entries(hears))
			select.addEventListener(name, hear as EventListener);
		return () => {
			for (const [name, hear] of Object.entries(hears))
				select.removeEventListener(name, hear as EventListener);
		};
	};
}
