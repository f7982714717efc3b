/** The transition path: chosen by the team, with the reason, beside what the map says. */
import { Button, Radio, Stack } from '@mantine/core';
import { PATHS } from '#shared/model/vocabulary';
import type { Workshop } from '#shared/model/workshop';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitTextarea } from '../../ui/CommitText';
import { t } from '../../ui/text';
import { MapFacts } from './MapFacts';
import { Seam } from './Seam';
import page from '../../ui/page.module.css';
import classes from './PathScreen.module.css';

export function PathScreen() {
  const session = useSession();
  const path = useWorkshop((workshop) => workshop.path);
  const set = (patch: Partial<Workshop['path']>, mergeKey?: string) =>
    session.dispatch(
      { type: 'setDetails', patch: { path: { ...session.workshop.path, ...patch } } },
      mergeKey === undefined ? {} : { mergeKey },
    );
  return (
    <div className={page.screen}>
      <header className={page.head}>
        <h1 className={page.title}>{t('path.title')}</h1>
        <p className={page.intro}>{t('path.intro')}</p>
      </header>
      <div className={page.columns}>
        <section className={page.card}>
          <Radio.Group
            label={t('path.choose')}
            value={path.chosen ?? ''}
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
          <CommitTextarea
            label={t('path.reason')}
            placeholder={t('path.reasonHint')}
            minRows={4}
            value={path.reason}
            onCommit={(reason, visit) => set({ reason }, visit)}
          />
        </section>
        <div className={page.column}>
          <MapFacts />
          <Seam />
        </div>
      </div>
    </div>
  );
}
