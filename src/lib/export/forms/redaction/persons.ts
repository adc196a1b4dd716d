/** What stands in place of a name. */
export const TAKEN_OUT = '…';

/** Offices one person holds: what is written after them is a name, unless it says of what. */
const ROLES =
	'ketua kepala kader kadus kades sekdes sekretaris bendahara kaur kasi bidan guru camat lurah pendamping anggota wakil fasilitator notulis notulen pengurus mandor chair chairperson head secretary treasurer officer administrator facilitator leader member'.split(
		' '
	);

/** Bodies of many people: what follows is what they call themselves. */
const BODIES =
	'kelompok tim tpk bpd lpmd lpm pkk karang dinas puskesmas polindes posyandu kecamatan kabupaten pemerintah pokmas kpspams bumdes upt gapoktan panitia forum yayasan dusun warga masyarakat pemuda relawan kontraktor semua residents community volunteers contractor group groups team committee department office association users ministry county ward'.split(
		' '
	);

/** Words that say of what somebody holds an office. */
const OF_WHAT =
	'desa rt rw umum keuangan perencanaan kesejahteraan pelayanan pemerintahan pembangunan posyandu teknik infrastruktur air bersih sekolah kesehatan pertanian puskesmas dusun kecamatan kabupaten of the and dan for development cluster project management water health agricultural extension roads sub-county'.split(
		' '
	);

/** Bodies, posts and schools by their letters. Of any other word in capitals nobody knows whether it is a name. */
const LETTERS = new Set(
	'apbd apbdes apbn babinsa bhabinkamtibmas bkad bkb bkr bpbd bpd bpjs bpkad bpn bps bum bumd bumdes bumn cbo cdf dinkes dinsos disdik dpmd dprd dpupr hippam irt kk kpm kpmd kpp kpps kpspams kua kud kwt linmas lkd lkmd lpm lpmd lsm mck ngo opd paud pdam pkd pkh pkk pkm pld pln plkb pmc pmd pnpm poktan polri polsek posyantek ppk ppl ppkbd pupr puskesdes pustu rkp rpjm rpjmdes rt rtm rw satgas satlinmas satpol sd sdn skpd slb sma smk smp tapm tk tni tp tpa tpk tpp tpps tps umkm upk upkd upt uptd wash wra wrua'.split(
		' '
	)
);

/** The number of a part: `Tim II`. */
const ROMAN = /^(?:I{2,3}|IV|VI{1,3}|IX)$/;

const WORD = /[\p{L}\p{N}'’.-]+/gu;

/**
 * Who is said to do something, without the name of a person: an office or a body stays, also beside a name, and
 * whatever may be a name goes. `places` are names of hamlets and villages, which stay. Nothing where only names stood.
 */
export function officeIn(said: string, places: ReadonlySet<string>): string | undefined {
	const parts = withoutBrackets(said)
		.split(/\s*[,/+&;]\s*/)
		.map((part) => onePart(part, places))
		.filter((part) => part !== TAKEN_OUT && part !== '');
	return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The names of persons among words that may name one: nothing where an office or a body is named. */
export function namesIn(said: string, places: ReadonlySet<string>): string[] {
	return withoutBrackets(said)
		.split(/\s*[,/+&;]\s*/)
		.map((part) => part.trim())
		.filter((part) => part.length > 2)
		.filter((part) => wordsIn(part).every((word) => isUnknown(word, places)));
}

function onePart(part: string, places: ReadonlySet<string>): string {
	const words = wordsIn(part);
	if (words.some((word) => BODIES.includes(word.toLowerCase()) && !hasRole(words))) return part;
	const shown = words.map((word) => (isUnknown(word, places) ? TAKEN_OUT : word)).join(' ');
	return shown.replace(/…(?: …)+/g, TAKEN_OUT);
}

function hasRole(words: readonly string[]): boolean {
	return words.some((word) => ROLES.includes(word.toLowerCase()));
}

/** True for a word that may be a part of a name. */
function isUnknown(word: string, places: ReadonlySet<string>): boolean {
	const small = word.toLowerCase();
	if ([...ROLES, ...BODIES, ...OF_WHAT].includes(small) || places.has(small)) return false;
	return !areLetters(word) && !/^\p{N}+$/u.test(word);
}

/** True for letters that stand for a body, in capitals at least at first: `TPK`, `BUMDes`. */
function areLetters(word: string): boolean {
	return /^\p{Lu}{2}/u.test(word) && (LETTERS.has(word.toLowerCase()) || ROMAN.test(word));
}

function wordsIn(said: string): string[] {
	return said.match(WORD) ?? [];
}

function withoutBrackets(said: string): string {
	return said.replace(/\s*\([^)]*\)?/g, '').trim();
}
