import { english } from './en.ts';
import { indonesian } from './id.ts';
import type { ExportWords } from './words.ts';

/** The words of a language; English where a language has none of its own yet. */
export function exportWords(language: string): ExportWords {
	return language === 'id' || language.startsWith('id-') ? indonesian : english;
}
