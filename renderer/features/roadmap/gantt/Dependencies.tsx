/** Arrows of the item that is open: from what it waits for, and to what waits for it. */
import { useEffect, useRef, useState } from 'react';
import type { PlannedItem } from '#shared/roadmap/plan';
import { linkPath, type Anchor } from './linkPath';
import type { Grouping } from './groups';
import { placeOf, type TimeScale } from './timeScale';
import classes from './Dependencies.module.css';

type Own = {
  items: readonly PlannedItem[];
  openKey: string | null;
  scale: TimeScale;
  grouping: Grouping;
};

export function Dependencies({ items, openKey, scale, grouping }: Own) {
  const field = useRef<SVGSVGElement>(null);
  const [paths, setPaths] = useState<string[]>([]);
  // Rows lie where the browser put them: heads between them are as high as their texts. It says so once it knows, before
  // anything is painted.
  useEffect(() => {
    const sheet = field.current?.parentElement;
    if (!sheet || openKey === null) return undefined;
    const observer = new ResizeObserver(() => setPaths(pathsOf(sheet, items, openKey, scale)));
    observer.observe(sheet);
    return () => {
      observer.disconnect();
      setPaths([]);
    };
  }, [items, openKey, scale, grouping]);
  return (
    <svg ref={field} className={classes.field} aria-hidden>
      <defs>
        <marker
          id="gantt-arrow"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" fill="var(--cw-ink)" />
        </marker>
      </defs>
      {paths.map((path) => (
        <path key={path} d={path} className={classes.arrow} markerEnd="url(#gantt-arrow)" />
      ))}
    </svg>
  );
}

function pathsOf(
  sheet: HTMLElement,
  items: readonly PlannedItem[],
  openKey: string,
  scale: TimeScale,
): string[] {
  const open = items.find(({ key }) => key === openKey);
  if (!open) return [];
  const rows = new Map(
    [...sheet.querySelectorAll<HTMLElement>('[data-item]')].map((row) => [row.dataset['item'], row]),
  );
  const middleOf = ({ key }: PlannedItem): number | null => {
    const row = rows.get(key);
    return row ? row.offsetTop + row.offsetHeight / 2 : null;
  };
  const anchor = (item: PlannedItem, side: 'start' | 'end'): Anchor | null => {
    const y = middleOf(item);
    const { left, width } = placeOf(scale, item.start, item.finish);
    const end = left + (item.effort === null ? 10 : width);
    return y === null ? null : { x: side === 'start' ? left : end, y };
  };
  const before = new Set(open.dependsOn);
  const links = [
    ...items.filter(({ key }) => before.has(key)).map((before) => [before, open] as const),
    ...items.filter(({ dependsOn }) => dependsOn.includes(openKey)).map((after) => [open, after] as const),
  ];
  return links.flatMap(([before, after]) => {
    const from = anchor(before, 'end');
    const to = anchor(after, 'start');
    return from && to ? [linkPath(from, to)] : [];
  });
}
