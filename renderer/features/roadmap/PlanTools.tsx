/** What can be looked at beside the plan, each in a drawer of its own. */
import { lazy, Suspense, useMemo, useState, type ComponentType } from 'react';
import { Button, Drawer, Group } from '@mantine/core';
import { Coins, Flag, Gauge, GitCompareArrows, History, type LucideIcon } from 'lucide-react';
import { useActions } from '../../ui/actions';
import { t } from '../../ui/text';
import classes from './RoadmapScreen.module.css';

const TOOLS = ['whatIf', 'baselines', 'milestones', 'load', 'costs'] as const;
type Tool = (typeof TOOLS)[number];

const ICONS: Record<Tool, LucideIcon> = {
  whatIf: GitCompareArrows,
  baselines: History,
  milestones: Flag,
  load: Gauge,
  costs: Coins,
};

const panel = (tool: Tool) => lazy(async () => ({ default: (await import('./panels'))[tool] }));
const PANELS: Record<Tool, ComponentType> = {
  whatIf: panel('whatIf'),
  baselines: panel('baselines'),
  milestones: panel('milestones'),
  load: panel('load'),
  costs: panel('costs'),
};

/** In pixels: tables stand side by side, forms do not. */
const WIDTHS: Record<Tool, number> = { whatIf: 1080, baselines: 720, milestones: 520, load: 960, costs: 860 };

export function PlanTools() {
  const [open, setOpen] = useState<Tool | null>(null);
  useActions(
    useMemo(
      () =>
        TOOLS.map((tool) => ({
          id: `roadmap.${tool}`,
          label: t(`planTools.${tool}.title`),
          group: t('roadmapScreen.title'),
          run: () => setOpen(tool),
        })),
      [],
    ),
  );
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
              classNames={{ section: classes.toolIcon! }}
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
