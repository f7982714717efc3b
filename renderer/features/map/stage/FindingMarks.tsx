/** Which components something is found about. Apart from the stage, so that an edit that changes no mark draws nothing. */
import { createContext, useContext, useState, type ReactNode } from 'react';
import { same } from '#shared/commands/same';
import { findingsByComponent, type FindingMark } from '#shared/method/findings/byComponent';
import type { Finding } from '#shared/method/findings';
import { useFindings } from '../../../parts/useFindings';
import { useSession } from '../../../session/hooks';

export type Marks = ReadonlyMap<string, FindingMark>;

const NONE: Marks = new Map();
const MarksContext = createContext<Marks>(NONE);

/** By component id: what weakens the plan there. Notes leave no mark. */
export const useFindingMarks = (): Marks => useContext(MarksContext);

export function FindingMarks({ children }: { children: ReactNode }) {
  const session = useSession();
  const open = useFindings()?.open;
  const [known, setKnown] = useState<{ open: readonly Finding[] | undefined; marks: Marks }>({
    open: undefined,
    marks: NONE,
  });
  if (open !== known.open) {
    const pressing = (open ?? []).filter(({ severity }) => severity !== 'note');
    const next = findingsByComponent(pressing, session.workshop.flows);
    setKnown({ open, marks: same([...known.marks], [...next]) ? known.marks : next });
  }
  return <MarksContext value={known.marks}>{children}</MarksContext>;
}
