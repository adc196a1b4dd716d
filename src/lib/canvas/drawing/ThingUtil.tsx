import {
	Ellipse2d,
	Polyline2d,
	Rectangle2d,
	ShapeUtil,
	Vec,
	type Geometry2d,
	type TLHandle,
	type TLHandleDragInfo,
	type TLResizeInfo,
	type TLShapePartial,
	getIndices
} from 'tldraw';

import { pointsIn } from '#lib/domain/drawing/ink.ts';
import type { Form } from '#lib/domain/drawing/kinds.ts';

import { resized } from './resized.ts';
import { PartFace, pictureOf, ThingFace } from './ThingFace.tsx';
import { THING, THING_PROPS, type ThingProps, type ThingShape } from './thingShape.ts';

const LINES: readonly Form[] = ['line', 'arrow'];
/** Forms in which nobody writes. */
const WORDLESS: readonly Form[] = ['ink', 'line', 'arrow'];
/** Forms one reaches through: what lies behind them is taken first. */
const HOLLOW: readonly Form[] = ['frame'];

/** A thing of a drawing: it is moved, turned, made larger, written in and erased. What it looks like is the domain's to say. */
export class ThingUtil extends ShapeUtil<ThingShape> {
	static override type = THING;
	static override props = THING_PROPS;

	override canEdit = ({ props }: ThingShape) => !WORDLESS.includes(props.form);
	override canBind = () => false;
	override canCrop = () => false;
	override canScroll = () => false;
	/** One alone keeps its own proportions (resized.ts), and its corner stays by the hand; among others all keep theirs. */
	override isAspectRatioLocked = ({ props }: ThingShape) =>
		this.editor.getSelectedShapeIds().length > 1 &&
		(props.form === 'ink' || props.form === 'image');
	override hideResizeHandles = ({ props }: ThingShape) => LINES.includes(props.form);
	override hideRotateHandle = ({ props }: ThingShape) => LINES.includes(props.form);

	getDefaultProps(): ThingProps {
		const empty = { colour: '', text: '', ink: '', press: '', image: '' } as const;
		const plain = { weight: 'plain', filled: false, dashed: false, isIdea: false } as const;
		return { form: 'box', w: 200, h: 120, scale: 1, ...empty, ...plain };
	}

	getGeometry(shape: ThingShape): Geometry2d {
		const { form, w, h, scale, ink, filled } = shape.props;
		if (form === 'ink') return inkGeometry(ink, scale);
		if (LINES.includes(form))
			return new Polyline2d({ points: [new Vec(0, 0), new Vec(w, h || 1)] });
		const { width, height } = pictureOf(shape);
		const size = { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
		const isFilled = !HOLLOW.includes(form) && (filled || !['box', 'oval'].includes(form));
		return form === 'oval'
			? new Ellipse2d({ ...size, isFilled })
			: new Rectangle2d({ ...size, isFilled });
	}

	component(shape: ThingShape) {
		return <ThingFace shape={shape} />;
	}

	indicator(shape: ThingShape) {
		const { form, w, h, scale } = shape.props;
		if (LINES.includes(form)) return <line x2={w} y2={h} />;
		if (form === 'ink') {
			const points = pointsIn(shape.props.ink).map(([x, y]) => `${x * scale},${y * scale}`);
			return <polyline points={points.join(' ')} fill="none" />;
		}
		const { width, height } = pictureOf(shape);
		return <rect width={width * scale} height={height * scale} />;
	}

	override toSvg(shape: ThingShape) {
		return (
			<g transform={`scale(${shape.props.scale})`}>
				{pictureOf(shape).parts.map((part, at) => (
					<PartFace key={at} part={part} />
				))}
			</g>
		);
	}

	override onResize(shape: ThingShape, info: TLResizeInfo<ThingShape>) {
		return resized(shape, info);
	}

	override getHandles({ props }: ThingShape): TLHandle[] {
		if (!LINES.includes(props.form)) return [];
		const [first, last] = getIndices(2);
		if (!first || !last) return [];
		return [
			{ id: 'from', type: 'vertex', index: first, x: 0, y: 0 },
			{ id: 'to', type: 'vertex', index: last, x: props.w, y: props.h }
		];
	}

	override onHandleDrag(
		shape: ThingShape,
		{ handle }: TLHandleDragInfo<ThingShape>
	): TLShapePartial<ThingShape> {
		const { id, type, x, y, props } = shape;
		if (handle.id === 'to') return { id, type, props: { w: handle.x, h: handle.y } };
		const size = { w: props.w - handle.x, h: props.h - handle.y };
		const end = new Vec(handle.x, handle.y).rot(shape.rotation);
		return { id, type, x: x + end.x, y: y + end.y, props: size };
	}

	/** Things never become part of another shape. */
	override canReceiveNewChildrenOfType() {
		return false;
	}
}

/** A line of one point is a dot, and has to be taken all the same. */
function inkGeometry(ink: string, scale: number): Geometry2d {
	const points = pointsIn(ink).map(([x, y]) => new Vec(x * scale, y * scale));
	const [only] = points;
	if (!only || points.length < 2) return new Rectangle2d({ width: 4, height: 4, isFilled: true });
	return new Polyline2d({ points });
}
