import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** One complaint of a gate: which file, which rule, and what it tells the person. */
export interface Finding {
	file: string;
	rule: string;
	message: string;
}

interface LintedFile {
	filePath: string;
	messages: { ruleId: string | null; message: string }[];
}

interface Violation {
	from: string;
	rule: { name: string };
	comment?: string;
}

/** Runs ESLint as `npm run lint` does, in another folder. */
export function lint(root: string): Finding[] {
	const files = run(root, 'eslint/bin/eslint.js', [
		'src',
		'server',
		'--format',
		'json'
	]) as LintedFile[];
	return files.flatMap(({ filePath, messages }) =>
		messages.map(({ ruleId, message }) => ({
			file: filePath.slice(root.length + 1),
			rule: ruleId ?? 'parse',
			message
		}))
	);
}

/** Runs dependency-cruiser as `npm run layers` does, in another folder. */
export function layers(root: string): Finding[] {
	const config = ['--config', 'tests/architecture/depcruise.config.cjs', '--output-type', 'json'];
	const answer = run(root, 'dependency-cruiser/bin/dependency-cruise.mjs', [
		'src',
		'server',
		...config
	]) as { summary: { violations: Violation[] } };
	return answer.summary.violations.map(({ from, rule, comment = '' }) => ({
		file: from,
		rule: rule.name,
		message: comment
	}));
}

function run(cwd: string, script: string, args: string[]): unknown {
	const program = resolve('node_modules', script);
	const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
		cwd,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	if (stdout === '') throw new Error(`${script} said nothing: ${stderr}`);
	return JSON.parse(stdout);
}
