/** The bar above a workshop: the way back, title, whether it is saved, undo, and the way to the report. */
import { Button } from '@mantine/core';
import { ChevronLeft, FileText, Presentation, Redo2, Search, Undo2 } from 'lucide-react';
import { Timer } from '../features/facilitation/Timer';
import { ActionButton } from '../ui/ActionButton';
import { CommitText } from '../ui/CommitText';
import { t } from '../ui/text';
import { useSession, useWorkshop } from '../session/hooks';
import { goToLibrary, goToPlace, type Place } from '../session/route';
import { BrowserSave } from './BrowserSave';
import { FileMenu } from './FileMenu';
import { SaveStateBadge } from './SaveStateBadge';
import classes from './TopBar.module.css';

export function TopBar({ place }: { place: Place }) {
  const session = useSession();
  const title = useWorkshop((workshop) => workshop.title);
  return (
    <header className={classes.bar}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<ChevronLeft size={16} aria-hidden />}
        onClick={goToLibrary}
      >
        {t('app.library')}
      </Button>
      <CommitText
        className={classes.title}
        variant="unstyled"
        aria-label={t('app.titleField')}
        value={title}
        onCommit={(next, mergeKey) => {
          if (next.trim())
            session.dispatch({ type: 'setDetails', patch: { title: next.trim() } }, { mergeKey });
        }}
      />
      <SaveStateBadge />
      <BrowserSave />
      <FileMenu />
      <span className={classes.gap} />
      <Timer />
      <ActionButton id="edit.undo" icon={<Undo2 size={18} aria-hidden />} />
      <ActionButton id="edit.redo" icon={<Redo2 size={18} aria-hidden />} />
      <ActionButton id="window.palette" icon={<Search size={18} aria-hidden />} />
      <ActionButton id="window.present" icon={<Presentation size={18} aria-hidden />} />
      {place !== 'report' && (
        <Button
          size="compact-md"
          leftSection={<FileText size={16} aria-hidden />}
          onClick={() => goToPlace(session.workshop.id, 'report')}
        >
          {t('app.place.report')}
        </Button>
      )}
    </header>
  );
}
