/** What goes into the report, and how it presents itself. */
import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { PAPERS, READERS } from '#shared/model/vocabulary';
import type { ReportOptions } from '#shared/model/workshop';
import { StepIntro } from '../../parts/StepHead';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitDate } from '../../ui/CommitDate';
import { t } from '../../ui/text';
import { BrandFields, RedactionField, SignatoriesField } from './ReaderFields';
import { SectionsField } from './SectionsField';
import classes from './OptionsPanel.module.css';

export function OptionsPanel() {
  const session = useSession();
  const options = useWorkshop((workshop) => workshop.reportOptions);
  const updatedOn = useWorkshop((workshop) => workshop.updatedOn);
  const set = (patch: Partial<ReportOptions>, mergeKey?: string) =>
    session.dispatch(
      { type: 'setDetails', patch: { reportOptions: { ...session.workshop.reportOptions, ...patch } } },
      mergeKey === undefined ? {} : { mergeKey },
    );

  return (
    <aside className={classes.panel} aria-label={t('reportScreen.options')}>
      <Stack gap="md">
        <StepIntro step="report" />
        <Select
          label={t('reportScreen.reader')}
          description={t(`reportScreen.readerHint.${options.reader}`)}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          value={options.reader}
          data={READERS.map((value) => ({ value, label: t(`words.reader.${value}`) }))}
          onChange={(value) => {
            const reader = READERS.find((candidate) => candidate === value);
            if (reader) set({ reader });
          }}
        />
        <div>
          <Text size="sm" fw={500} mb={4}>
            {t('reportScreen.paper')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={t('reportScreen.paper')}
            value={options.paper}
            data={PAPERS.map((value) => ({ value, label: t(`words.paper.${value}`) }))}
            onChange={(paper) => set({ paper })}
          />
        </div>
        <SectionsField options={options} onChange={(sections) => set({ sections })} />
        <RedactionField options={options} set={set} />
        <CommitDate
          label={t('reportScreen.asOf')}
          description={t(options.asOf ? 'reportScreen.asOfFixed' : 'reportScreen.asOfLastEdit')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={options.asOf ?? updatedOn}
          onCommit={(asOf, visit) => set({ asOf }, visit)}
        />
        <SignatoriesField options={options} set={set} />
        <BrandFields options={options} set={set} />
      </Stack>
    </aside>
  );
}
