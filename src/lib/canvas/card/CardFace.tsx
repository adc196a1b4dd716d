import { useEffect, useRef } from 'react';
import { HTMLContainer, useEditor, useIsEditing, useValue, type TLShapeId } from 'tldraw';

import { CARD, cardLines } from '#lib/domain/board/cardSize.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { stateOf } from '../boardState.ts';
import { fewWordsOf, type FewWords } from '../sight/fewWords.ts';
import { bandOf } from '../sight/frames.ts';
import { inViewOf } from '../sight/inView.ts';
import { nameOf, type CardShape } from './cardShape.ts';
import { looks, signs, writing } from './looks.ts';
import { paintOf } from './paintOf.ts';

/** One card as a person sees it: its part in words, what it says, and whether a hand put it there. */
export function CardFace({ shape }: { shape: CardShape }) {
	const { w, h, label, kind, part, colour, byHand } = shape.props;
	const name = nameOf(shape.id);
	const look = useLook(shape.id, name);
	const isEditing = useIsEditing(shape.id);
	const few = useFewWords(shape);
	const wide = few && !isEditing ? { left: few.band.x, width: few.band.w } : { width: w };
	return (
		<HTMLContainer
			className="rembuk-card"
			style={{ ...wide, height: h, ...paintOf(colour) }}
			data-testid={`card-${name}`}
			data-kind={kind}
			data-part={part}
			data-colour={colour}
			data-writing={isEditing || undefined}
			data-few={(few && !isEditing) || undefined}
			data-look={look}
		>
			<span className="rembuk-label">{label}</span>
			{byHand && <span className="rembuk-pin" aria-hidden="true" />}
			<CardQuestions name={name} />
			{isEditing ? <CardWriting shape={shape} /> : <CardWords shape={shape} few={few} />}
		</HTMLContainer>
	);
}

/** How a card stands out at this moment. */
function useLook(shape: TLShapeId, name: string): string | undefined {
	const editor = useEditor();
	const look = useValue('look', () => looks.get().get(shape), [shape]);
	const isLit = useValue(
		'lit',
		() => signs.get().lit.has(name) || stateOf(editor).pointed().has(shape),
		[editor, shape, name]
	);
	return look ?? (isLit ? 'lit' : undefined);
}

/** Its first words, where its own letters are too small to be read from here, and where they have room. */
function useFewWords(shape: CardShape) {
	const editor = useEditor();
	const letter = useValue('letter', () => inViewOf(editor).letter(), [editor]);
	const band = useValue('band', () => bandOf(editor, shape), [editor, shape]);
	if (letter <= CARD.letter) return undefined;
	return { band, words: fewWordsOf(shape, letter, band.w) };
}

/** The words line by line, as every drawing of a card has them: the browser does not break them anew. */
function CardWords({ shape, few }: { shape: CardShape; few: ReturnType<typeof useFewWords> }) {
	if (few) return few.words && <CardFewWords few={few.words} />;
	const { text, lead } = shape.props;
	const words = cardLines({ text, ...(lead && { lead: 'not-yet' }) }, lead).join('\n');
	const isLed = lead !== '' && words.startsWith(lead);
	return (
		<span className="rembuk-words">
			{isLed && <em>{lead}</em>}
			{isLed ? words.slice(lead.length) : words}
		</span>
	);
}

/** So many words as can be read from where one looks. */
function CardFewWords({ few: { letter, line, lines } }: { few: FewWords }) {
	return (
		<span className="rembuk-words" style={{ fontSize: letter, lineHeight: `${line}px` }}>
			{lines.join('\n')}
		</span>
	);
}

/** The quiet sign that there are questions about a card. Never red: a question is no fault. */
function CardQuestions({ name }: { name: string }) {
	const count = useValue('questions', () => signs.get().questions.get(name) ?? 0, [name]);
	if (count === 0) return null;
	return (
		<span className="rembuk-asked" title={t('analysis.mark', { count })}>
			? {count}
		</span>
	);
}

/** A field takes a card's words, and lies over all other cards meanwhile. Returns how they go back. */
function takeWords(field: HTMLTextAreaElement, card: TLShapeId): (() => void) | undefined {
	const hears = writing.get();
	const words = hears?.begin(card);
	if (!hears || words === undefined) return undefined;
	field.defaultValue = words;
	field.value = words;
	field.focus();
	field.select();
	const place = field.closest('.tl-shape');
	place?.setAttribute('data-writing', '');
	return () => {
		place?.removeAttribute('data-writing');
		hears.end(card, field.value, words);
	};
}

/** The words of a card under a hand. They go into the plan when the hand leaves, by what it changed. */
function CardWriting({ shape }: { shape: CardShape }) {
	const editor = useEditor();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => (field.current ? takeWords(field.current, shape.id) : undefined), [shape.id]);
	const onKeyDown = (event: React.KeyboardEvent) => {
		event.stopPropagation();
		const isDone = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
		const isGivenUp = event.key === 'Escape';
		if (!isDone && !isGivenUp) return;
		event.preventDefault();
		if (isGivenUp && field.current) field.current.value = field.current.defaultValue;
		editor.getContainer().focus(); // the keyboard stays on the board when the field goes
		editor.complete();
	};
	// The board moves to a small card as it is written on, so the end of a finger's tap meets the ground beside the field.
	const onBlur = ({ relatedTarget }: React.FocusEvent) => {
		if (relatedTarget && !editor.getContainer().contains(relatedTarget)) return;
		setTimeout(() => editor.getEditingShapeId() === shape.id && field.current?.focus());
	};
	return (
		<textarea
			ref={field}
			className="rembuk-writing"
			aria-label={shape.props.label}
			onBlur={onBlur}
			onKeyDown={onKeyDown}
			onPointerDown={(event) => event.stopPropagation()}
		/>
	);
}
