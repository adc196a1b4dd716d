import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { STEPS, type Step } from '#lib/domain/method.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { FormLanguage } from '#lib/export/forms/form.ts';
import type { FormFormat, FormKind } from '#lib/export/forms/formKind.ts';
import type { PackProgress } from '#lib/export/forms/officialPack.ts';
import type { Asked } from '#lib/export/forms/papersFor.ts';
import type { Redaction } from '#lib/export/forms/redaction/levels.ts';

import { today } from '../../frame/today.ts';
import { saveFile } from '../saveFile.ts';
import { formName, packName } from './formName.ts';
import { canPrint, printForm } from './printForm.ts';

/** A form, and how many papers the plan gives for it. */
export interface Filled {
	form: FormKind;
	papers: number;
}

/** The forms of a step, those with papers and those without. */
export interface FormsOfStep {
	step: Step;
	filled: Filled[];
}

/** The forms of a plan on this screen: which can be filled, and files of them, one at a time. */
export class FormFiles {
	language = $state<FormLanguage>('id');
	/** For whom the papers are: how much they say of people. */
	redaction = $state<Redaction>('full');
	steps = $state.raw<FormsOfStep[]>([]);
	/** Forms the plan has nothing for. */
	later = $state.raw<FormKind[]>([]);
	state = $state<'looking' | 'ready' | 'failed'>('looking');
	/** What is being made: a form's id and a format, or `pack`. */
	busy = $state<string>();
	progress = $state.raw<PackProgress>();
	outcome = $state<'failed' | 'stopped'>();
	/** The last file that was handed over. */
	made = $state<string>();
	#goesOn = true;

	constructor(language: string) {
		this.language = language === 'id' ? 'id' : 'en';
	}

	/** Looks what the plan has papers for. The forms are fetched when the page is first opened. */
	async look(plan: Plan, redaction: Redaction): Promise<void> {
		try {
			const [{ FORMS }, { papersFor }] = await Promise.all([
				import('#lib/export/forms/registry.ts'),
				import('#lib/export/forms/papersFor.ts')
			]);
			const papersOf = papersFor(plan, this.#asked);
			const all = FORMS.map((form) => ({ form, papers: papersOf(form).length }));
			if (redaction !== this.redaction) return; // somebody chose again: that look is on its way
			const filled = all.filter(({ papers }) => papers > 0);
			this.later = all.filter(({ papers }) => papers === 0).map(({ form }) => form);
			this.steps = STEPS.map((step) => ({
				step,
				filled: filled.filter(({ form }) => form.step === step)
			})).filter((one) => one.filled.length > 0);
			this.state = 'ready';
		} catch {
			this.state = 'failed'; // the screen says so; files of other kinds can still be made
		}
	}

	/** Makes one form and hands it over, or prints it. */
	make(form: FormKind, format: FormFormat, plan: Plan): Promise<void> {
		return this.#doing(`${form.id}.${format}`, async (at) => {
			const [{ FORM_TYPES, writeForm }, { papersFor, titleOf }] = await Promise.all([
				import('#lib/export/forms/writeForm.ts'),
				import('#lib/export/forms/papersFor.ts')
			]);
			const papers = papersFor(plan, this.#asked)(form);
			const name = titleOf(plan, form, this.language);
			const bytes = await writeForm(papers, format, { name, at });
			if (format === 'html' && canPrint()) return printForm(new TextDecoder().decode(bytes));
			const { title } = meetingOf(plan);
			this.#handOver(
				formName(form.id, title, format, { ...this.#asked, at }),
				bytes,
				FORM_TYPES[format]
			);
		});
	}

	/** Makes a zip of all forms the plan has papers for. */
	pack(plan: Plan, title: string): Promise<void> {
		this.#goesOn = true;
		return this.#doing('pack', async (at) => {
			const [{ officialPack }, { FORMS }] = await Promise.all([
				import('#lib/export/forms/officialPack.ts'),
				import('#lib/export/forms/registry.ts')
			]);
			const options = { ...this.#asked, at };
			const bytes = await officialPack(plan, FORMS, { ...options, goOn: (one) => this.#next(one) });
			if (!bytes) this.outcome = 'stopped';
			else this.#handOver(packName(title, options), bytes, 'application/zip');
		});
	}

	/** Gives up the pack that is being made: before its next file. */
	stop(): void {
		this.#goesOn = false;
	}

	get #asked(): Asked {
		return { language: this.language, today: today(), redaction: this.redaction };
	}

	async #doing(what: string, work: (at: string) => Promise<void>): Promise<void> {
		this.busy = what;
		this.made = undefined;
		this.outcome = undefined;
		try {
			await work(new Date().toISOString());
		} catch {
			this.outcome = 'failed'; // the screen says so; the plan is untouched, and a second try may do
		} finally {
			this.busy = undefined;
			this.progress = undefined;
		}
	}

	/** Shows how far the pack is, and lets the screen be drawn before the next file. */
	async #next(progress: PackProgress): Promise<boolean> {
		this.progress = progress;
		await new Promise((done) => setTimeout(done));
		return this.#goesOn;
	}

	#handOver(name: string, bytes: Uint8Array, type: string): void {
		this.made = name;
		saveFile(name, bytes, type);
	}
}
