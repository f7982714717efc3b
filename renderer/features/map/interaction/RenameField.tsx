/** The field in which a name is typed in place, above what it names, at a size that can be read at any zoom. */
import { useEffect, useRef, useState } from 'react';
import { boxOf } from '#shared/diagram/boxes';
import type { Box } from '#shared/diagram/flowPath';
import { pointOn } from '#shared/diagram/flowPath';
import { titleStrip } from '#shared/diagram/titles';
import { useSessionState } from '../../../session/hooks';
import { useDraftMark } from '../../../ui/drafts';
import { t } from '../../../ui/text';
import type { Board } from '../board';
import { useBoard } from '../board';
import type { Curves } from '../flows/deriveRoutes';
import { raisedOn } from '../nodes/raisedOn';
import { useStageState, type StageState } from '../stage/state';
import { focusOn } from './onStageKey';
import classes from './RenameField.module.css';

type Renaming = NonNullable<StageState['renaming']>;

export function RenameField({ curves }: { curves: Curves }) {
  const renaming = useStageState((state) => state.renaming);
  const exists = useSessionState(
    ({ workshop }) => renaming !== null && Object.hasOwn(workshop[renaming.collection], renaming.id),
  );
  return renaming && exists ? <Field key={renaming.id} renaming={renaming} curves={curves} /> : null;
}

function Field({ renaming, curves }: { renaming: Renaming; curves: Curves }) {
  const board = useBoard();
  const ref = useRef<HTMLInputElement>(null);
  const [before] = useState(() => nameOf(board, renaming));
  const isOver = useRef(false);
  const [isTyped, setTyped] = useState(false);
  useDraftMark(isTyped);

  // It follows the view without rendering.
  useEffect(() => {
    const place = () => {
      if (ref.current) Object.assign(ref.current.style, styleOf(board, renaming, curves));
    };
    place();
    ref.current?.select();
    return board.view.onChange(place);
  }, [board, renaming, curves]);

  const close = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const name = ref.current?.value.trim() ?? '';
    board.stage.setState({ renaming: null });
    if (isKept && name !== before) store(board, renaming, name);
  };

  return (
    <input
      ref={ref}
      className={classes.field}
      data-floating
      data-kind={renaming.collection}
      defaultValue={before}
      maxLength={2000}
      autoFocus
      aria-label={t(`map.rename.${renaming.collection}`)}
      onInput={() => setTyped(true)}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        close(event.key === 'Enter');
        const { focusId } = board.stage.getState();
        focusOn(board, renaming.collection === 'flows' ? (focusId ?? '') : renaming.id);
      }}
    />
  );
}

function nameOf({ session }: Board, { collection, id }: Renaming): string {
  const { workshop } = session;
  return (collection === 'flows' ? workshop.flows[id]?.label : workshop[collection][id]?.name) ?? '';
}

/** An empty name is kept only where one can do without: a flow's. */
function store({ session }: Board, { collection, id, mergeKey }: Renaming, name: string): void {
  const options = mergeKey === undefined ? {} : { mergeKey };
  if (collection === 'flows')
    session.dispatch({ type: 'update', collection, changes: [{ id, patch: { label: name } }] }, options);
  else if (name !== '')
    session.dispatch({ type: 'update', collection, changes: [{ id, patch: { name } }] }, options);
}

/** The field's narrowest width, in pixels. */
const NARROWEST = 160;

function styleOf(board: Board, renaming: Renaming, curves: Curves): Partial<CSSStyleDeclaration> {
  const box = boxFor(board, renaming, curves);
  const { zoom } = board.view.viewport;
  const { x, y } = board.view.toCanvas({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const width = Math.max(NARROWEST, box.width * zoom);
  return { width: `${width}px`, transform: `translate(${x - width / 2}px, ${y}px) translateY(-50%)` };
}

const LABEL_WIDTH = 180;

/** Where on the plane the name is. */
function boxFor({ session }: Board, { collection, id }: Renaming, curves: Curves): Box {
  const { components, boundaries } = session.workshop;
  if (collection === 'components') return boxOf(components[id]!);
  if (collection === 'boundaries') {
    const strip = titleStrip(boundaries[id]!, raisedOn(session.workshop).has(id));
    return { ...strip, width: Math.min(strip.width, 280) };
  }
  const curve = curves.get(id);
  const { x, y } = curve ? pointOn(curve, 0.5) : { x: 0, y: 0 };
  return { x: x - LABEL_WIDTH / 2, y, width: LABEL_WIDTH, height: 0 };
}
