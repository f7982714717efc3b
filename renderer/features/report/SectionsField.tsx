/** Which sections the report has, and in which order. The cover comes first, whatever the order is. */
import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { REPORT_SECTIONS, type ReportSection } from '#shared/model/vocabulary';
import type { ReportOptions } from '#shared/model/workshop';
import { moveSection, sectionsFor, withSection } from '#shared/report/readers';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import classes from './SectionsField.module.css';

type Props = {
  options: Pick<ReportOptions, 'reader' | 'sections'>;
  onChange: (sections: ReportSection[]) => void;
};

export function SectionsField({ options: { reader, sections }, onChange }: Props) {
  const readOnly = useReadOnly();
  const rows = sectionsFor(reader, sections);
  const movable = rows.filter(({ section, isOn }) => isOn && section !== 'cover');
  const inDefaultOrder = REPORT_SECTIONS.filter((section) => sections.includes(section));
  const isDefault = inDefaultOrder.every((section, place) => section === sections[place]);
  return (
    <div role="group" aria-labelledby="report-sections">
      <Group justify="space-between" mb={4}>
        <Text id="report-sections" size="sm" fw={500}>
          {t('reportScreen.sections')}
        </Text>
        {!isDefault && (
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={readOnly}
            onClick={() => onChange(inDefaultOrder)}
          >
            {t('reportScreen.defaultOrder')}
          </Button>
        )}
      </Group>
      <ul className={classes.list}>
        {rows.map(({ section, isOn }) => {
          const name = t(`reportScreen.section.${section}`);
          const place = movable.findIndex((row) => row.section === section);
          const move = (by: 1 | -1) => onChange(moveSection(reader, sections, section, by));
          return (
            <li key={section} className={classes.row}>
              <Checkbox
                label={name}
                checked={isOn}
                disabled={readOnly}
                onChange={(event) => onChange(withSection(sections, section, event.currentTarget.checked))}
              />
              {place >= 0 && (
                <span className={classes.buttons}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('reportScreen.moveUp', { section: name })}
                    disabled={readOnly || place === 0}
                    onClick={() => move(-1)}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('reportScreen.moveDown', { section: name })}
                    disabled={readOnly || place === movable.length - 1}
                    onClick={() => move(1)}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
