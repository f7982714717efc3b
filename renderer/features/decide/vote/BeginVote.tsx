/** Asks what is voted on, and whether the votes carry names. */
import { useState } from 'react';
import { Button, Checkbox, Group, Modal, Radio, Stack } from '@mantine/core';
import type { Component } from '#shared/model/entities';
import { votersNeeded } from '#shared/method/votes/ballot';
import { ManyPicker } from '../../../ui/ManyPicker';
import { t } from '../../../ui/text';
import { usePresent } from './usePresent';
import { useVoteDeeds } from './useVoteDeeds';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import classes from './Vote.module.css';

type Own = { components: readonly Component[]; currentId: string; onClose: () => void };
type About = 'undecided' | 'all' | 'chosen';

const idOf = ({ id }: { id: string }) => id;

export function BeginVote({ components, currentId, onClose }: Own) {
  useReturnFocus();
  const deeds = useVoteDeeds();
  const present = usePresent();
  const undecided = components.filter(({ disposition }) => disposition === 'undecided');
  const [about, setAbout] = useState<About>(undecided.length > 0 ? 'undecided' : 'all');
  const [chosen, setChosen] = useState<string[]>(
    components.some(({ id }) => id === currentId) ? [currentId] : [],
  );
  const [anonymous, setAnonymous] = useState(false);
  const mayBeAnonymous = present.length >= votersNeeded(true);
  const componentIds = { undecided: undecided.map(idOf), all: components.map(idOf), chosen }[about];
  return (
    <Modal opened onClose={onClose} title={t('decide.vote.dialog.title')} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          deeds.begin({ componentIds, voterIds: present.map(idOf), anonymous });
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={t('decide.vote.dialog.about')}
            value={about}
            onChange={(value) => setAbout(value as About)}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="undecided"
                disabled={undecided.length === 0}
                label={t('decide.vote.dialog.undecided', { count: undecided.length })}
              />
              <Radio value="all" label={t('decide.vote.dialog.all', { count: components.length })} />
              <Radio value="chosen" label={t('decide.vote.dialog.chosen')} />
            </Stack>
          </Radio.Group>
          {about === 'chosen' && (
            <ManyPicker
              label={t('decide.vote.dialog.choose')}
              nothingFoundMessage={t('decide.vote.dialog.noSuchComponent')}
              data={components.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen}
              onChange={setChosen}
            />
          )}
          <Checkbox
            label={t('decide.vote.dialog.anonymous')}
            description={t(
              mayBeAnonymous ? 'decide.vote.dialog.anonymousHint' : 'decide.vote.dialog.anonymousNeeds',
            )}
            disabled={!mayBeAnonymous}
            checked={anonymous}
            onChange={(event) => setAnonymous(event.currentTarget.checked)}
          />
          <p className={classes.hint}>
            {t('decide.vote.dialog.asked', { names: present.map(({ name }) => name).join(', ') })}
          </p>
          <p className={classes.hint}>{t('decide.vote.dialog.projector')}</p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('decide.vote.dialog.cancel')}
            </Button>
            <Button type="submit" disabled={componentIds.length === 0} data-autofocus>
              {t('decide.vote.dialog.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
