/** A workshop in the library: what it is, how far it is, and what can be done with it. */
import { useEffect, useRef, useState } from 'react';
import { Button, Menu, TextInput } from '@mantine/core';
import { Archive, ArchiveRestore, Copy, Pencil, Trash2 } from 'lucide-react';
import { STEPS } from '#shared/model/vocabulary';
import { MapThumbnail } from '../../parts/MapThumbnail';
import { goToPlace } from '../../session/route';
import { useServices, type WorkshopSummary } from '../../session/services';
import { MoreMenu } from '../../ui/MoreMenu';
import { t } from '../../ui/text';
import { ago } from './ago';
import { useWorkshopDeeds } from './useWorkshopDeeds';
import classes from './WorkshopCard.module.css';

export function WorkshopCard({ summary }: { summary: WorkshopSummary }) {
  const { now } = useServices();
  const deeds = useWorkshopDeeds();
  const [isRenaming, setRenaming] = useState(false);
  const isActive = summary.state === 'active';
  const open = () => goToPlace(summary.id, summary.components ? 'map' : 'outcome');

  return (
    <li className={classes.card} data-workshop={summary.id}>
      <div className={classes.picture}>
        <MapThumbnail picture={summary.picture} />
      </div>
      <div className={classes.text}>
        {isRenaming ? (
          <RenameField
            title={summary.title}
            onDone={(title) => {
              setRenaming(false);
              if (title) void deeds.rename(summary.id, title);
            }}
          />
        ) : (
          <h2 className={classes.title}>
            {isActive ? (
              <button type="button" className={classes.open} onClick={open}>
                {summary.title}
              </button>
            ) : (
              summary.title
            )}
          </h2>
        )}
        <p className={classes.team}>{summary.team || t('library.noTeam')}</p>
        <div
          className={classes.rail}
          role="img"
          aria-label={t('library.progress', {
            percent: Math.round(
              (STEPS.reduce((sum, step) => sum + summary.progress[step], 0) / STEPS.length) * 100,
            ),
          })}
        >
          {STEPS.map((step) => (
            <span key={step} className={classes.step}>
              <span style={{ width: `${Math.round(summary.progress[step] * 100)}%` }} />
            </span>
          ))}
        </div>
        <p className={classes.facts}>
          {t('library.componentCount', { count: summary.components })}
          {' · '}
          {t('library.riskCount', { count: summary.risks })}
          {summary.unownedRisks > 0 && (
            <strong className={classes.unowned}>
              {' · '}
              {t('library.unownedCount', { count: summary.unownedRisks })}
            </strong>
          )}
        </p>
        <p className={classes.edited}>{ago(summary.editedAt, now())}</p>
      </div>
      <div className={classes.deeds}>
        {isActive ? (
          <MoreMenu label={t('library.more', { title: summary.title })} size={32}>
            <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={() => setRenaming(true)}>
              {t('library.rename')}
            </Menu.Item>
            <Menu.Item
              leftSection={<Copy size={16} aria-hidden />}
              onClick={() => void deeds.duplicate(summary.id)}
            >
              {t('library.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={<Archive size={16} aria-hidden />}
              onClick={() => void deeds.archive(summary)}
            >
              {t('library.archive')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={() => void deeds.remove(summary)}
            >
              {t('library.delete')}
            </Menu.Item>
          </MoreMenu>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<ArchiveRestore size={16} aria-hidden />}
            onClick={() => void deeds.bringBack(summary.id)}
          >
            {t('library.bringBack')}
          </Button>
        )}
      </div>
    </li>
  );
}

function RenameField({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const [draft, setDraft] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  // The menu that opened this looks where the focus is while it closes, and would take it back from here: so a moment later.
  useEffect(() => queueMicrotask(() => field.current?.focus()), []);
  return (
    <TextInput
      ref={field}
      aria-label={t('library.newTitle')}
      value={draft}
      maxLength={2000}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => onDone(draft.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(draft.trim());
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
