import { expect, type Locator, type Page } from '@playwright/test';

/** So many presses of Tab are too many for anybody. */
const PATIENCE = 120;

/** What a person without a mouse meets where the keyboard is now. */
interface Met {
	name: string;
	faults: string[];
}

/** A person at a page who has a keyboard and no mouse: nothing is clicked, nothing is given the focus from outside. */
export class Keys {
	/** How often a key was pressed in each part of the story; letters of what is written are not counted. */
	readonly presses = new Map<string, number>();
	/** What stood in the way: no ring, out of sight, without a name, lost. */
	readonly faults = new Set<string>();
	readonly page: Page;
	/** What the story is at. */
	part = '';

	constructor(page: Page) {
		this.page = page;
	}

	/** Begins another part of the story. */
	begin(part: string): void {
		this.part = part;
		this.presses.set(part, 0);
	}

	async press(...keys: string[]): Promise<void> {
		for (const key of keys) {
			this.presses.set(this.part, (this.presses.get(this.part) ?? 0) + 1);
			await this.page.keyboard.press(key);
		}
	}

	/** Writes into what has the keyboard, over what stands there. */
	async write(words: string): Promise<void> {
		await this.press('Control+a');
		await this.page.keyboard.type(words);
	}

	/** Goes to a control by Tab, and along its row by arrows; fails when that takes longer than anybody would try. */
	async to(target: Locator, { back = false, limit = PATIENCE } = {}): Promise<void> {
		await expect(target.first()).toBeVisible();
		for (let tabs = 0; tabs <= limit; tabs += 1) {
			const at = await target.evaluateAll(whereFrom);
			if (at === 'here') return this.#look();
			if (at === 'beside') return this.#along(target);
			await this.press(back ? 'Shift+Tab' : 'Tab');
			await this.#look();
		}
		throw new Error(`Tab ${limit} times and never came to ${String(target)}`);
	}

	/** Goes to a control and presses Enter there. */
	async do(target: Locator, how: { back?: boolean; key?: string } = {}): Promise<void> {
		await this.to(target, how);
		await this.press(how.key ?? 'Enter');
		await this.holds(String(target));
	}

	/** After what was done the keyboard is somewhere. */
	async holds(after: string): Promise<void> {
		await this.page.waitForTimeout(250);
		const isLost = () =>
			document.activeElement === null || document.activeElement === document.body;
		let lost = await this.page.evaluate(isLost);
		for (let tries = 0; lost && tries < 10; tries += 1) {
			await this.page.waitForTimeout(200);
			lost = await this.page.evaluate(isLost);
		}
		if (lost) this.faults.add(`lost after ${after}`);
	}

	async #along(target: Locator): Promise<void> {
		for (let presses = 0; presses < 60; presses += 1) {
			await this.press('ArrowRight');
			await this.#look();
			if ((await target.evaluateAll(whereFrom)) === 'here') return;
		}
		throw new Error(`no arrow leads to ${String(target)}`);
	}

	async #look(): Promise<void> {
		await this.page.evaluate(painted); // between two pictures a bar may have grown that has not moved the page yet
		const { name, faults } = await this.page.evaluate(met);
		for (const fault of faults) this.faults.add(`${this.part}: ${name} ${fault}`);
	}
}

/** Waits until what was done is on the screen. Runs in the page. */
function painted(): Promise<void> {
	return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Whether one of these has the keyboard, or lies in the row of what has it. */
function whereFrom(nodes: Element[]): 'here' | 'beside' | 'elsewhere' {
	const now = document.activeElement;
	if (nodes.some((node) => node === now)) return 'here';
	const rowOf = (node: Element | null) => node?.closest('[role=group], [role=toolbar], aside');
	const row = rowOf(now);
	const isBeside = (node: Element) => (node as HTMLElement).tabIndex < 0 && rowOf(node) === row;
	return row && nodes.some(isBeside) ? 'beside' : 'elsewhere';
}

/** Looks at what has the keyboard: can it be seen, is there a ring, is it called something. Runs in the page. */
function met(): Met {
	const now = document.activeElement as HTMLElement;
	if (now === document.body) return { name: '', faults: [] };
	const isWritten = now.matches('input, select, textarea');
	const named = () => {
		const labels = 'labels' in now ? [...(now.labels as NodeListOf<Element>)] : [];
		const by = (now.getAttribute('aria-labelledby') ?? '').split(' ');
		const said = [
			now.getAttribute('aria-label'),
			...by.map((id) => document.getElementById(id)?.textContent),
			...labels.map(({ textContent }) => textContent),
			isWritten ? now.title : now.textContent
		];
		return (said.find((words) => words?.trim()) ?? '').trim().replaceAll(/\s+/g, ' ');
	};
	const hasRing = () => {
		const around: (Element | null)[] = [now, now.nextElementSibling];
		// A row may show it for the field in it.
		let node = now.parentElement;
		for (; node && node.getBoundingClientRect().height < 260; node = node.parentElement)
			around.push(node);
		return around
			.flatMap((each) => (each ? [getComputedStyle(each)] : []))
			.some(
				({ outlineStyle, outlineWidth: width }) => outlineStyle !== 'none' && parseFloat(width) >= 2
			);
	};
	// What is pressed with a picture of it on top is looked at as that picture.
	const shown = now.getBoundingClientRect().width > 2 ? now : (now.parentElement ?? now);
	const box = shown.getBoundingClientRect();
	const across = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
	const down = Math.min(Math.max(box.top + Math.min(box.height / 2, 24), 0), innerHeight - 1);
	const top = document.elementFromPoint(across, down);
	const isInside = box.bottom > 0 && box.top < innerHeight;
	const isOurs = (it: Element) => shown.contains(it) || it.contains(shown);
	const isSeen = () =>
		isInside && top !== null && (isOurs(top) || top.closest('label')?.contains(now) === true);

	const name = named();
	const faults: string[] = [];
	// An empty cell is called by its column and line.
	const isNamed = name !== '' || now.matches('[role=gridcell]');
	if (!hasRing()) faults.push('has no ring');
	if (!isSeen()) faults.push(`is not seen: ${top?.outerHTML.slice(0, 60)}`);
	if (!isNamed) faults.push(`has no name: ${now.tagName}`);
	return { name: `"${name.slice(0, 40)}"`, faults };
}
