/** The steps of a vote, done on the open workshop. */
import { useMemo } from 'react';
import type { Command } from '#shared/commands/command';
import * as ballot from '#shared/method/votes/ballot';
import { showHand, type Hand } from '#shared/method/votes/hands';
import type { Disposition } from '#shared/model/vocabulary';
import { useSession } from '../../../session/hooks';
import { momentNow } from '../../../ui/moments';

export type VoteDeeds = ReturnType<typeof useVoteDeeds>;

export function useVoteDeeds() {
  const session = useSession();
  return useMemo(() => {
    const send = (command: Command | null) => command !== null && session.dispatch(command);
    return {
      begin: (asking: Omit<ballot.Asking, 'startedAt'>) =>
        send(ballot.beginVote(session.workshop, { ...asking, startedAt: momentNow() })),
      takeLaptop: (voterId: string) => send(ballot.takeLaptop(session.workshop, voterId)),
      closeCurtain: () => send(ballot.closeCurtain(session.workshop)),
      cast: (componentId: string, choice: Disposition) =>
        send(
          ballot.castBallot(session.workshop, {
            componentId,
            choice,
            at: momentNow(),
            ballotId: session.newId('ballots'),
          }),
        ),
      handIn: () => send(ballot.handIn(session.workshop, momentNow(), session.newId)),
      leaveOut: (voterId: string) => send(ballot.leaveOut(session.workshop, voterId)),
      askToo: (voterId: string) => send(ballot.askToo(session.workshop, voterId)),
      reveal: () => send(ballot.reveal(session.workshop)),
      callOff: () => send(ballot.callOff(session.workshop)),
      showHand: (hand: Omit<Hand, 'at' | 'ballotId'>) =>
        send(showHand(session.workshop, { ...hand, at: momentNow(), ballotId: session.newId('ballots') })),
    };
  }, [session]);
}
