/** What is asked of who decides, and the lines to sign on. */
import { SEVERITIES } from '../../method/findings/rule';
import { rolesCovered } from '../../method/team';
import { HIGH_LEVEL, isUndecided, riskLevel } from '../../model/queries';
import { DELIVERY_ROLES } from '../../model/vocabulary';
import type { Line, Section, SignaturesBlock } from '../document';
import {
  brief,
  date,
  heading,
  isSevere,
  named,
  ofDifferentKinds,
  openRisks,
  titleOf,
  type Facts,
} from './facts';
import { dayCount, listed, range } from './numbers';
import { moneyText } from './summary';

/** So many names are still read in a sentence. */
const NAMES = 3;
/** Risks that are told one by one. */
const RISKS = 5;
/** Findings that are told one by one. */
const FINDINGS = { executive: 2, others: 3 };
/** Empty lines, where nobody is named. */
const BLANK_LINES = { executive: 2, others: 4 };

/** The section; null where there is nothing to sign for yet. */
export function signOffSection(facts: Facts): Section | null {
  if (Object.keys(facts.workshop.components).length === 0) return null;
  const { translate, reader } = facts;
  const isShort = reader === 'executive';
  const asked = asks(facts);
  return {
    name: 'signOff',
    title: translate(isShort ? 'report.section.asks' : 'report.section.signOff'),
    standsAlone: true,
    lead: translate(isShort ? 'report.signOff.leadShort' : 'report.signOff.lead', {
      title: facts.workshop.title.trim() || translate('report.untitled'),
    }),
    blocks: [
      {
        kind: 'entries',
        entries: [
          {
            anchor: 'signOff:asks',
            title: { text: isShort ? '' : translate('report.signOff.asked') },
            aside: '',
            parts: asked.map(({ label, lines }) => ({ label: translate(`report.signOff.${label}`), lines })),
          },
        ],
      },
      ...(isShort ? [] : [heading(translate('report.signOff.signed'), 'signOff:signed')]),
      signatures(facts),
    ],
  };
}

interface Ask {
  label: 'approve' | 'own' | 'decide' | 'accept' | 'staff' | 'mend';
  lines: Line[];
}

/** Each thing that only they can do; what is settled is not asked. */
function asks(facts: Facts): Ask[] {
  const { translate, workshop } = facts;
  const ask = (label: Ask['label'], lines: Line[]): Ask[] => (lines.length === 0 ? [] : [{ label, lines }]);
  const some = (names: readonly string[]) => {
    const shown = names.slice(0, NAMES).map((name) => brief(facts, name));
    const more = names.length - shown.length;
    return listed(
      translate,
      more > 0 ? [...shown, translate('report.signOff.more', { count: more })] : shown,
    );
  };
  const unowned = facts.plan.items.filter(({ ownerId, status }) => ownerId === null && status !== 'done');
  const undecided = Object.values(workshop.components)
    .filter(isUndecided)
    .map(({ name }) => name)
    .sort();
  const unsigned = openRisks(facts).filter(
    ({ risk, score }) =>
      risk.response === 'accept' && risk.signOff === null && riskLevel(score) >= HIGH_LEVEL,
  );
  const unansweredRisks = openRisks(facts).filter(
    (numbered) => isSevere(numbered) && numbered.risk.response === null,
  );
  const covered = rolesCovered(workshop.participants);
  const empty = DELIVERY_ROLES.filter((role) => !covered.has(role));
  return [
    ...ask('approve', approve(facts)),
    ...ask(
      'decide',
      [
        undecided.length > 0
          ? translate('report.signOff.undecided', { count: undecided.length, names: some(undecided) })
          : '',
        unansweredRisks.length > 0
          ? translate('report.signOff.unanswered', {
              count: unansweredRisks.length,
              names: some(unansweredRisks.map(({ risk, number }) => `${number} ${risk.title}`)),
            })
          : '',
      ]
        .filter((text) => text !== '')
        .map((text) => ({ text })),
    ),
    ...ask(
      'own',
      unowned.length === 0
        ? []
        : [
            {
              text: translate('report.signOff.unowned', {
                count: unowned.length,
                names: some(unowned.map((item) => titleOf(facts, item))),
              }),
            },
          ],
    ),
    ...ask('accept', [
      ...unsigned.slice(0, RISKS).map(({ risk, number, score }): Line => ({
        text: `${number}  ${named(facts, risk.title)}`,
        sign: { kind: 'score', score },
        link: `risk:${risk.id}`,
        tone: 'ink',
      })),
      ...(unsigned.length > RISKS
        ? [{ text: translate('report.signOff.moreRisks', { count: unsigned.length - RISKS }) }]
        : []),
    ]),
    ...ask(
      'staff',
      empty.length === 0
        ? []
        : [
            {
              text: translate('report.signOff.roles', {
                count: empty.length,
                roles: listed(
                  translate,
                  empty.map((role) => translate(`people.deliveryRole.${role}`)),
                ),
              }),
            },
          ],
    ),
    ...ask('mend', mend(facts)),
  ];
}

/** The path; and the dates, the effort and what it costs, as far as they are known. */
function approve(facts: Facts): Line[] {
  const { translate, workshop, plan, estimated } = facts;
  const { chosen } = workshop.path;
  const { low, high } = plan.effort;
  const money = moneyText(facts);
  const path =
    chosen === null ? null : translate('report.signOff.path', { path: translate(`words.path.${chosen}`) });
  const dates =
    plan.p50 === null || plan.p80 === null
      ? null
      : translate('report.signOff.dates', { p50: date(facts, plan.p50), p80: date(facts, plan.p80) });
  const effort =
    high === 0
      ? null
      : translate('report.signOff.effort', { days: range(translate, dayCount(low), dayCount(high)) });
  const cost = high === 0 || money === null ? null : translate('report.signOff.money', { money });
  return [path, ...(estimated.dates === 'sound' ? [dates, effort, cost] : [])].flatMap((text) =>
    text === null ? [] : [{ text }],
  );
}

function mend(facts: Facts): Line[] {
  const { translate, findings } = facts;
  const grave = findings.filter(({ severity }) => severity === SEVERITIES[0]);
  const shown = ofDifferentKinds(grave, FINDINGS[facts.reader === 'executive' ? 'executive' : 'others']).map(
    ({ message }): Line => ({
      text: titleOf(facts, { title: message }),
    }),
  );
  const more = grave.length - shown.length;
  return more > 0
    ? [...shown, { text: translate('report.signOff.moreFindings', { count: more }), tone: 'muted' }]
    : shown;
}

function signatures(facts: Facts): SignaturesBlock {
  const { translate, workshop, reader } = facts;
  const people = workshop.reportOptions.signatoryIds.flatMap((id) => workshop.participants[id] ?? []);
  return {
    kind: 'signatures',
    signature: translate('report.signOff.signature'),
    date: translate('report.signOff.date'),
    people:
      people.length > 0
        ? people.map(({ name, discipline, role }) => ({
            name: named(facts, name),
            role: role.trim() || translate(`words.discipline.${discipline}`),
          }))
        : Array.from({ length: BLANK_LINES[reader === 'executive' ? 'executive' : 'others'] }, () => ({
            name: '',
            role: translate('report.signOff.nameAndRole'),
          })),
  };
}
