/** What became of things in a sitting, kind by kind. */
import { decisionsIn } from '#shared/method/minutes';
import type { MinutesEntry } from '#shared/model/entities';
import { DISPOSITIONS, MINUTES_KINDS } from '#shared/model/vocabulary';
import { minutesLines, type MinutesLine } from '#shared/texts/minutes';
import { FateGlyph } from '../../parts/FateGlyph';
import { useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import classes from './MinutesView.module.css';

/** @param none what stands there where nothing changed */
export function MinutesView({ entries, none }: { entries: readonly MinutesEntry[]; none: string }) {
  if (entries.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <dl className={classes.kinds}>
      {MINUTES_KINDS.map((kind) => {
        const lines = minutesLines(
          t,
          entries.filter((entry) => entry.kind === kind),
        );
        return (
          lines.length > 0 && (
            <div key={kind}>
              <dt>{t(`words.minutesKind.${kind}`)}</dt>
              {lines.map((line) => (
                <Line key={line.entries[0]!.about} line={line} />
              ))}
            </div>
          )
        );
      })}
    </dl>
  );
}

function Line({ line: { text, entries } }: { line: MinutesLine }) {
  const decisions = useWorkshop((workshop) => workshop.decisions);
  const { kind, to } = entries[0]!;
  const disposition = kind === 'component' && DISPOSITIONS.find((candidate) => candidate === to);
  const names = decisionsIn({ decisions }, entries).flatMap(({ by }) => by.map(({ name }) => name));
  return (
    <dd className={classes.line}>
      {disposition && <FateGlyph fate={disposition} />}
      <span>
        {names.length === 0
          ? text
          : t('facilitation.minutes.by', { decision: text, names: names.join(', ') })}
      </span>
    </dd>
  );
}
