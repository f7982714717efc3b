/** Above a workshop: what must not be overlooked, and what can be done about it. */
import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import classes from './WarningBar.module.css';

export function WarningBar({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div role="alert" className={classes.bar}>
      <TriangleAlert size={16} aria-hidden />
      <span className={classes.text}>
        <strong>{title}</strong> {text}
      </span>
      {children}
    </div>
  );
}
