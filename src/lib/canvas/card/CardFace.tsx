import { useEffect, useRef } from 'react';
import { HTMLContainer, useEditor, useIsEditing, useValue } from 'tldraw';

import type { CardShape } from './cardShape.ts';
import { looks, writing } from './looks.ts';

/** One card as a person sees it: its part in words, what it says, and whether a hand put it there. */
export function CardFace({ shape }: { shape: CardShape }) {
	const { w, h, text, lead, label, kind, part, colour, byHand } = shape.props;
	const look = useValue('look', () => looks.get().get(shape.id), [shape.id]);
	const isEditing = useIsEditing(shape.id);
	return (
		<HTMLContainer
			className="rembuk-card"
			style={{ width: w, height: h }}
			data-testid={`card-${shape.id.slice(shape.id.indexOf('.') + 1)}`}
			data-kind={kind}
			data-part={part}
			data-colour={colour}
			data-look={look}
		>
			<span className="rembuk-label">{label}</span>
			{byHand && <span className="rembuk-pin" aria-hidden="true" />}
			{isEditing ? (
				<CardWriting shape={shape} />
			) : (
				<span className="rembuk-words">
					{lead && <em>{lead} </em>}
					{text}
				</span>
			)}
		</HTMLContainer>
	);
}

/** The words of a card under a hand. They go into the plan when the hand leaves, by what it changed. */
function CardWriting({ shape }: { shape: CardShape }) {
	const editor = useEditor();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		const area = field.current;
		const hears = writing.get();
		const seen = hears?.begin(shape.id);
		if (!area || !hears || seen === undefined) return;
		area.value = seen;
		area.focus();
		area.select();
		return () => hears.end(shape.id, area.value, seen);
	}, [shape.id]);
	const onKeyDown = (event: React.KeyboardEvent) => {
		event.stopPropagation();
		if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing)
			editor.complete();
		if (event.key === 'Escape') {
			if (field.current) field.current.value = writing.get()?.begin(shape.id) ?? '';
			editor.cancel();
		}
	};
	return (
		<textarea
			ref={field}
			className="rembuk-writing"
			aria-label={shape.props.label}
			onKeyDown={onKeyDown}
			onPointerDown={(event) => event.stopPropagation()}
		/>
	);
}
