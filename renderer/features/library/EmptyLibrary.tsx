/** What an empty library says: what to do first. */
import { Button, Group } from '@mantine/core';
import type { LibraryState } from '../../session/services';
import { runAction } from '../../ui/actions';
import { t } from '../../ui/text';
import { EmptyPicture } from './EmptyPicture';
import classes from './EmptyLibrary.module.css';

export function EmptyLibrary({ state }: { state: LibraryState }) {
  if (state !== 'active') return <p className={classes.plain}>{t(`library.empty.${state}`)}</p>;
  return (
    <section className={classes.empty}>
      <EmptyPicture />
      <p className={classes.sentence}>{t('library.empty.active')}</p>
      <Group justify="center">
        <Button size="md" onClick={() => runAction('library.new')}>
          {t('library.new')}
        </Button>
        <Button size="md" variant="default" onClick={() => runAction('library.fromTemplate')}>
          {t('library.fromTemplate')}
        </Button>
      </Group>
      <p className={classes.plain}>{t('library.empty.hint')}</p>
    </section>
  );
}
