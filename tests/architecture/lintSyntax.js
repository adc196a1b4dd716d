const section = 'See docs/architecture.md, "Invariants".';

/** Taking in updates in one go is no change of one's own, and who may do that is the next rule. */
const TRANSACT = {
	selector:
		'CallExpression:matches([callee.property.name="transact"], [callee.name="transact"]):not(:has([callee.property.name=/^applyUpdate/]))',
	message: `Only a command in src/lib/domain changes a plan, in one transaction with an origin. ${section}`
};

const APPLY = {
	selector:
		'CallExpression:matches([callee.property.name=/^applyUpdate(V2)?$/], [callee.name=/^applyUpdate(V2)?$/])',
	message: `Updates enter a document through src/lib/storage, src/lib/sync or the relay, so that nobody echoes or loses one. ${section}`
};

const CHANCE = {
	selector: 'MemberExpression[object.name="Math"][property.name="random"]',
	message: `The domain makes nothing up: take ids from the stamp you are given. ${section}`
};

const RUNES = {
	selector: 'CallExpression[callee.name=/^\\$(state|derived|effect|props)$/]',
	message: `The domain is plain TypeScript: runes begin in src/lib/live. ${section}`
};

/** Missing on a phone that opened the board over plain http; all of them are there on localhost, where they were tried. */
const NEEDS_HTTPS = [
	{
		selector: 'MemberExpression[property.name=/^(subtle|randomUUID)$/]',
		message: `crypto.subtle and randomUUID are missing on a phone over plain http: use @noble/hashes and the session's stamp. ${section}`
	},
	{
		selector:
			'MemberExpression[object.name="navigator"][property.name=/^(clipboard|locks|wakeLock|serviceWorker|share|geolocation|mediaDevices)$/]',
		message: `Missing on a phone over plain http: ask for it in src/lib/ui/capability*.ts, which knows what to do without. ${section}`
	},
	{
		selector:
			'MemberExpression[optional=false][object.object.name="navigator"][object.property.name="storage"]',
		message: `navigator.storage is undefined on a phone over plain http: write navigator.storage?. and do without. ${section}`
	}
];

/** Missing in browsers the app is built for (Chrome 95, Safari 15): the build does not mend them, and a look behind stops a whole file. */
const TOO_NEW = [
	{
		selector:
			'CallExpression[callee.property.name=/^(toSorted|toReversed|toSpliced|findLast|findLastIndex|groupBy|withResolvers)$/]',
		message: `Old phones do not have it: copy and sort, or #lib/domain/shared/lastIndex.ts. ${section}`
	},
	{
		selector:
			':matches(Literal[regex.pattern=/\\(\\?<[=!]/], TemplateElement[value.raw=/\\(\\?<[=!]/])',
		message: `Safari before 16.4 cannot read a look behind, and the file it stands in never starts. ${section}`
	}
];

/** One name per thing, found in the file that has it. */
export const NAMES = [
	{
		selector: 'ExportDefaultDeclaration',
		message: 'Named exports only, so that a thing has one name everywhere.'
	},
	{
		selector: ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])',
		message: 'No index files and no re-exports: import the file that has the thing.'
	}
];

const CLOCKS = ['Date', 'performance', 'setTimeout', 'setInterval'];
const SURROUNDINGS =
	'window globalThis document navigator location crypto fetch WebSocket indexedDB localStorage sessionStorage process Buffer'.split(
		' '
	);

/** Names the domain does not know, each with the reason. */
export const NOT_IN_DOMAIN = [
	...CLOCKS.map((name) => ({
		name,
		message: `The domain never asks what time it is: take it from the stamp you are given. ${section}`
	})),
	...SURROUNDINGS.map((name) => ({
		name,
		message: `The domain knows no browser, no network and no chance: it is given what it needs. ${section}`
	}))
];

const TAKES_UPDATES = ['storage', 'sync', 'server', 'cli', 'seed'];

/** What imports cannot show, per folder. `seed` stands for the parts of the domain that bring updates of their own: the example plans, and history. */
export function syntaxFor(layer) {
	const inDomain = layer === 'domain' || layer === 'seed';
	return [
		...NAMES,
		...(inDomain ? [CHANCE, RUNES] : [TRANSACT]),
		...(TAKES_UPDATES.includes(layer) ? [] : [APPLY]),
		...(layer === 'server' || layer === 'cli' ? [] : [...NEEDS_HTTPS, ...TOO_NEW])
	];
}

/** The one place that may ask a browser what it can do. */
export function syntaxForCapability() {
	return syntaxFor('ui').filter((rule) => !NEEDS_HTTPS.includes(rule));
}
