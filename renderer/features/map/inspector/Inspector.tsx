/** Everything about what is selected, beside the canvas. */
import { useSessionState } from '../../../session/hooks';
import type { Selection } from '../../../session/selection';
import { t } from '../../../ui/text';
import { BoundaryPanel } from './BoundaryPanel';
import { ComponentPanel } from './ComponentPanel';
import { FlowPanel } from './FlowPanel';
import { NothingPanel } from './NothingPanel';
import { SeveralPanel } from './SeveralPanel';
import classes from './Inspector.module.css';

export function Inspector() {
  const selection = useSessionState((state) => state.selection);
  return (
    <aside className={classes.inspector} aria-label={t('map.inspector.label')}>
      {panelFor(selection)}
    </aside>
  );
}

/** The key keeps what is half typed about one thing from ending up in another. */
function panelFor(selection: Selection) {
  const { components, boundaries, flows } = selection;
  const [id, ...others] = [...components, ...boundaries, ...flows];
  if (id === undefined) return <NothingPanel />;
  if (others.length > 0) return <SeveralPanel selection={selection} />;
  if (components.length) return <ComponentPanel key={id} id={id} />;
  return boundaries.length ? <BoundaryPanel key={id} id={id} /> : <FlowPanel key={id} id={id} />;
}
