/** Everything about one component. */
import { Tabs } from '@mantine/core';
import { flowsByComponent, openRisksByComponent } from '#shared/model/queries';
import { DecisionEditor } from '../../../parts/DecisionEditor';
import { ComponentRisks } from '../../../parts/ComponentRisks';
import { KindIcon } from '../../../parts/KindIcon';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { ChecksSection } from './ChecksSection';
import { FlowsSection } from './FlowsSection';
import { IdentitySection } from './IdentitySection';
import { NotesSection } from './NotesSection';
import classes from './Inspector.module.css';
import tabs from './ComponentPanel.module.css';

const SECTIONS = ['identity', 'decision', 'risks', 'flows', 'checks', 'notes'] as const;
export type Section = (typeof SECTIONS)[number];

type Own = { id: string; section: Section; onSection: (section: Section) => void };

export function ComponentPanel({ id, section, onSection }: Own) {
  const component = useWorkshop((workshop) => workshop.components[id]);
  const risks = useWorkshop((workshop) => openRisksByComponent(workshop.risks).get(id)?.length ?? 0);
  const flows = useWorkshop((workshop) => flowsByComponent(workshop.flows).get(id)?.length ?? 0);
  if (!component) return null;
  const counts: Partial<Record<Section, number>> = { risks, flows };
  return (
    <>
      <h2 className={`${classes.heading} ${tabs.heading}`}>
        <KindIcon kind={component.kind} />
        <span className={classes.headingText}>{component.name || t('map.unnamed')}</span>
      </h2>
      <Tabs
        value={section}
        onChange={(next) => onSection(next as Section)}
        keepMounted={false}
        classNames={{ root: tabs.root, list: tabs.list, tab: tabs.tab, panel: classes.panel }}
      >
        <Tabs.List>
          {SECTIONS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`map.section.${name}`)}
              {counts[name] ? <span className={tabs.count}>{counts[name]}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="identity">
          <IdentitySection component={component} />
        </Tabs.Panel>
        <Tabs.Panel value="decision">
          <DecisionEditor component={component} />
        </Tabs.Panel>
        <Tabs.Panel value="risks">
          <ComponentRisks componentId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="flows">
          <FlowsSection id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <ChecksSection component={component} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <NotesSection component={component} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
