import {
	deskOf,
	type Desk,
	type DevicesHere,
	type ListedDevice,
	type PlanMode
} from '#lib/session/deskApi.ts';
import type { CallRefusal } from '#lib/session/relayApi.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** How often the desk looks who is there, in milliseconds. */
const LOOK_EVERY = 3000;

/** Who is in the plan by device, as the desk sees it; looked up again from time to time. */
export class DevicesInPlan {
	mode = $state<PlanMode>('add');
	list = $state.raw<ListedDevice[]>([]);
	refusal = $state<CallRefusal>();
	/** The device taken out last: one press brings it back. */
	lastOut = $state<ListedDevice>();
	/** Phones that are connected now. */
	readonly phones = $derived(
		this.list.filter(({ role, sockets }) => role === 'participant' && sockets > 0).length
	);
	readonly #desk: Desk;
	readonly #timer: ReturnType<typeof setInterval>;

	constructor(session: Session) {
		this.#desk = deskOf(session.id, () => session.ticket);
		this.#timer = setInterval(() => void this.look(), LOOK_EVERY);
		void this.look();
	}

	async look() {
		this.#take(await this.#desk.devices());
	}

	async setMode(mode: PlanMode) {
		this.#take(await this.#desk.setMode(mode));
	}

	async takeOut(device: ListedDevice) {
		const answer = await this.#desk.takeOut(device.device);
		if (answer.ok) this.lastOut = device;
		this.#take(answer);
	}

	async letIn(device: ListedDevice) {
		const answer = await this.#desk.letIn(device.device);
		if (answer.ok && this.lastOut?.device === device.device) this.lastOut = undefined;
		this.#take(answer);
	}

	/** Lets a device write slowly, or as it likes again. */
	async slow(device: ListedDevice, slowed: boolean) {
		this.#take(await this.#desk.slow(device.device, slowed));
	}

	stop() {
		clearInterval(this.#timer);
	}

	#take(answer: Awaited<ReturnType<Desk['devices']>>) {
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (answer.ok) this.#show(answer.value);
	}

	#show({ mode, devices }: DevicesHere) {
		this.mode = mode;
		this.list = devices;
	}
}
