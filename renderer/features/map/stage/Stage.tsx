/** The canvas: React Flow with what is in view as nodes, or the overview behind it, and all that reacts to hands. */
import { useCallback, useEffect, useRef } from 'react';
import { ReactFlow, ViewportPortal, type NodeTypes } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { t } from '../../../ui/text';
import { useBoard } from '../board';
import { FlowLayer } from '../flows/FlowLayer';
import { ConnectDialog } from '../interaction/ConnectDialog';
import { ContextMenu } from '../interaction/ContextMenu';
import { hitAt } from '../interaction/hitAt';
import { onStageKey } from '../interaction/onStageKey';
import { openMenu } from '../interaction/openMenu';
import { renameAt } from '../interaction/rename';
import { RenameField } from '../interaction/RenameField';
import { useClipboard } from '../interaction/useClipboard';
import { usePointer } from '../interaction/usePointer';
import { BoundaryNode } from '../nodes/BoundaryNode';
import { ComponentNode } from '../nodes/ComponentNode';
import { MarkNode } from '../nodes/MarkNode';
import { Overview } from '../overview/Overview';
import { Announcer } from './Announcer';
import { Marks } from './Marks';
import { useStageState } from './state';
import { usePicture } from './usePicture';
import { useReveal } from './useReveal';
import { useScope } from './useScope';
import { useStart } from './useStart';
import { MAX_ZOOM, MIN_ZOOM } from './view';
import classes from './Stage.module.css';

const NODE_TYPES: NodeTypes = { component: ComponentNode, boundary: BoundaryNode, mark: MarkNode };

/** Buttons of the mouse that move the view: the middle one always, the first one with the hand. */
const HAND = [0, 1];
const MIDDLE = [1];

const HINT_ID = 'map-hint';

/** @param onLeave brings the focus out of the canvas */
export function Stage({ onLeave }: { onLeave: () => void }) {
  const board = useBoard();
  const element = useRef<HTMLDivElement>(null);
  const isReady = useStart(board);
  const scope = useScope();
  const picture = usePicture(isReady ? scope : null);
  const tool = useStageState((state) => state.tool);

  // Handlers look up what is drawn when they are called; they are not made anew with every picture.
  const drawn = useRef(picture);
  useEffect(() => {
    drawn.current = picture;
  });
  const drawnCurves = useCallback(() => (drawn.current.overview ? drawn.current.curves : null), []);
  usePointer(element, board, drawnCurves);
  useClipboard(board);
  useReveal(board, isReady);

  return (
    <>
      <div
        ref={element}
        className={classes.stage}
        data-detail={scope?.detail}
        data-tool={tool}
        data-several={picture.selected.size > 1 || undefined}
        onKeyDown={(event) => onStageKey(board, event, onLeave)}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
          if (id !== undefined) board.stage.setState({ focusId: id });
        }}
        onDoubleClick={(event) => renameAt(board, hitAt(board, event.nativeEvent, drawnCurves()))}
        onContextMenu={(event) => openMenu(board, event.nativeEvent, drawnCurves())}
      >
        {picture.overview && scope && <Overview scene={picture.overview} detail={scope.detail} />}
        <ReactFlow
          aria-label={t('map.canvas')}
          aria-describedby={HINT_ID}
          nodes={picture.nodes}
          nodeTypes={NODE_TYPES}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          panOnDrag={tool === 'hand' ? HAND : MIDDLE}
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          selectionKeyCode={null}
          deleteKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          disableKeyboardA11y
          attributionPosition="bottom-left"
        >
          <ViewportPortal>
            {scope && !picture.overview && (
              <FlowLayer
                flows={picture.flows}
                curves={picture.curves}
                dragged={picture.dragged}
                scope={scope.box}
                selected={picture.selected}
              />
            )}
            <Marks />
          </ViewportPortal>
        </ReactFlow>
        <span id={HINT_ID} className="visually-hidden">
          {t('map.hint')}
        </span>
        <RenameField curves={picture.curves} />
      </div>
      {/* Beside the canvas, whose handlers would hear what happens in them. */}
      <ContextMenu />
      <ConnectDialog />
      <Announcer />
    </>
  );
}
