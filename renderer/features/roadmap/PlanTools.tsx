/** What can be looked at beside the plan, each in a drawer of its own. */
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { Button, Drawer, Group } from '@mantine/core';
import { Coins, Flag, Gauge, GitCompareArrows, History, type LucideIcon } from 'lucide-react';
import { t } from '../../ui/text';

const TOOLS = ['whatIf', 'baselines', 'milestones', 'load', 'costs'] as const;
type Tool = (typeof TOOLS)[number];

const ICONS: Record<Tool, LucideIcon> = {
  whatIf: GitCompareArrows,
  baselines: History,
  milestones: Flag,
  load: Gauge,
  costs: Coins,
};

/** Each is fetched when it is first opened. */
const PANELS: Record<Tool, ComponentType> = {
  whatIf: lazy(async () => ({ default: (await import('./whatIf/WhatIfPanel')).WhatIfPanel })),
  baselines: lazy(async () => ({ default: (await import('./baselines/BaselinesPanel')).BaselinesPanel })),
  milestones: lazy(async () => ({ default: (await import('./milestones/MilestonesPanel')).MilestonesPanel })),
  load: lazy(async () => ({ default: (await import('./load/LoadPanel')).LoadPanel })),
  costs: lazy(async () => ({ default: (await import('./costs/CostsPanel')).CostsPanel })),
};

/** In pixels: tables stand side by side, forms do not. */
const WIDTHS: Record<Tool, number> = { whatIf: 1080, baselines: 720, milestones: 520, load: 960, costs: 860 };

export function PlanTools() {
  const [open, setOpen] = useState<Tool | null>(null);
  const Panel = open && PANELS[open];
  return (
    <>
      <Group gap={4} role="group" aria-label={t('planTools.group')}>
        {TOOLS.map((tool) => {
          const Icon = ICONS[tool];
          return (
            <Button
              key={tool}
              size="compact-sm"
              variant="default"
              leftSection={<Icon size={14} aria-hidden />}
              aria-haspopup="dialog"
              onClick={() => setOpen(tool)}
            >
              {t(`planTools.${tool}.title`)}
            </Button>
          );
        })}
      </Group>
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size={open ? WIDTHS[open] : undefined}
        title={open && t(`planTools.${open}.title`)}
      >
        <Suspense>{Panel && <Panel />}</Suspense>
      </Drawer>
    </>
  );
}
