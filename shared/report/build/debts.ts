/** What everybody owes: work items, risks and components, by owner and by date. */
import { compareText, fateOf } from '../../model/queries';
import type { Fate } from '../../model/vocabulary';
import { pertMean } from '../../roadmap/effort';
import type { PlannedItem } from '../../roadmap/plan';
import { fateOfItem, fateWord, named, plannedDays, titleOf, type Facts, type NumberedRisk } from './facts';

export interface Debt {
  kind: 'work' | 'risk' | 'component';
  title: string;
  link: string;
  /** The day by which it is done; null where it has none. */
  by: string | null;
  /** Expected person-days. */
  days: number | null;
  status: string;
  /** Work is, until it is done. */
  isOpen: boolean;
  /** The risk that a work item answers. */
  answers: NumberedRisk | null;
  fate: Fate | null;
}

export interface Owing {
  /** Null for what nobody owns. */
  ownerId: string | null;
  debts: Debt[];
  /** Expected person-days of work that is not done. */
  days: number;
  /** The first day on which something is due. */
  next: string | null;
}

/**
 * What each owner owes. A component or a risk whose work item has the same owner is told once, by the item; closed
 * risks are no debt, and done work is told but counts no days.
 */
export function owings(facts: Facts): Owing[] {
  const byOwner = new Map<string | null, Debt[]>();
  const owner = (id: string | null) => (id !== null && facts.workshop.participants[id] ? id : null);
  const owe = (ownerId: string | null, debt: Debt) => {
    const known = byOwner.get(owner(ownerId));
    if (known) known.push(debt);
    else byOwner.set(owner(ownerId), [debt]);
  };
  const told = new Set<string>();
  for (const item of facts.plan.items) {
    told.add(`${item.key} ${owner(item.ownerId)}`);
    owe(item.ownerId, workDebt(facts, item));
  }
  for (const numbered of facts.risks) {
    const { risk } = numbered;
    if (risk.status === 'closed' || told.has(`risk:${risk.id} ${owner(risk.ownerId)}`)) continue;
    owe(risk.ownerId, riskDebt(facts, numbered));
  }
  for (const component of Object.values(facts.workshop.components)) {
    const { id, name, ownerId } = component;
    const fate = fateOf(component);
    // A component without an owner and without work is nobody's omission.
    if (owner(ownerId) === null || told.has(`component:${id} ${ownerId}`)) continue;
    owe(ownerId, {
      kind: 'component',
      title: named(facts, name),
      link: `component:${id}`,
      by: null,
      days: null,
      status: fateWord(facts, fate),
      isOpen: true,
      answers: null,
      fate,
    });
  }
  return [...byOwner].map(([ownerId, debts]) => ({
    ownerId,
    debts: debts.sort(byDate),
    days: debts.reduce((sum, { days }) => sum + (days ?? 0), 0),
    next: debts.reduce<string | null>(
      (first, { by }) => (by !== null && (first === null || by < first) ? by : first),
      null,
    ),
  }));
}

const LATE = '9999-99';
const KINDS = ['work', 'risk', 'component'];
const byDate = (a: Debt, b: Debt): number =>
  compareText(a.by ?? LATE, b.by ?? LATE) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  compareText(a.title, b.title) ||
  compareText(a.link, b.link);

function workDebt(facts: Facts, item: PlannedItem): Debt {
  const done = item.status === 'done';
  return {
    kind: 'work',
    title: titleOf(facts, item),
    link: `item:${item.key}`,
    by: plannedDays(facts, item)?.finish ?? (done ? null : item.due),
    days: item.effort === null || done ? null : pertMean(item.effort),
    status: facts.translate(`words.workStatus.${item.status}`),
    isOpen: !done,
    answers: item.key.startsWith('risk:')
      ? (facts.riskById.get(item.key.slice('risk:'.length)) ?? null)
      : null,
    fate: fateOfItem(facts, item),
  };
}

function riskDebt(facts: Facts, { risk, number }: NumberedRisk): Debt {
  return {
    kind: 'risk',
    title: `${number}  ${named(facts, risk.title)}`,
    link: `risk:${risk.id}`,
    by: risk.due,
    days: null,
    status: facts.translate(`words.riskStatus.${risk.status}`),
    isOpen: true,
    answers: null,
    fate: null,
  };
}
