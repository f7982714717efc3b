/**
 * A vote under way, over the whole window: the curtain between voters, or the ballot of who has the laptop. The curtain is
 * closed whenever this is shown anew, as after a reload: who has the laptop is asked again before any choice is seen.
 */
import { useState } from 'react';
import { Modal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { Voting } from '#shared/model/workshop';
import { useWorkshop } from '../../../session/hooks';
import { VOTE_MARK } from '../../../ui/actions';
import { BallotPaper } from './BallotPaper';
import { Curtain } from './Curtain';
import { useVoteDeeds } from './useVoteDeeds';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import classes from './Vote.module.css';

type Own = { voting: Voting; onAside: () => void };

const isAlone = () => document.querySelectorAll('[role="dialog"]').length === 1;

export function VoteDialog({ voting, onAside }: Own) {
  useReturnFocus();
  const deeds = useVoteDeeds();
  const participants = useWorkshop((workshop) => workshop.participants);
  const [openFor, setOpenFor] = useState<string | null>(null);
  const voter = openFor !== null && openFor === voting.voterId ? participants[openFor] : undefined;
  const close = () => {
    setOpenFor(null);
    deeds.closeCurtain();
  };
  const leave = voter ? close : onAside;
  // Wherever the focus is, unless something stands above, as capturing does; asked before that closes itself.
  useWindowEvent('keydown', (event) => event.key === 'Escape' && isAlone() && leave(), { capture: true });
  return (
    <Modal.Root opened fullScreen closeOnEscape={false} onClose={leave} transitionProps={{ duration: 0 }}>
      <Modal.Content className={classes.surface!} radius={0} data-private={voter && true} {...VOTE_MARK}>
        {voter ? (
          <BallotPaper key={voter.id} voter={voter} voting={voting} onClose={close} />
        ) : (
          <Curtain
            voting={voting}
            onAside={onAside}
            onTake={(id) => {
              if (deeds.takeLaptop(id) || voting.voterId === id) setOpenFor(id);
            }}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
