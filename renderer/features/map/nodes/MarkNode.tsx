/** On the overview, what the keyboard is on: nothing but the ring that shows its focus. */
import type { NodeProps } from '@xyflow/react';
import type { MarkNodeType } from './nodeTypes';
import { useWantedFocus } from './useWantedFocus';

export function MarkNode({ id }: NodeProps<MarkNodeType>) {
  return <div ref={useWantedFocus(id)} />;
}
