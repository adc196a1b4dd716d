import type { Step } from '#lib/domain/method.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import type { Facts, Task } from './tasks.ts';

/** The real thing to press or to write in, and what a screen reader calls it. */
export interface Target {
	node: HTMLElement;
	name: string;
	isField: boolean;
}

type Find = () => HTMLElement | undefined;

/** Finds by the words on it, as a person does: so the guide never speaks of a button that is called something else. */
const saying =
	(key: Parameters<typeof t>[0], within = 'main'): Find =>
	() =>
		all(`:is(${within}) :is(button, a)`).find((node) => nameOf(node) === t(key));

const at =
	(selector: string): Find =>
	() =>
		all(selector)[0];

/** Takes phones and wall along, where they are elsewhere. */
const bringRoom = saying('desk.bring-room');

/** What leads to a task's end, the last thing to press first: the first of them that is on this page is pointed at. */
const WAYS: Record<Task, (facts: Facts) => Find[]> = {
	code: () => [at('header a[href*="/wall/"]')],
	ideas: () => inStep('ideas', bringRoom),
	clusters: () =>
		inStep(
			'ideas',
			at('section[aria-labelledby="suggested"] article button.main'),
			saying('suggest.open')
		),
	tree: ({ trees }) =>
		inStep(
			'problems',
			bringRoom,
			saying(trees === 0 ? 'problems.as-core' : 'problems.as-cause', 'li[data-idea]')
		),
	objective: () => inStep('objectives', bringRoom, at('main [role="treeitem"] textarea')),
	vote: () => inStep('votes', bringRoom, saying('setup.open'), saying('setup.announce')),
	close: ({ inBox }) =>
		inBox === 0 ? [] : inStep('votes', saying('votes.run.quick.yes'), saying('votes.run.quick.do')),
	plan: () => inStep('actions', bringRoom, at('input[data-new-line]')),
	record: () => [at('header a[href$="/report"]')]
};

/** What to press now for a task, on the page as it is; nothing while it is still coming, or where another page is open. */
export function targetOf(task: Task, facts: Facts): Target | undefined {
	for (const find of WAYS[task](facts)) {
		const node = find();
		if (node) return { node, name: nameOf(node), isField: node.matches('textarea, input') };
	}
	return undefined;
}

/** At a step of the desk, or the way to it. */
function inStep(name: Step, ...finds: Find[]): Find[] {
	const isThere = location.pathname.endsWith(`/desk/${name}`);
	return isThere ? finds : [at(`nav a[href$="/desk/${name}"]`)];
}

/** Those that can be seen and pressed; never one of the small wall beside the guide. */
function all(selector: string): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>(selector)].filter(
		(node) =>
			!node.closest('[inert]') && !node.matches(':disabled') && node.getClientRects().length > 0
	);
}

function nameOf(node: HTMLElement): string {
	return (node.getAttribute('aria-label') ?? node.textContent).trim();
}
