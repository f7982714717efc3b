/** What depends on who gets the report: what is left out for them, who signs, and whose paper it is. */
import { useRef } from 'react';
import { Checkbox, ColorInput, Stack } from '@mantine/core';
import { isLegible } from '#shared/model/contrast';
import { REDACTIONS } from '#shared/model/vocabulary';
import type { ReportOptions } from '#shared/model/workshop';
import { participantsByName } from '#shared/model/queries';
import { light } from '#shared/tokens';
import { useWorkshop } from '../../session/hooks';
import { CommitText } from '../../ui/CommitText';
import { ManyPicker } from '../../ui/ManyPicker';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import { LogoField } from './LogoField';

type Props = {
  options: ReportOptions;
  set: (patch: Partial<ReportOptions>, mergeKey?: string) => void;
};

export function RedactionField({ options, set }: Props) {
  const readOnly = useReadOnly();
  return (
    <Checkbox.Group
      label={t('reportScreen.leaveOut')}
      description={t('reportScreen.leaveOutHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      value={options.redacted}
      onChange={(chosen) => set({ redacted: REDACTIONS.filter((one) => chosen.includes(one)) })}
    >
      <Stack gap={8} my={6}>
        {REDACTIONS.map((redaction) => (
          <Checkbox
            key={redaction}
            value={redaction}
            disabled={readOnly}
            label={t(`reportScreen.redaction.${redaction}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

export function SignatoriesField({ options, set }: Props) {
  const participants = useWorkshop((workshop) => workshop.participants);
  return (
    <ManyPicker
      label={t('reportScreen.signatories')}
      description={t('reportScreen.signatoriesHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      data={participantsByName(participants).map(({ id, name }) => ({
        value: id,
        label: name.trim() || t('report.unnamed'),
      }))}
      value={options.signatoryIds}
      onChange={(signatoryIds) => set({ signatoryIds })}
    />
  );
}

export function BrandFields({ options, set }: Props) {
  const readOnly = useReadOnly();
  const { colour } = options;
  // Each visit of the field is a step of its own.
  const visit = useRef(0);
  const setColour = (value: string) => set({ colour: hexOf(value) }, `report-colour ${visit.current}`);
  const isPale = colour !== null && !isLegible(colour, light.surface);
  return (
    <>
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
      <CommitText
        label={t('reportScreen.footer')}
        placeholder={t('reportScreen.footerHint')}
        value={options.footer}
        onCommit={(footer, visit) => set({ footer }, visit)}
      />
      <ColorInput
        label={t('reportScreen.colour')}
        description={t('reportScreen.colourHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={isPale && t('reportScreen.colourPale')}
        placeholder={light.accent.toLowerCase()}
        format="hex"
        readOnly={readOnly}
        withEyeDropper={false}
        value={colour ?? ''}
        popoverProps={{ withinPortal: true }}
        onFocus={() => {
          visit.current += 1;
        }}
        onChangeEnd={setColour}
        onChange={(value) => {
          // What is typed or cleared ends no drag.
          if (value === '' || hexOf(value) !== null) setColour(value);
        }}
      />
      <LogoField />
    </>
  );
}

/** The colour as workshops store it; null for what is none yet. */
const hexOf = (value: string): string | null => (/^#[0-9a-f]{6}$/iu.test(value) ? value.toLowerCase() : null);
