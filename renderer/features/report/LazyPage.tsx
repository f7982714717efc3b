/** Holds the place of a page and fills it only near the view: a long report has thousands of marks. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './LazyPage.module.css';

/** Pages this far outside the view are drawn ahead. */
const AHEAD = '800px';

export function LazyPage({ ratio, children }: { ratio: number; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: AHEAD,
    });
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={classes.place} style={{ aspectRatio: String(ratio) }}>
      {isNear && children}
    </div>
  );
}
