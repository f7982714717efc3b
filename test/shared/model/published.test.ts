import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileText } from '#shared/file/serialize';
import { parse } from '#shared/file/parse';
import { published } from '#shared/model/published';
import { anyWorkshop } from '../../support/arbitraries';

describe('what is published of a workshop', () => {
  it('has every revealed vote, no other, and neither a vote nor a timer that is under way', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const { ballots, voting, timer } = published(workshop);
        expect(Object.values(ballots)).toEqual(
          Object.values(workshop.ballots).filter((vote) => vote.revealed),
        );
        expect([voting, timer.itemId, timer.since]).toEqual([null, null, null]);
        expect([timer.spent, timer.extended]).toEqual([workshop.timer.spent, workshop.timer.extended]);
      }),
    );
  });

  it('is all else, and the same workshop where there is nothing to hide', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        const shown = published(workshop);
        const { ballots, voting, timer } = workshop;
        expect({ ...shown, ballots, voting, timer }).toEqual(workshop);
        expect(published(shown)).toBe(shown);
      }),
    );
  });

  it('is what a file holds', () => {
    fc.assert(
      fc.property(anyWorkshop(), (workshop) => {
        expect(parse(fileText(workshop), 'a file').workshop).toEqual(published(workshop));
      }),
    );
  });
});
