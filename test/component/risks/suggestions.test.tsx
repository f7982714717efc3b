import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { RisksScreen } from '../../../renderer/features/risks/RisksScreen';
import type { Session } from '../../../renderer/session/session';
import { listenForShortcuts } from '../../../renderer/ui/actions';
import { newComponent } from '../../../shared/model/empty';
import { riskSuggestions } from '../../../shared/method/risks/suggestions';
import { byId, renderWith, testSession } from '../support/withSession';

beforeEach(listenForShortcuts);

/** One model, which nobody watches, reviews or limits. */
const oneModel = () =>
  testSession((workshop, newId) => ({
    ...workshop,
    components: byId(newComponent(newId, 'model', 'Answer model', { x: 0, y: 0, boundaryId: null })),
  }));

async function showSuggestions(session: Session) {
  const screen = await renderWith(session, <RisksScreen />);
  await userEvent.keyboard('s');
  await expect.element(panel(screen)).toBeVisible();
  return screen;
}
type Screen = Awaited<ReturnType<typeof renderWith>>;
const panel = (screen: Screen) => screen.getByRole('complementary', { name: 'Suggested risks' });
const steps = (session: Session) => session.store.getState().past.length;
const deed = (screen: Screen, name: string, title: string) =>
  panel(screen).getByRole('button', { name: `${name}: ${title}`, exact: true });
const titles = () => [...document.querySelectorAll('aside li h3')].map((title) => title.textContent);
const first = () => titles()[0]!;

describe('suggested risks', () => {
  it('say what on the map makes them real', async () => {
    const session = oneModel();
    const screen = await showSuggestions(session);
    expect(titles()).toHaveLength(riskSuggestions(session.workshop).length);
    await expect
      .element(panel(screen).getByRole('listitem').first())
      .toHaveTextContent(/Suggested because .*Answer model/u);
  });

  it('become risks about what they are about, each by one step that can be undone', async () => {
    const session = oneModel();
    const screen = await showSuggestions(session);
    const [title, count] = [first(), titles().length];
    const [suggestion] = riskSuggestions(session.workshop);
    await deed(screen, 'Accept', title).click();
    expect(Object.values(session.workshop.risks)).toMatchObject([
      {
        title,
        suggestionKey: suggestion!.risk.key,
        componentIds: suggestion!.componentIds,
        likelihood: suggestion!.likelihood,
        impact: suggestion!.impact,
      },
    ]);
    expect(steps(session)).toBe(1);
    await expect.poll(titles).toHaveLength(count - 1);
    await expect.element(screen.getByRole('row', { name: new RegExp(title, 'u') })).toBeVisible();
    session.undo();
    await expect.poll(titles).toHaveLength(count);
    expect(session.workshop.risks).toEqual({});
  });

  it('are accepted and opened to be put into one’s own words', async () => {
    const session = oneModel();
    const screen = await showSuggestions(session);
    const title = first();
    await deed(screen, 'Accept and edit', title).click();
    const editor = screen.getByRole('complementary', { name: 'Risk', exact: true });
    await expect.element(editor.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
    await userEvent.keyboard('{Escape}');
    await expect.element(panel(screen)).toBeVisible();
  });

  it('stay away once dismissed, until they are asked for again; each is a step', async () => {
    const session = oneModel();
    const screen = await showSuggestions(session);
    const [title, count] = [first(), titles().length];
    await deed(screen, 'Dismiss', title).click();
    await expect.poll(titles).not.toContain(title);
    expect(session.workshop.risks).toEqual({});
    await panel(screen).getByRole('button', { name: 'Show 1 that was dismissed' }).click();
    await expect.poll(titles).toHaveLength(count);
    expect(titles()).toContain(title);
    expect(steps(session)).toBe(2);
    session.undo();
    await expect.poll(titles).not.toContain(title);
    session.undo();
    await expect.poll(titles).toContain(title);
  });

  it('are dismissed one after the other with the keyboard alone, to the last', async () => {
    const session = oneModel();
    const screen = await showSuggestions(session);
    (deed(screen, 'Dismiss', first()).element() as HTMLElement).focus();
    for (let left = titles().length; left > 0; left -= 1) {
      await userEvent.keyboard('{Enter}');
      await expect.poll(titles).toHaveLength(left - 1);
    }
    await expect.element(panel(screen).getByText('Nothing more is suggested for this map.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel(screen)).not.toBeInTheDocument();
  });

  it('are offered where the register is still empty', async () => {
    const session = oneModel();
    const screen = await renderWith(session, <RisksScreen />);
    await screen.getByRole('button', { name: /suggest/iu }).click();
    await expect.element(panel(screen)).toBeVisible();
  });
});
