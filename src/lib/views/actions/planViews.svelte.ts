/** The ways to look at the plan, in the order of the switch. */
export const PLAN_VIEWS = [
	'table',
	'cards',
	'lists',
	'months',
	'money',
	'spread',
	'logframe',
	'agreed'
] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

const KEY = 'rembuk.plan-view';

/** How this desk looks at the plan: as it did last time. */
export class PlanViews {
	#now = $state<PlanView>(kept());
	/** The line whose budget is open. */
	budget = $state<string>();

	get now(): PlanView {
		return this.#now;
	}

	choose(view: PlanView): void {
		this.#now = view;
		this.budget = undefined;
		try {
			sessionStorage.setItem(KEY, view);
		} catch {
			// a browser that keeps nothing: the choice holds until the page is left
		}
	}
}

function kept(): PlanView {
	try {
		return PLAN_VIEWS.find((view) => view === sessionStorage.getItem(KEY)) ?? 'table';
	} catch {
		return 'table'; // the same browser
	}
}
