/** Which boundaries of a map have their title above them; found again only when something on the map changed. */
import { raisedTitles } from '#shared/diagram/titles';
import { memoByIdentity } from '#shared/model/queries';
import type { Workshop } from '#shared/model/workshop';

const among = memoByIdentity((components: Workshop['components']) =>
  memoByIdentity((boundaries: Workshop['boundaries']) =>
    raisedTitles(Object.values(components), Object.values(boundaries)),
  ),
);

export const raisedOn = ({
  components,
  boundaries,
}: Pick<Workshop, 'components' | 'boundaries'>): ReadonlySet<string> => among(components)(boundaries);
