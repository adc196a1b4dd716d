import { useEffect, useRef } from 'react';
import { HTMLContainer, SVGContainer, useEditor, useIsEditing, useValue } from 'tldraw';

import { thingPicture, type Part } from '#lib/domain/drawing/picture.ts';

import { pictures, words } from './around.ts';
import { thingFrom, type ThingShape } from './thingShape.ts';

/** One thing as a person sees it: the same picture the wall and a file draw. */
export function ThingFace({ shape }: { shape: ThingShape }) {
	const isEditing = useIsEditing(shape.id);
	const { parts, width, height } = pictureOf(shape);
	const scale = shape.props.scale;
	return (
		<>
			<SVGContainer className="rembuk-thing" data-form={shape.props.form}>
				<g transform={`scale(${scale})`}>
					{parts.map((part, at) =>
						isEditing && part.is === 'text' ? null : <PartFace key={at} part={part} />
					)}
					{shape.props.isIdea && <IdeaMark width={width} />}
				</g>
			</SVGContainer>
			{isEditing && <ThingWriting shape={shape} width={width} height={height} />}
		</>
	);
}

/** The picture of a shape in its own corner. */
export function pictureOf(shape: ThingShape) {
	const made = { createdAt: '', createdBy: '', drawing: '' };
	return thingPicture({ ...thingFrom(shape), ...made });
}

/** One part of a picture. Words are put in as words: the browser makes nothing else of them. */
export function PartFace({ part }: { part: Part }) {
	if (part.is === 'path') {
		const { d, fill, stroke, width, dash } = part;
		return (
			<path
				d={d}
				fill={fill}
				stroke={stroke}
				strokeWidth={width}
				strokeDasharray={dash}
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
		);
	}
	if (part.is === 'image') return <ImageFace {...part} />;
	return (
		<text fontSize={part.size} textAnchor={part.anchor} fill={part.fill}>
			{part.lines.map((line, at) => (
				<tspan key={at} x={part.x} y={part.y + at * part.step}>
					{line}
				</tspan>
			))}
		</text>
	);
}

function ImageFace({ hash, width, height, alt }: Extract<Part, { is: 'image' }>) {
	const url = useValue('picture', () => pictures.get().get(hash), [hash]);
	if (url === undefined) return null;
	return <image href={url} width={width} height={height} aria-label={alt} />;
}

/** A small lamp: this one became an idea. */
function IdeaMark({ width }: { width: number }) {
	return (
		<g transform={`translate(${width - 14} 2)`}>
			<circle r={15} fill="#fff" stroke="#1d1d1d" strokeWidth={2} />
			<path d="M-5 2a6 6 0 1 1 10 0l-2 4h-6zM-3 9h6" fill="none" stroke="#1d1d1d" strokeWidth={2} />
		</g>
	);
}

/** The words of a thing under a hand. They go into the plan when the hand leaves, by what it changed. */
function ThingWriting({ shape, width, height }: Writing) {
	const editor = useEditor();
	const field = useWords(shape.id);
	const onKeyDown = (event: React.KeyboardEvent) => {
		event.stopPropagation();
		if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
			event.preventDefault();
			editor.complete();
		}
		if (event.key === 'Escape') {
			if (field.current) field.current.value = words.get()?.begin(shape.id) ?? '';
			editor.cancel();
		}
	};
	const { form } = shape.props;
	const place =
		form === 'frame' ? { height: 40, top: -42 } : { height: Math.max(36, height), top: 0 };
	return (
		<HTMLContainer style={{ pointerEvents: 'all' }}>
			<textarea
				ref={field}
				className="rembuk-thing-writing"
				data-form={form}
				aria-label={words.get()?.label ?? ''}
				style={{
					width,
					...place,
					transform: `scale(${shape.props.scale})`,
					transformOrigin: '0 0'
				}}
				onKeyDown={onKeyDown}
				onPointerDown={(event) => event.stopPropagation()}
			/>
		</HTMLContainer>
	);
}

interface Writing {
	shape: ThingShape;
	width: number;
	height: number;
}

/** A field that begins with a thing's words and gives back what became of them. */
function useWords(id: ThingShape['id']) {
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		const area = field.current;
		const hears = words.get();
		const seen = hears?.begin(id);
		if (!area || !hears || seen === undefined) return;
		area.value = seen;
		area.focus();
		area.select();
		return () => hears.end(id, area.value, seen);
	}, [id]);
	return field;
}
