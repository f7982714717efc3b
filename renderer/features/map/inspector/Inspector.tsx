/** Everything about what is selected, beside the canvas. */
import { useState } from 'react';
import { useSessionState } from '../../../session/hooks';
import type { Selection } from '../../../session/selection';
import { t } from '../../../ui/text';
import { BoundaryPanel } from './BoundaryPanel';
import { ComponentPanel, type Section } from './ComponentPanel';
import { FlowPanel } from './FlowPanel';
import { NothingPanel } from './NothingPanel';
import { SeveralPanel } from './SeveralPanel';
import classes from './Inspector.module.css';

export function Inspector() {
  const selection = useSessionState((state) => state.selection);
  // It stays from one component to the next, so that like is compared with like.
  const [section, setSection] = useState<Section>('identity');
  return (
    <aside className={classes.inspector} aria-label={t('map.inspector.label')}>
      <Panel selection={selection} section={section} onSection={setSection} />
    </aside>
  );
}

type PanelProps = { selection: Selection; section: Section; onSection: (section: Section) => void };

/** The key keeps what is half typed about one thing from ending up in another. */
function Panel({ selection, section, onSection }: PanelProps) {
  const { components, boundaries, flows } = selection;
  const [id, ...others] = [...components, ...boundaries, ...flows];
  if (id === undefined) return <NothingPanel />;
  if (others.length > 0) return <SeveralPanel selection={selection} />;
  if (components.length) return <ComponentPanel key={id} id={id} section={section} onSection={onSection} />;
  return boundaries.length ? <BoundaryPanel key={id} id={id} /> : <FlowPanel key={id} id={id} />;
}
