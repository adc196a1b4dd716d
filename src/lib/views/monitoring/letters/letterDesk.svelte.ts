import { VERDICTS, REFERRALS, type Referral } from '#lib/domain/actions/peopleKinds.ts';
import { answerReferral, refer, reopenReferral } from '#lib/domain/actions/referrals.ts';
import { setIn } from '#lib/domain/shared/records.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { today } from '../../frame/today.ts';
import { formName } from '../../report/forms/formName.ts';
import { canPrint, printForm } from '../../report/forms/printForm.ts';
import { saveFile } from '../../report/saveFile.ts';
import type { FormField, Said } from '../form/formField.ts';
import { changedIn } from './letterFields.ts';

/** Which letter a file is of: the one that passes something on, or the one that reminds of it. */
type LetterKind = 'referral' | 'reminder';

/** Letters to offices, as the desk writes, answers and prints them. */
export class LetterDesk {
	refusal = $state<Refusal>();
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	/** Writes a new letter down. */
	write(said: Said) {
		return refer(this.#session.plan, said as { office: string }, this.#session.stamp());
	}

	/** Puts a letter right: what was changed in its questions, as they stood when they were opened. */
	change({ id }: Referral, fields: readonly FormField[], said: Said) {
		const { plan, person } = this.#session;
		return setIn(plan, REFERRALS, id, changedIn(fields, said), person);
	}

	/** Writes down what the office said. */
	answer({ id }: Referral, { verdict, answer, on }: Said) {
		const { plan, person } = this.#session;
		const one = VERDICTS.find((each) => each === verdict);
		const said = {
			answer: String(answer),
			...(one && { verdict: one }),
			...(typeof on === 'string' && { on })
		};
		return answerReferral(plan, id, said, person);
	}

	/** It was the answer to another letter: this one waits again. */
	reopen({ id }: Referral): void {
		const answer = reopenReferral(this.#session.plan, id, this.#session.person);
		this.refusal = answer.ok ? undefined : answer.refusal;
	}

	/** Makes one letter in the language of the screen: printed from here, or as a document. */
	async make(letter: Referral, kind: LetterKind, format: 'html' | 'docx'): Promise<void> {
		this.refusal = undefined;
		try {
			await this.#make(letter, kind, format);
		} catch {
			this.refusal = 'no-relay'; // its writer could not be fetched: nothing was changed, and a second try may do
		}
	}

	async #make({ id, letterNo }: Referral, kind: LetterKind, format: 'html' | 'docx') {
		const [{ REFERRAL_LETTER, REMINDER_LETTER }, { papersFor }, { FORM_TYPES, writeForm }] =
			await Promise.all([
				import('#lib/export/forms/plan/letterForms.ts'),
				import('#lib/export/forms/papersFor.ts'),
				import('#lib/export/forms/writeForm.ts')
			]);
		const form = (kind === 'referral' ? REFERRAL_LETTER : REMINDER_LETTER).of(id);
		const language = words.language === 'id' ? 'id' : 'en';
		const papers = papersFor(this.#session.plan, { language, today: today() })(form);
		const at = new Date().toISOString();
		const bytes = await writeForm(papers, format, { name: form.title[language], at });
		if (format === 'html' && canPrint()) return printForm(new TextDecoder().decode(bytes));
		// Several letters of a day stay apart by their number, and without one by a piece of what they are kept by.
		const name = formName(form.id, letterNo ?? id.slice(0, 6), format, { language, at });
		saveFile(name, bytes, FORM_TYPES[format]);
	}
}
