/** The kinds of components, to be dragged onto the canvas, or added by click or Enter where there is room. */
import { useState, type KeyboardEvent } from 'react';
import { Tooltip } from '@mantine/core';
import { SquareDashedMousePointer } from 'lucide-react';
import { COMPONENT_KINDS } from '#shared/model/vocabulary';
import { KindIcon } from '../../../parts/KindIcon';
import { t } from '../../../ui/text';
import { useBoard } from '../board';
import { addComponent } from '../edits/add';
import { useStageState } from '../stage/state';
import { Ghost } from './Ghost';
import { usePaletteDrag } from './usePaletteDrag';
import classes from './Palette.module.css';

export function Palette() {
  const board = useBoard();
  const { dragged, listenersFor, wasDrag } = usePaletteDrag(board);
  const isDrawing = useStageState((state) => state.tool === 'boundary');
  const [stop, setStop] = useState(0);
  // One stop for Tab; arrows walk within.
  const stopFor = (index: number) => ({
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => setStop(index),
  });
  return (
    <div
      className={classes.palette}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('map.palette')}
      onKeyDown={walk}
    >
      {COMPONENT_KINDS.map((kind, index) => (
        <Tooltip key={kind} label={t(`words.kind.${kind}`)} position="right" openDelay={120}>
          <button
            type="button"
            className={classes.tool}
            aria-label={t('map.action.add', { kind: t(`words.kind.${kind}`) })}
            {...stopFor(index)}
            {...listenersFor(kind)}
            onClick={() => {
              if (!wasDrag()) addComponent(board, kind);
            }}
          >
            <KindIcon kind={kind} />
          </button>
        </Tooltip>
      ))}
      <hr className={classes.line} />
      <Tooltip label={t('map.action.draw')} position="right" openDelay={120}>
        <button
          type="button"
          className={classes.tool}
          aria-label={t('map.action.draw')}
          aria-pressed={isDrawing}
          {...stopFor(COMPONENT_KINDS.length)}
          onClick={() => board.stage.setState({ tool: isDrawing ? 'hand' : 'boundary' })}
        >
          <SquareDashedMousePointer size={20} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip>
      {dragged && <Ghost {...dragged} zoom={board.view.viewport.zoom} />}
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(here + step + buttons.length) % buttons.length]?.focus();
}
