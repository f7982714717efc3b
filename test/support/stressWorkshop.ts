/** A workshop as large as reports have to carry, with names in many scripts: always the same. */
import { newWorkItem } from '#shared/model/empty';
import type { Workshop } from '#shared/model/workshop';
import { tasksOf } from '#shared/roadmap/tasks';
import { workshopOfSize } from '../bench/workshops';

/** In the scripts and with the signs that people have in their names. */
export const NAMES = [
  '王小明',
  '山田 太郎',
  '김민준',
  'محمد علي',
  'שרה כהן',
  'Zoë Müller-Łukasiewicz',
  'Đặng Thị Ánh',
  'José Ñuñez 🚀',
  'Åsa Ōkubo',
  'Δημήτρης Παπαδόπουλος',
  'Наталья Щукина',
  'Ifeọ́má Adébáyọ̀',
] as const;

const WORDS = [
  'Suche 検索',
  'مخزن الوثائق',
  'Réécriture des requêtes',
  'Billing 💶 export',
  '문서 색인',
  'מאגר שיחות',
  'Przetwarzanie żądań',
] as const;

/** 200 components, 100 risks, 300 work items, 12 people. */
export function stressWorkshop(): Workshop {
  const base = workshopOfSize({ components: 200, risks: 100 });
  const renamed = <T>(record: Record<string, T>, name: (entity: T, index: number) => T) =>
    Object.fromEntries(Object.entries(record).map(([id, entity], index) => [id, name(entity, index)]));
  const word = (index: number) => WORDS[index % WORDS.length]!;
  const named: Workshop = {
    ...base,
    title: 'Stress: 検索 and مخزن, from pilot to product',
    path: { chosen: 'hybrid', reason: 'The core holds, and parts of it do not.' },
    participants: renamed(base.participants, (person, index) => ({ ...person, name: NAMES[index]! })),
    components: renamed(base.components, (component, index) => ({
      ...component,
      name: `${word(index)} ${index + 1}`,
    })),
    risks: renamed(base.risks, (risk, index) => ({
      ...risk,
      title: `${word(index + 3)}: risk ${index + 1}`,
      residualLikelihood: Math.max(1, risk.likelihood - 1),
      residualImpact: risk.impact,
      // An accepted risk asks for no work.
      response: index % 2 === 0 ? ('mitigate' as const) : ('accept' as const),
    })),
  };
  const missing = 300 - tasksOf(named).work.items.length;
  if (missing < 0) throw new RangeError(`there are ${300 - missing} work items already`);
  const owners = Object.keys(named.participants);
  const waves = Object.keys(named.waves);
  const items = Array.from({ length: missing }, (_, index) => ({
    ...newWorkItem(
      () => `wi_${index}`,
      `${word(index + 5)}: item ${index + 1}`,
      waves[index % waves.length]!,
    ),
    ownerId: owners[index % owners.length]!,
    effort: { low: 1, likely: 2 + (index % 3), high: 6 },
    dependsOn: index % 4 === 3 ? [`item:wi_${index - 1}`] : [],
    acceptance: index % 2 === 0 ? 'It works in production.\nSomebody answers for it.' : '',
  }));
  return {
    ...named,
    workItems: Object.fromEntries(items.map((item) => [item.id, item])),
    milestones: {
      ms_pilot: { id: 'ms_pilot', name: 'Pilot 試験', after: [`wave:${waves[0]}`], due: '2027-03-01' },
    },
  };
}
