/** A printed answer card shows 6 by 6 cells within a frame of one black cell, and a white cell around that. */
export const CELLS = 6;
export const FRAMED = CELLS + 2;

/** How many cards can be told apart. */
export const CARDS_MOST = 200;

/** The sides of a card, clockwise from the one that is up when its pattern is as printed. */
export const SIDES = ['A', 'B', 'C', 'D'] as const;
export type Side = (typeof SIDES)[number];

/**
 * The patterns of all cards, 36 bits each in base 36; the lowest bit is the first cell of the first row, and one is white.
 * Any two of them, however turned, differ in at least 12 cells, and so does each from itself turned (bench/cards.mjs says
 * what came of that). They were drawn by chance and kept if they differed enough; cards are printed, so they never change.
 */
const PATTERNS = (
	's621rsc gwss0m2 rdda9u3 6tvejwu fpxk39h 6a118o0 pfvmnjn 3tfh27p 98o8byg axic7ge swu51y2 53e5tac ' +
	'swz6qa3 dadqb82 ik6p0tf 1i8mwyy 2oj05lm 822g877 ai3bk67 fvbbd5l 9rb6nvp ulf0hs6 3ar25cx 8lohj11 ' +
	'm50s7n0 8wz0nvo 4i142e6 dwzrfd4 trwt21x m7gzjvm 2ol68vy b92jvc5 h3ymy5g h4kq7rr cmndvyg h0ar9vv ' +
	'bxtmgq9 i9okvwo l9c4lqr k95d76p u7cs6lu nhz4pp8 k0hbdm5 8x4hecp iker9sl jk5g8gg 2l3iugy i1c9n75 ' +
	'3ekv3ob irrmndg aibjtjh 1d3g7y3 uu0061f g116v66 hinrdmk qrk467x 5chbucn b8q95mq nx3sks6 33e8037 ' +
	'd3msckj nr4zn11 pmfsgc0 5i957wl 7dm4dfr hhhagiy gn7w7qs p3jcg98 u97beic pzvi77y jeqfrqg 1wdzwzv ' +
	'jylejf8 mu9iazm 508u3vw vj7xjcy 3fr4d41 viwcsw0 kewdhvc 9zytrbw i0hr5vy fi39kj9 gl91l1n vi81pp8 ' +
	'reky9qt q1auu7g oh9fmy8 hsvf5w7 ly1fc2j 5svt8tf v192pjx ifdwmef dciquko sogai7s 4gzxw9s lntn81b ' +
	'tt2d60s g9mou0m olz42cr sc1g5t4 6nwwyb5 dm4ftrl qcnbt0q j6bugfs rhem9ql ph1tavq i26sthc 1k8paoi ' +
	'9ig4ek0 rav2ezq elhix4p qsb8e4v 7jy81tz r35ilal tz5tof5 3j8rtwf 92y9mdn fopj3n2 6kcxa0n 7w092z7 ' +
	'feaxgwm jqfrkz4 1tlib55 1ft73lh 4kcn2re l7e0xbt gadzq0u 7xeeeim fmo5auq qy6ir9h lg8fuqs in2cty6 ' +
	'6w1o5t6 j4er0rq 5676jj2 kwnrwwd mqqi6eo pnaksoa dbigavh avdripn 6ddvidb 7ig4908 5usfwyz e6wd2yb ' +
	'm4leomh 183o9gc i0rw23q 79acqtv ev62ely eo9biku psxt5ms 3hjk6q7 f5ztr2f euv86c5 dyglzf 5qir7b9 ' +
	'8jhpquk v30c6xz cayv1j 88hnlxh ly3c01q kd3k29g deyzr2x ccg8edv pe7w8ss aq0904k o8aq4o2 m8ysyma ' +
	'pi3sbf9 kpek524 4r2y3qi 4udk4yn cde3j5x 9dk24zf lbwyo3b h01abiq d139106 lq3dsgs 1h4h52e 161tf3s ' +
	'g4oo89s oytc6ql p673w3t qni358x rkacvsj tqhklqv 2runkt9 hqz7qcz gfnjawj j02pjjr ny15w82 emzx64x ' +
	'si9g4ry 2eoz2qs uym6y79 ptim57m oo2twiv c8gx7b8 bt7m803 n69jkox'
).split(' ');

/** The cells of a card, row by row from its upper left with side A up; true is white. Numbers begin with one. */
export function cellsOf(number: number): boolean[] {
	const pattern = parseInt(PATTERNS[number - 1] ?? '0', 36);
	return Array.from({ length: CELLS * CELLS }, (_, at) => Math.floor(pattern / 2 ** at) % 2 === 1);
}

/** A quarter turn clockwise of a square of cells. */
export function turned(cells: readonly boolean[]): boolean[] {
	return cells.map((_, at) => {
		const [row, column] = [Math.floor(at / CELLS), at % CELLS];
		return cells[(CELLS - 1 - column) * CELLS + row] === true;
	});
}

/** A card that was found in a square of cells. */
export interface FoundPattern {
	number: number;
	/** By how many quarters it is turned clockwise from side A up. */
	quarters: number;
}

/** How many of the 36 cells may be read wrongly. With three wrong ones a card is rather not read. */
const FORGIVEN = 2;

/**
 * Which card shows these cells, whatever side is up. Two wrong cells are forgiven; with up to nine it is nobody's card,
 * and never another one or another side (CARD-2).
 */
export function patternIn(cells: readonly boolean[]): FoundPattern | undefined {
	const [high, low] = halvesOf(cells);
	for (const { number, quarters, high: up, low: down } of all())
		if (bitsIn(high ^ up) + bitsIn(low ^ down) <= FORGIVEN) return { number, quarters };
	return undefined;
}

interface Turned extends FoundPattern {
	high: number;
	low: number;
}

let every: Turned[] | undefined;

/** Every card in its four turns, made when the first one is looked for. */
function all(): Turned[] {
	every ??= PATTERNS.flatMap((_, at) => {
		let cells = cellsOf(at + 1);
		return [0, 1, 2, 3].map((quarters) => {
			if (quarters > 0) cells = turned(cells);
			const [high, low] = halvesOf(cells);
			return { number: at + 1, quarters, high, low };
		});
	});
	return every;
}

function halvesOf(cells: readonly boolean[]): [high: number, low: number] {
	const half = (CELLS * CELLS) / 2;
	const bits = (some: readonly boolean[]) =>
		some.reduce((sum, cell, at) => sum | (Number(cell) << at), 0);
	return [bits(cells.slice(half)), bits(cells.slice(0, half))];
}

function bitsIn(word: number): number {
	let [left, count] = [word, 0];
	for (; left !== 0; left &= left - 1) count += 1;
	return count;
}
