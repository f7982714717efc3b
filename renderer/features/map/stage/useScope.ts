/** The part of the plane that is worth making elements for: what is in view and a little around it. */
import { useEffect, useState } from 'react';
import { encloses } from '#shared/diagram/boxes';
import { detailAt, type Detail } from '#shared/diagram/detail';
import type { Box } from '#shared/diagram/flowPath';
import { inflated } from '#shared/diagram/boxes';
import { useView, type View } from './view';

export interface Scope {
  box: Box;
  detail: Detail;
}

/** Pixels around the view that are in scope, so that a small pan changes nothing. */
const MARGIN = 160;

/** The scope; null until the canvas has a size. It changes when the view leaves it, or comes close to a small part of it. */
export function useScope(): Scope | null {
  const view = useView();
  const [scope, setScope] = useState<Scope | null>(null);
  useEffect(() => {
    const follow = () => setScope((now) => next(now, view));
    follow();
    return view.onChange(follow);
  }, [view]);
  return scope;
}

function next(now: Scope | null, view: View): Scope | null {
  const { width, height } = view.size;
  if (width === 0 || height === 0) return now;
  const { zoom } = view.viewport;
  const box = view.box;
  const detail = detailAt(zoom);
  const isFitting = now !== null && encloses(now.box, box) && now.box.width <= 3 * box.width;
  if (isFitting && now.detail === detail) return now;
  return { box: isFitting ? now.box : inflated(box, MARGIN / zoom), detail };
}
