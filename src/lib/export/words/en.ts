import { englishTie } from './tieWords.ts';
import type { ExportWords } from './words.ts';

/** English, plain enough to be read by people who learned it at school. */
export const english: ExportWords = {
	language: 'en',
	thousands: ',',
	decimal: '.',
	separator: ',',
	lcid: '809',
	months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat(
		'September',
		'October',
		'November',
		'December'
	),
	sheets: {
		plan: 'Action plan',
		waiting: 'Waiting list',
		ideas: 'Ideas',
		tree: 'Problem tree',
		votes: 'Vote results',
		progress: 'Progress'
	},
	titles: {
		plan: 'ACTION PLAN',
		waiting: 'PROPOSALS BEYOND THIS YEAR’S PLAN',
		ideas: 'WHAT PEOPLE SAID',
		tree: 'PROBLEM TREE AND OBJECTIVE TREE',
		votes: 'RESULT OF THE VOTE',
		progress: 'PROGRESS REPORT'
	},
	letterhead: {
		village: 'VILLAGE',
		district: 'SUB-DISTRICT',
		regency: 'DISTRICT',
		province: 'PROVINCE'
	},
	unknownLines: false,
	place: {
		village: (name) => name,
		district: (name) => name,
		regency: (name) => name,
		province: (name) => name
	},
	year: (year) => `YEAR ${year}`,
	columns: {
		no: 'No',
		code: 'Code',
		activity: 'Activity',
		aim: 'What will be good',
		where: 'Place',
		volume: 'Volume',
		unit: 'Unit',
		beneficiaries: 'Who gains',
		men: 'Men',
		women: 'Women',
		poor: 'Poor',
		time: 'Time',
		cost: 'Estimated cost',
		amount: 'Amount',
		source: 'Source',
		who: 'Responsible'
	},
	amount: (currency) => `Amount (${currency})`,
	field: (no, name) => `${no}. ${name.toUpperCase()}`,
	noBidang: 'FIELD NOT DECIDED YET',
	lists: {
		RKP: 'THIS YEAR’S PLAN',
		'DU-RKP': 'PROPOSED TO HIGHER LEVELS',
		WAITING: 'WAITING FOR MONEY',
		REFERRED: 'PASSED ON TO ANOTHER OFFICE'
	},
	subtotal: (group) => `Subtotal of field ${group}`,
	total: 'TOTAL',
	sources: {
		title: 'WHERE THE MONEY COMES FROM',
		code: 'Code',
		name: 'Source',
		open: 'Sources that do not add up to the cost:'
	},
	sourceNames: {
		DDS: 'National village fund',
		ADD: 'District allocation',
		PBH: 'Tax share',
		PBP: 'Provincial aid',
		PBK: 'District aid',
		PAD: 'Own income',
		SWD: 'Self-help',
		DLL: 'Other income',
		WARD: 'Ward fund',
		COUNTY: 'County budget',
		COMMUNITY: 'Community contribution'
	},
	missing: (amount) => `${amount} missing`,
	surplus: (amount) => `${amount} too much`,
	signOff: {
		acknowledged: 'Endorsed by,',
		head: 'Head of',
		prepared: 'Prepared by,',
		team: 'Chair of the planning team'
	},
	page: (page, pages) => `Page ${page} of ${pages}`,
	nothing: 'Nothing yet.',
	csv: {
		list: 'List',
		bidang: 'Field',
		men: 'Men who gain',
		women: 'Women who gain',
		poor: 'Poor who gain',
		start: 'First month',
		end: 'Last month'
	},
	ideas: {
		idea: 'Idea',
		hamlet: 'From',
		cluster: 'Group of ideas',
		about: 'About (picture)',
		supporters: 'Me too',
		status: 'Status',
		reason: 'Reason'
	},
	topics: {
		water: 'Water',
		road: 'Road',
		health: 'Health',
		school: 'School',
		farm: 'Farm',
		work: 'Work',
		safety: 'Safety',
		house: 'House'
	},
	statuses: {
		active: 'Open',
		needs_clarification: 'Needs clarifying',
		merged: 'Joined',
		parked: 'On hold',
		referred: 'Passed on',
		private: 'Private',
		rejected: 'Not taken up',
		promoted: 'In the plan',
		binned: 'Taken back'
	},
	mergedWith: (no) => `Joined with idea number ${no}`,
	tree: { level: 'Level', role: 'Role', problem: 'Problem', objective: 'Objective' },
	treeNo: (no) => `TREE ${no}`,
	roles: {
		effect: 'Effect',
		core: 'Main problem',
		cause: 'Cause',
		root: 'Root',
		loose: 'Not joined yet',
		parked: 'Beside the tree'
	},
	seeNo: (no) => `(see number ${no})`,
	votes: {
		rank: 'Rank',
		option: 'Choice',
		dots: 'Dots or points',
		supporters: 'People',
		chosen: 'Chosen',
		yes: 'yes',
		open: 'Still open. The result shows after closing.'
	},
	voteNote: (dots, most, ballots) =>
		`${dots} dots each, at most ${most} on one choice. ${ballots} people voted.`,
	paperNote: (count) => `${count} of the ballots came from paper.`,
	invalidNote: (count) => `${count} ballots were not valid and are not counted.`,
	apartNote: 'This vote was closed on two laptops while they were apart; the fuller count is used.',
	peopleNote: (counted, blank) => `${counted} people chose, ${blank} did not choose.`,
	handsNote: (people) => `${people} people were counted by hands or beans.`,
	lateNote: (count) => `${count} ballots came late and are not counted.`,
	missingNote: (count) =>
		`Its result is not in this file: ${count} ballots are only on the laptop and the wall.`,
	notBindingNote: 'Not binding.',
	disputedNote: 'This vote was closed twice with different lists. It has no result yet.',
	tie: englishTie,
	codeNote: (code) => `Result code: ${code}`,
	progress: {
		date: 'Date',
		physical: 'Work done (%)',
		planned: 'Planned cost',
		spent: 'Spent',
		note: 'Remarks',
		none: 'No report yet'
	}
};
