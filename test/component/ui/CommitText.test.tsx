import { useState } from 'react';
import { MantineProvider } from '@mantine/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Effort } from '../../../shared/model/entities';
import { EffortEditor } from '../../../renderer/parts/EffortEditor';
import { CommitNumber } from '../../../renderer/ui/CommitNumber';
import { useHasDraft } from '../../../renderer/ui/drafts';
import { CommitText, CommitTextarea } from '../../../renderer/ui/CommitText';

function Field({ onCommit }: { onCommit: (text: string, visit: string) => void }) {
  const [value, setValue] = useState('start');
  return (
    <MantineProvider>
      <CommitText
        label="Name"
        value={value}
        onCommit={(text, visit) => {
          onCommit(text, visit);
          setValue(text);
        }}
      />
      <button type="button">away</button>
    </MantineProvider>
  );
}

describe('a committing text field', () => {
  it('hands over on Enter, and not again on blur', async () => {
    const onCommit = vi.fn();
    const screen = await render(<Field onCommit={onCommit} />);
    await screen.getByLabelText('Name').fill('next');
    await userEvent.keyboard('{Enter}');
    await screen.getByText('away').click();
    expect(onCommit.mock.calls.map(([text]) => text)).toEqual(['next']);
  });

  it('hands over when the focus leaves', async () => {
    const onCommit = vi.fn();
    const screen = await render(<Field onCommit={onCommit} />);
    await screen.getByLabelText('Name').fill('next');
    await screen.getByText('away').click();
    expect(onCommit).toHaveBeenCalledOnce();
    expect(onCommit.mock.calls[0]![0]).toBe('next');
  });

  it('hands over what was typed when it goes away with the focus in it', async () => {
    const onCommit = vi.fn();
    const screen = await render(<Field onCommit={onCommit} />);
    await screen.getByLabelText('Name').fill('next');
    await screen.unmount();
    expect(onCommit.mock.calls.map(([text]) => text)).toEqual(['next']);
  });

  it('takes back on Escape', async () => {
    const onCommit = vi.fn();
    const screen = await render(<Field onCommit={onCommit} />);
    await screen.getByLabelText('Name').fill('next');
    await userEvent.keyboard('{Escape}');
    await screen.getByText('away').click();
    expect(onCommit).not.toHaveBeenCalled();
    expect((screen.getByLabelText('Name').element() as HTMLInputElement).value).toBe('start');
  });

  it('is left by Escape where there is nothing to take back', async () => {
    const screen = await render(<Field onCommit={vi.fn()} />);
    const field = screen.getByLabelText('Name');
    await field.fill('next');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).not.toHaveFocus();
  });

  it('of several lines is left by Escape with what was typed', async () => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <CommitTextarea aria-label="Notes" value="start" onCommit={onCommit} />
      </MantineProvider>,
    );
    const field = screen.getByRole('textbox', { name: 'Notes' });
    await field.fill('a long thought');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).not.toHaveFocus();
    expect(onCommit.mock.calls.map(([text]) => text)).toEqual(['a long thought']);
  });

  it('names one visit for all texts of a stay, and another for the next', async () => {
    const onCommit = vi.fn();
    const screen = await render(<Field onCommit={onCommit} />);
    const field = screen.getByLabelText('Name');
    await field.fill('one');
    await userEvent.keyboard('{Enter}');
    await field.fill('two');
    await userEvent.keyboard('{Enter}');
    await screen.getByText('away').click();
    await field.fill('three');
    await userEvent.keyboard('{Enter}');
    const visits = onCommit.mock.calls.map(([, visit]) => visit as string);
    expect(visits[0]).toBe(visits[1]);
    expect(visits[2]).not.toBe(visits[0]);
  });
});

describe('a committing number field', () => {
  it('hands over a number, and null for an empty field', async () => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <CommitNumber label="Days" value={3} onCommit={onCommit} />
      </MantineProvider>,
    );
    const field = screen.getByLabelText('Days');
    await field.fill('7.5');
    await userEvent.keyboard('{Enter}');
    await field.fill('');
    await userEvent.keyboard('{Enter}');
    expect(onCommit.mock.calls.map(([value]) => value as unknown)).toEqual([7.5, null]);
  });

  it('takes a comma for a decimal point', async () => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <CommitNumber label="Days" value={null} onCommit={onCommit} />
      </MantineProvider>,
    );
    await screen.getByLabelText('Days').click();
    await userEvent.keyboard('3,5{Enter}');
    expect(onCommit.mock.calls).toEqual([[3.5]]);
  });

  it.each([
    ['3,5', 3.5],
    [' 12,25 ', 12.25],
    ['7.5', 7.5],
  ])('takes a pasted “%s” as %d', async (pasted, number) => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <CommitNumber label="Days" value={null} decimalScale={2} onCommit={onCommit} />
        <input aria-label="Sheet" defaultValue={pasted} onFocus={(event) => event.currentTarget.select()} />
      </MantineProvider>,
    );
    await screen.getByLabelText('Sheet').click();
    await userEvent.copy();
    await screen.getByLabelText('Days').click();
    await userEvent.paste();
    await userEvent.keyboard('{Enter}');
    expect(onCommit.mock.calls).toEqual([[number]]);
  });

  it('hands over what is typed when it goes away', async () => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <CommitNumber label="Days" value={3} onCommit={onCommit} />
      </MantineProvider>,
    );
    await screen.getByLabelText('Days').fill('8');
    await screen.unmount();
    expect(onCommit.mock.calls).toEqual([[8]]);
  });

  it.each([
    ['150', 90],
    ['2', 10],
  ])('hands over %s as the nearest number that it takes', async (typed, nearest) => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <CommitNumber label="Days" value={30} min={10} max={90} onCommit={onCommit} />
        <button type="button">away</button>
      </MantineProvider>,
    );
    await screen.getByLabelText('Days').fill(typed);
    await screen.getByText('away').click();
    expect(onCommit.mock.calls).toEqual([[nearest]]);
  });
});

describe('an estimate', () => {
  const editor = async (value: Effort | null = null) => {
    const onCommit = vi.fn();
    const screen = await render(
      <MantineProvider>
        <EffortEditor value={value} onCommit={onCommit} />
        <button type="button">away</button>
      </MantineProvider>,
    );
    return { onCommit, screen };
  };

  it('is not lost when its panel goes away while the last figure is typed', async () => {
    const { onCommit, screen } = await editor();
    await screen.getByLabelText('Low').fill('1');
    await screen.getByLabelText('Likely').fill('2');
    await screen.getByLabelText('High').fill('4');
    await screen.unmount();
    expect(onCommit.mock.calls).toEqual([[{ low: 1, likely: 2, high: 4 }]]);
  });

  it('waits for its three figures while the focus is in it, and is completed when it leaves', async () => {
    const { onCommit, screen } = await editor();
    await screen.getByLabelText('Likely').fill('5');
    await screen.getByLabelText('High').click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('follows from the others');
    expect(onCommit).not.toHaveBeenCalled();
    await screen.getByText('away').click();
    expect(onCommit.mock.calls).toEqual([[{ low: 5, likely: 5, high: 5 }]]);
  });

  it('is completed when its panel goes away half filled', async () => {
    const { onCommit, screen } = await editor();
    await screen.getByLabelText('Low').fill('2');
    await screen.getByLabelText('Likely').fill('3');
    await screen.unmount();
    expect(onCommit.mock.calls).toEqual([[{ low: 2, likely: 3, high: 3 }]]);
  });

  it('gives way to the figure that was changed, when the focus leaves', async () => {
    const { onCommit, screen } = await editor({ low: 1, likely: 2, high: 4 });
    await screen.getByLabelText('Likely').fill('6');
    await screen.getByLabelText('High').click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('brought in order');
    await screen.getByText('away').click();
    expect(onCommit.mock.calls).toEqual([[{ low: 1, likely: 6, high: 6 }]]);
  });

  it('is put in order where all three figures were typed', async () => {
    const { onCommit, screen } = await editor();
    await screen.getByLabelText('Low').fill('8');
    await screen.getByLabelText('Likely').fill('5');
    await screen.getByLabelText('High').fill('3');
    await screen.getByText('away').click();
    expect(onCommit.mock.calls).toEqual([[{ low: 3, likely: 5, high: 8 }]]);
  });

  it('stays half filled while another window has the focus', async () => {
    const { onCommit, screen } = await editor();
    await screen.getByLabelText('Low').fill('2');
    await screen.getByLabelText('Likely').click();
    // The window loses the focus: the field stays the active element.
    document.activeElement!.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(onCommit).not.toHaveBeenCalled();
    await expect.element(screen.getByLabelText('Low')).toHaveValue('2');
  });

  it('is none once its figures are emptied', async () => {
    const { onCommit, screen } = await editor({ low: 1, likely: 2, high: 4 });
    for (const label of ['Low', 'Likely', 'High']) await screen.getByLabelText(label).fill('');
    await screen.getByText('away').click();
    expect(onCommit.mock.calls).toEqual([[null]]);
  });
});

describe('what is typed and not handed over', () => {
  function Told() {
    return <output>{useHasDraft() ? 'not yet' : 'all handed over'}</output>;
  }

  it('is told until it is handed over, taken back, or its field goes away', async () => {
    const fields = (
      <>
        <CommitText label="Name" value="start" onCommit={() => {}} />
        <CommitNumber label="Days" value={3} onCommit={() => {}} />
        <EffortEditor value={null} onCommit={() => {}} />
      </>
    );
    const shown = (hasFields: boolean) => (
      <MantineProvider>
        <Told />
        {hasFields && fields}
      </MantineProvider>
    );
    const screen = await render(shown(true));
    const told = screen.getByText(/not yet|all handed over/u).first();
    await expect.element(told).toHaveTextContent('all handed over');
    for (const [label, text, key] of [
      ['Name', '7', '{Enter}'],
      ['Name', '8', '{Escape}'],
      ['Days', '7', '{Enter}'],
      ['Days', '8', '{Escape}'],
      ['Days', '9', '{Tab}'],
    ] as const) {
      await screen.getByRole('textbox', { name: label }).fill(text);
      await expect.element(told).toHaveTextContent('not yet');
      await userEvent.keyboard(key);
      await expect.element(told).toHaveTextContent('all handed over');
    }
    await screen.getByLabelText('Low').fill('1');
    await screen.getByLabelText('Likely').click();
    await expect.element(told).toHaveTextContent('not yet');
    await screen.rerender(shown(false));
    await expect.element(told).toHaveTextContent('all handed over');
  });
});
