/** The map from far away, or very full: one drawing instead of thousands of elements. */
import { useEffect, useRef } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import type { Detail } from '#shared/diagram/detail';
import { dark, light } from '#shared/tokens';
import { useView } from '../stage/view';
import { OverviewCanvas } from './OverviewCanvas';
import type { Scene } from './scene';
import classes from './Overview.module.css';

export function Overview({ scene, detail }: { scene: Scene; detail: Detail }) {
  const view = useView();
  const scheme = useComputedColorScheme('light');
  const still = useRef<HTMLCanvasElement>(null);
  const live = useRef<HTMLCanvasElement>(null);
  const canvas = useRef<OverviewCanvas | null>(null);

  useEffect(() => {
    const made = new OverviewCanvas([still.current!, live.current!], view);
    canvas.current = made;
    return () => made.end();
  }, [view]);
  useEffect(() => {
    canvas.current?.show(scene, detail, scheme === 'dark' ? dark : light);
  }, [view, scene, detail, scheme]);

  return (
    <div className={classes.overview} aria-hidden>
      <canvas ref={still} />
      <canvas ref={live} />
    </div>
  );
}
