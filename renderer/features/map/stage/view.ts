/** The view onto the map's plane: where it is, and how it is moved. Built on React Flow's viewport. */
import { createContext, useContext } from 'react';
import type { useStoreApi, Viewport } from '@xyflow/react';
import { inflated } from '#shared/diagram/boxes';
import type { Box, Point } from '#shared/diagram/flowPath';

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2;
const STEP = 1.25;
/** Room around what is fitted into the view, in pixels. */
const PADDING = 32;
/** Pixels that floating tools take up at the bottom. */
const TOOLS = 56;

type FlowStore = ReturnType<typeof useStoreApi>;

const isMotionReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class View {
  constructor(private readonly store: FlowStore) {}

  get viewport(): Viewport {
    const [x, y, zoom] = this.store.getState().transform;
    return { x, y, zoom };
  }

  /** Pixels; nothing before the canvas is measured. */
  get size(): { width: number; height: number } {
    const { width, height } = this.store.getState();
    return { width, height };
  }

  /** Whether the canvas is there and has a size, so that the view can be moved. */
  get isMeasured(): boolean {
    const { width, height, panZoom } = this.store.getState();
    return width > 0 && height > 0 && panZoom !== null;
  }

  /** What is in view, in units of the plane. */
  get box(): Box {
    const { x, y, zoom } = this.viewport;
    const { width, height } = this.size;
    // "+ 0" turns -0 into 0.
    return { x: -x / zoom + 0, y: -y / zoom + 0, width: width / zoom, height: height / zoom };
  }

  get centre(): Point {
    const { x, y, width, height } = this.box;
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** The point of the plane under a point of the window. */
  toPlane({ x, y }: Point): Point {
    const bounds = this.bounds;
    const { x: left, y: top, zoom } = this.viewport;
    return { x: (x - bounds.left - left) / zoom, y: (y - bounds.top - top) / zoom };
  }

  /** The point within the canvas, in pixels, of a point of the plane. */
  toCanvas({ x, y }: Point): Point {
    const { x: left, y: top, zoom } = this.viewport;
    return { x: x * zoom + left, y: y * zoom + top };
  }

  /** The canvas in the window, in pixels. */
  get bounds(): DOMRect {
    return this.store.getState().domNode?.getBoundingClientRect() ?? new DOMRect();
  }

  set(viewport: Viewport, { isAnimated = false } = {}): void {
    const duration = isAnimated && !isMotionReduced() ? 150 : 0;
    void this.store.getState().panZoom?.setViewport(viewport, { duration });
  }

  panBy(dx: number, dy: number): void {
    void this.store.getState().panBy({ x: dx, y: dy });
  }

  /** Shows a box whole, at life size at most. */
  fit(box: Box | null, options?: { isAnimated?: boolean }): void {
    const { width, height } = this.size;
    if (width === 0 || height === 0) return;
    const target = box ?? { x: -width / 2, y: -height / 2, width, height };
    const room = { width: width - 2 * PADDING, height: height - PADDING - TOOLS - PADDING / 2 };
    const zoom = clampZoom(Math.min(1, room.width / target.width, room.height / target.height));
    const x = (width - target.width * zoom) / 2 - target.x * zoom;
    const y = PADDING + (room.height - target.height * zoom) / 2 - target.y * zoom;
    this.set({ x, y, zoom }, options);
  }

  /** Zooms about the middle of the view. */
  zoomTo(zoom: number): void {
    const { width, height } = this.size;
    const { x, y } = this.centre;
    const next = clampZoom(zoom);
    this.set({ x: width / 2 - x * next, y: height / 2 - y * next, zoom: next }, { isAnimated: true });
  }

  zoomIn = (): void => this.zoomTo(this.viewport.zoom * STEP);
  zoomOut = (): void => this.zoomTo(this.viewport.zoom / STEP);

  /** Moves the view so that its middle is at a point. */
  centreOn({ x, y }: Point, options?: { isAnimated?: boolean }): void {
    const { zoom } = this.viewport;
    const { width, height } = this.size;
    this.set({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, options);
  }

  /** Moves the view, as little as needed, so that a box is in it. */
  reveal(box: Box): void {
    const view = inflated(this.box, -16 / this.viewport.zoom);
    const dx = overhang(box.x, box.width, view.x, view.width);
    const dy = overhang(box.y, box.height, view.y, view.height);
    if (dx === 0 && dy === 0) return;
    const { x, y } = this.centre;
    this.centreOn({ x: x + dx, y: y + dy });
  }

  /** Calls back after every change of the viewport or of the canvas. @returns what ends it */
  onChange(listener: () => void): () => void {
    return this.store.subscribe((state, before) => {
      const isSame =
        state.transform === before.transform &&
        state.width === before.width &&
        state.height === before.height &&
        state.panZoom === before.panZoom;
      if (!isSame) listener();
    });
  }
}

const clampZoom = (zoom: number): number => Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));

/** How far a stretch sticks out of the view; of one longer than the view its start counts. */
function overhang(start: number, length: number, viewStart: number, viewLength: number): number {
  if (start < viewStart || length > viewLength) return start - viewStart;
  return Math.max(0, start + length - (viewStart + viewLength));
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('There is no map here.');
  return view;
}
