/**
 * The one file behind `npm start`, `npm test` and `npm run good`. It runs before anything is installed,
 * so it is plain JavaScript without a dependency: install if the lockfile changed, build if a source
 * changed, then do the job.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SETUP_STAMP = join(ROOT, 'node_modules/.setup-stamp');
const BUILD_STAMP = join(ROOT, 'dist/.build-stamp');
const BUILT = ['build/200.html', 'dist/server/main.js', 'dist/demo/index.json'];

/** Cheap first, two beside each other; all of them run even if one fails, so that one run shows everything. */
const LANES = [['lint'], ['format', 'layers', 'check']];

const [job = 'start', ...args] = process.argv.slice(2);
const isForScripts =
	args.some((arg) => /^--json(=|$)/.test(arg)) || process.env.REMBUK_JSON === '1';

requireNode();
process.chdir(ROOT);
if (job === 'start' && args.includes('--help')) help();
else if (job === 'start') await start();
else if (job === 'test') finish([...(await goodOnes()), ...buildAndWalk()]);
else if (job === 'good') finish(await goodOnes());
else stop(`There is no job called ${job}: it is start, test or good.`, 2);

/** What the options are stands in a file, so that nobody has to install anything to read it. */
function help() {
	process.stdout.write(readFileSync(join(ROOT, 'server/help.txt'), 'utf8'));
}

async function start() {
	install();
	if (!build()) stop('The build failed: the lines above say where.');
	const main = join(ROOT, 'dist/server/main.js');
	process.argv = [process.argv[0], main, ...args];
	await import(pathToFileURL(main).href);
}

async function goodOnes() {
	install();
	const lanes = await Promise.all(LANES.map(oneByOne));
	return [...lanes.flat(), check('test:unit')];
}

async function oneByOne(names) {
	const results = [];
	for (const name of names) results.push(await beside(name));
	return results;
}

/** Runs one while another runs, and says all it said once it is over. */
async function beside(name) {
	const before = performance.now();
	const [file, words] = npmCall('run', '--silent', name);
	const stdio = ['ignore', 'pipe', 'pipe'];
	const child = spawn(file, words, { stdio, shell: needsShell(file) });
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
	const isGood = await new Promise((over) => {
		child.once('error', () => over(false));
		child.once('close', (code) => over(code === 0));
	});
	sayHead(name);
	say(Buffer.concat(said).toString().trimEnd());
	return judged(name, isGood, before);
}

function buildAndWalk() {
	const built = timed('build', build);
	return built.isGood
		? [built, check('test:bundle'), check('e2e')]
		: [built, { name: 'e2e', isGood: false, seconds: 0 }];
}

function check(name) {
	install();
	return timed(name, () => npm('run', '--silent', name));
}

/** Says what runs, runs it, and remembers how it went. */
function timed(name, work) {
	sayHead(name);
	const before = performance.now();
	return judged(name, work(), before);
}

function sayHead(name) {
	say(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
}

function judged(name, isGood, before) {
	const seconds = (performance.now() - before) / 1000;
	say(`── ${name}: ${isGood ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
	return { name, isGood, seconds };
}

function finish(results) {
	say('');
	for (const { name, isGood, seconds } of results) {
		say(
			`  ${isGood ? 'passed' : 'FAILED'}  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`
		);
	}
	const failed = results.filter(({ isGood }) => !isGood).length;
	say(`\n${results.length - failed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

function install() {
	const key = hashOf(['package-lock.json']);
	if (existsSync('node_modules') && read(SETUP_STAMP) === key) return;
	if (isLent('node_modules')) return useLent();
	say('Installing packages …');
	if (!npm('ci', '--no-audit', '--no-fund', '--loglevel=notice')) {
		stop(
			'The packages could not be installed: the lines above say why. An internet connection is needed once.'
		);
	}
	write(SETUP_STAMP, key);
}

/** True for a folder that stands elsewhere: npm would empty it for everybody who uses it. */
function isLent(folder) {
	return lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function useLent() {
	const wrong = misfits();
	if (wrong.length === 0) return;
	const some = wrong.slice(0, 3).join(', ') + (wrong.length > 3 ? ', …' : '');
	stop(
		`node_modules is a link to another folder, and nothing is installed there from here: that would empty it first. ${wrong.length} of its packages are not those of package-lock.json (${some}). Run \`npm ci\` where the link leads, or remove the link and start again.`
	);
}

/** Packages the lockfile asks for that are another version here, or not here; those for other machines may be away. */
function misfits() {
	const { packages = {} } = JSON.parse(read('package-lock.json'));
	return Object.entries(packages).flatMap(([path, { version, optional, link }]) => {
		if (path === '' || link) return [];
		const here = read(join(path, 'package.json'));
		if (here === undefined) return optional ? [] : [path.replace('node_modules/', '')];
		return JSON.parse(here).version === version ? [] : [path.replace('node_modules/', '')];
	});
}

function build() {
	const configs = readdirSync('.').filter((name) => /\.config\.\w+$|^vite\./.test(name));
	const key = hashOf(['src', 'server', 'static', 'package.json', 'package-lock.json', ...configs]);
	if (BUILT.every((file) => existsSync(file)) && read(BUILD_STAMP) === key) return true;
	say('Building the app …');
	if (!npm('run', '--silent', 'build')) return false;
	write(BUILD_STAMP, key);
	return true;
}

/** npm as the person called it; its words go where ours go. */
function npm(...words) {
	const [file, given] = npmCall(...words);
	const stdio = ['ignore', isForScripts ? 2 : 1, 2];
	return spawnSync(file, given, { stdio, shell: needsShell(file) }).status === 0;
}

function npmCall(...words) {
	const script = process.env.npm_execpath;
	return script?.endsWith('js') ? [process.execPath, [script, ...words]] : ['npm', words];
}

function needsShell(file) {
	return file === 'npm' && process.platform === 'win32';
}

function hashOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap(filesIn).sort())
		hash.update(path).update('\0').update(readFileSync(path));
	return hash.digest('hex');
}

function filesIn(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

function read(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function write(file, text) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** With --json, stdout belongs to the JSON. */
function say(line) {
	(isForScripts ? process.stderr : process.stdout).write(`${line}\n`);
}

function requireNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [oldMajor, oldMinor] = OLDEST_NODE;
	if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
	stop(
		`Rembuk needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`
	);
}

function stop(sentence, exitCode = 1) {
	process.stderr.write(`${sentence}\n`);
	process.exit(exitCode);
}
