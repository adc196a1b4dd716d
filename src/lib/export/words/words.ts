import type { ActivityList } from '#lib/domain/actions/details.ts';
import type { IdeaStatus } from '#lib/domain/ideas/ideas.ts';
import type { IdeaTopic } from '#lib/domain/ideas/kinds.ts';

import type { TieWords } from './tieWords.ts';

/** The words printed in files. A language is whole, or it does not compile. */
export interface ExportWords {
	language: string;
	/** Between thousands, and before a fraction. */
	thousands: string;
	decimal: string;
	/** Between the cells of a CSV, as spreadsheets of this language expect it. */
	separator: ';' | ',';
	/** The number a spreadsheet file knows this language by. */
	lcid: string;
	months: readonly string[];
	sheets: Record<'plan' | 'waiting' | 'ideas' | 'tree' | 'votes' | 'progress', string>;
	titles: Record<'plan' | 'waiting' | 'ideas' | 'tree' | 'votes' | 'progress', string>;
	/** Above the title. A form has a line for each, known or not. */
	letterhead: Record<'village' | 'district' | 'regency' | 'province', string>;
	unknownLines: boolean;
	/** The same in running words. */
	place: Record<'village' | 'district' | 'regency' | 'province', (name: string) => string>;
	year: (year: number) => string;
	columns: Record<PlanColumn | 'beneficiaries' | 'cost', string>;
	amount: (currency: string) => string;
	field: (no: number, name: string) => string;
	noBidang: string;
	lists: Record<ActivityList, string>;
	subtotal: (group: string) => string;
	total: string;
	sources: Record<'title' | 'code' | 'name' | 'open', string>;
	sourceNames: Readonly<Record<string, string>>;
	missing: (amount: string) => string;
	surplus: (amount: string) => string;
	signOff: Record<'acknowledged' | 'head' | 'prepared' | 'team', string>;
	page: (page: string, pages: string) => string;
	nothing: string;
	/** Heads of a CSV, where no other head stands above them. */
	csv: Record<'list' | 'bidang' | 'men' | 'women' | 'poor' | 'start' | 'end', string>;
	ideas: Record<
		'idea' | 'hamlet' | 'cluster' | 'about' | 'supporters' | 'status' | 'reason',
		string
	>;
	/** What the pictures say that an idea is about, as the phones call them. */
	topics: Record<IdeaTopic, string>;
	statuses: Record<IdeaStatus, string>;
	mergedWith: (no: number) => string;
	tree: Record<'level' | 'role' | 'problem' | 'objective', string>;
	treeNo: (no: number) => string;
	roles: Record<'effect' | 'core' | 'cause' | 'root' | 'loose' | 'parked', string>;
	seeNo: (no: number) => string;
	votes: Record<'rank' | 'option' | 'dots' | 'supporters' | 'chosen' | 'yes' | 'open', string>;
	voteNote: (dots: number, most: number, ballots: number) => string;
	paperNote: (count: number) => string;
	invalidNote: (count: number) => string;
	apartNote: string;
	/** Of rounds with signed papers. */
	peopleNote: (counted: number, blank: number) => string;
	handsNote: (people: number) => string;
	lateNote: (count: number) => string;
	missingNote: (count: number) => string;
	notBindingNote: string;
	disputedNote: string;
	tie: TieWords;
	codeNote: (code: string) => string;
	progress: Record<'date' | 'physical' | 'planned' | 'spent' | 'note' | 'none', string>;
}

/** The columns of the plan's own table, beside those that only group others. */
export type PlanColumn =
	| 'no'
	| 'code'
	| 'activity'
	| 'aim'
	| 'where'
	| 'volume'
	| 'unit'
	| 'men'
	| 'women'
	| 'poor'
	| 'time'
	| 'amount'
	| 'source'
	| 'who';
