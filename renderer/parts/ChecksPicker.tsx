/** Chooses some of the readiness checks, by what they ask. */
import { useMemo } from 'react';
import type { MultiSelectProps } from '@mantine/core';
import { CHECKS } from '#shared/method/readiness/checks';
import { relevantChecks } from '#shared/method/readiness/readiness';
import { useSessionState } from '../session/hooks';
import { ManyPicker } from '../ui/ManyPicker';
import { t } from '../ui/text';
import { questionOf } from './checkText';

export function ChecksPicker(props: Omit<MultiSelectProps, 'data'>) {
  const relevant = useSessionState(({ workshop }) => relevantChecks(workshop));
  const data = useMemo(() => {
    const first = new Set(relevant.map(({ check }) => check));
    // What matters here comes first; a decision may be about a check that no longer does.
    return [...first, ...CHECKS.filter((check) => !first.has(check))].map((check) => ({
      value: check.key,
      label: questionOf(check),
    }));
  }, [relevant]);
  return <ManyPicker nothingFoundMessage={t('facilitation.capture.noSuchCheck')} {...props} data={data} />;
}
