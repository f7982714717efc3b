/** The roadmap: work items in waves over time, and the decisions that it stands on. */
import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { StepIntro } from '../../parts/StepHead';
import { t } from '../../ui/text';
import { DecisionLog } from './decisions/DecisionLog';
import { PlanView } from './PlanView';
import classes from './RoadmapScreen.module.css';

const VIEWS = ['plan', 'decisions'] as const;
type View = (typeof VIEWS)[number];

export function RoadmapScreen() {
  const [view, setView] = useState<View>('plan');
  const head = (
    <>
      <h1 className={classes.title}>{t('roadmapScreen.title')}</h1>
      <SegmentedControl
        aria-label={t('roadmapScreen.view')}
        value={view}
        onChange={(next) => setView(VIEWS.find((candidate) => candidate === next) ?? 'plan')}
        data={VIEWS.map((value) => ({ value, label: t(`roadmapScreen.${value}`) }))}
      />
      <div className={classes.intro}>
        <StepIntro step="roadmap" />
      </div>
    </>
  );
  return view === 'plan' ? <PlanView head={head} /> : <DecisionLog head={head} />;
}
