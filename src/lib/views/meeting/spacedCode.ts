/** Shows a join code in two halves, as it is read aloud. */
export function spacedCode(code: string): string {
	return `${code.slice(0, 4)} ${code.slice(4)}`;
}
