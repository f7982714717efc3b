/** The team's choice of a path, with its reason: asked for where it is another than the answers point to. */
import { Button, Radio, Stack } from '@mantine/core';
import { PATHS, type TransitionPath } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitTextarea } from '../../ui/CommitText';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './PathScreen.module.css';

export function TeamChoice({ recommended }: { recommended: TransitionPath | null }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const path = useWorkshop((workshop) => workshop.path);
  const set = (patch: Partial<Workshop['path']>, mergeKey?: string) =>
    session.dispatch(
      { type: 'setDetails', patch: { path: { ...session.workshop.path, ...patch } } },
      mergeKey === undefined ? {} : { mergeKey },
    );
  const differs = path.chosen !== null && recommended !== null && path.chosen !== recommended;
  const isUnexplained = differs && path.reason.trim() === '';
  return (
    <section className={page.card}>
      <Radio.Group
        label={t('path.choose')}
        value={path.chosen ?? ''}
        readOnly={readOnly}
        onChange={(value) => set({ chosen: PATHS.find((option) => option === value) ?? null })}
      >
        <Stack gap="xs" mt={8}>
          {PATHS.map((option) => (
            <Radio.Card key={option} value={option} className={classes.option} radius="md">
              <Radio.Indicator className={classes.indicator} />
              <span>
                <strong className={classes.optionName}>{t(`words.path.${option}`)}</strong>
                <span className={classes.about}>{t(`path.about.${option}`)}</span>
              </span>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      {path.chosen && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          w="fit-content"
          onClick={() => set({ chosen: null })}
        >
          {t('path.clear')}
        </Button>
      )}
      {path.chosen !== null && recommended !== null && (
        <p className={classes.about} role="status">
          {t(differs ? 'path.differs' : 'path.agrees')}
        </p>
      )}
      <CommitTextarea
        label={t('path.reason')}
        placeholder={t('path.reasonHint')}
        minRows={4}
        error={isUnexplained ? t('path.needsReason', { path: t(`words.path.${recommended}`) }) : undefined}
        value={path.reason}
        onCommit={(reason, visit) => set({ reason }, visit)}
      />
    </section>
  );
}
