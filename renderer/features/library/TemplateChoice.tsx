/** The starting points, each with its map in small. */
import { useMemo } from 'react';
import { Modal } from '@mantine/core';
import { pictureOf } from '#shared/diagram/picture';
import { TEMPLATES } from '#shared/templates/catalog';
import type { TemplateName } from '#shared/templates/template';
import { workshopFromTemplate } from '#shared/templates/workshop';
import { MapThumbnail } from '../../parts/MapThumbnail';
import { useServices, type Services } from '../../session/services';
import { t } from '../../ui/text';
import { addWorkshop, defaultWaves } from './useLibraryActions';
import { useReturnFocus } from '../../ui/useReturnFocus';
import classes from './TemplateChoice.module.css';

const NAMES = Object.keys(TEMPLATES) as TemplateName[];

export function TemplateChoice({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const services = useServices();
  const choices = useMemo(
    () => NAMES.map((name) => ({ name, picture: pictureOf(make(name, services)) })),
    [services],
  );
  return (
    <Modal opened onClose={onClose} title={t('library.templates')} size={880}>
      <p className={classes.intro}>{t('library.templatesIntro')}</p>
      <ul className={classes.templates}>
        {choices.map(({ name, picture }) => (
          <li key={name}>
            <button
              type="button"
              className={classes.template}
              onClick={() => void addWorkshop(services, () => make(name, services), 'map')}
            >
              <span className={classes.picture}>
                <MapThumbnail picture={picture} />
              </span>
              <strong>{t(`templates.${name}.title`)}</strong>
              <span className={classes.about}>{t(`templates.${name}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

const make = (name: TemplateName, { newId, today }: Services) =>
  workshopFromTemplate(name, defaultWaves(), t, { newId, today: today() });
