/** What goes into the report, and how it presents itself. */
import { Checkbox, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { PAPERS, READERS, REPORT_SECTIONS, type ReportSection } from '#shared/model/vocabulary';
import type { ReportOptions } from '#shared/model/workshop';
import { StepIntro } from '../../parts/StepHead';
import { useSession, useWorkshop } from '../../session/hooks';
import { CommitDate } from '../../ui/CommitDate';
import { CommitText } from '../../ui/CommitText';
import { t } from '../../ui/text';
import { LogoField } from './LogoField';
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
  const toggle = (section: ReportSection, isOn: boolean) =>
    set({
      sections: REPORT_SECTIONS.filter((candidate) =>
        candidate === section ? isOn : options.sections.includes(candidate),
      ),
    });

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
        <Checkbox.Group label={t('reportScreen.sections')} value={options.sections}>
          <Stack gap={8} mt={8}>
            {REPORT_SECTIONS.map((section) => (
              <Checkbox
                key={section}
                value={section}
                label={t(`reportScreen.section.${section}`)}
                onChange={(event) => toggle(section, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <CommitDate
          label={t('reportScreen.asOf')}
          description={t(options.asOf ? 'reportScreen.asOfFixed' : 'reportScreen.asOfLastEdit')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={options.asOf ?? updatedOn}
          onCommit={(asOf, visit) => set({ asOf }, visit)}
        />
        <CommitText
          label={t('reportScreen.organization')}
          value={options.organization}
          onCommit={(organization, visit) => set({ organization }, visit)}
        />
        <CommitText
          label={t('reportScreen.confidentiality')}
          placeholder={t('reportScreen.confidentialityHint')}
          value={options.confidentiality}
          onCommit={(confidentiality, visit) => set({ confidentiality }, visit)}
        />
        <LogoField />
      </Stack>
    </aside>
  );
}
