/** Fields for a grid's cells: focused as they appear, without an edge of their own, done once something is chosen. */
import type { ComponentProps, FocusEvent } from 'react';
import { Choice, OptionalChoice } from '../Choice';
import { CommitDate } from '../CommitDate';
import { CommitText } from '../CommitText';

const look = { variant: 'unstyled', autoFocus: true } as const;
const selectAll = (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select();

export const CellText = (props: ComponentProps<typeof CommitText>) => <CommitText {...look} {...props} />;
export const CellDate = (props: ComponentProps<typeof CommitDate>) => <CommitDate {...look} {...props} />;

/** What makes a list of choices open at once, searched by typing, and gone once something is chosen. */
export const cellList = (done: () => void) => ({
  ...look,
  searchable: true,
  onFocus: selectAll,
  onOptionSubmit: done,
  // A narrow column does not narrow its choices.
  comboboxProps: {
    width: 'max-content',
    position: 'bottom-start',
    transitionProps: { duration: 0 },
  } as const,
});

type Done = { done: () => void };

export function CellChoice<T extends string>({ done, ...props }: ComponentProps<typeof Choice<T>> & Done) {
  return <Choice<T> {...cellList(done)} {...props} />;
}

export function CellOptionalChoice<T extends string>({
  done,
  ...props
}: ComponentProps<typeof OptionalChoice<T>> & Done) {
  return <OptionalChoice<T> {...cellList(done)} {...props} />;
}
