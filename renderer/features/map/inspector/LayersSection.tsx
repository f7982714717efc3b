/** Production layers that this map lacks: each is placed by one click, or dismissed. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { because } from '#shared/method/because';
import { missingLayers } from '#shared/method/layers';
import { KindIcon } from '../../../parts/KindIcon';
import { dismissSuggestion, useDismissed } from '../../../parts/dismissSuggestion';
import { RecallSuggestions } from '../../../parts/RecallSuggestions';
import { useSessionState } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { useKeptFocus } from '../../../ui/useKeptFocus';
import { useBoard } from '../board';
import { addLayer } from '../edits/add';
import classes from './Inspector.module.css';
import own from './LayersSection.module.css';

const PREFIX = 'layer:';

export function LayersSection() {
  const board = useBoard();
  const layers = useSessionState((state) => missingLayers(state.workshop));
  const keptFocus = useKeptFocus();
  const dismissed = useDismissed(PREFIX);
  if (layers.length === 0 && dismissed === 0) return null;
  return (
    <section aria-labelledby="map-layers">
      <h3 id="map-layers" className={classes.legend}>
        {t('map.layers.title')}
      </h3>
      <p className={classes.sentence}>{t(layers.length === 0 ? 'map.layers.none' : 'map.layers.intro')}</p>
      <ul className={own.layers} {...keptFocus}>
        {layers.map((suggestion) => {
          const name = t(`words.layer.${suggestion.layer}`);
          const reasons = because(suggestion.reasons, board.session.workshop, t);
          return (
            <li key={suggestion.key} className={own.layer}>
              <KindIcon kind={suggestion.kind} />
              <Tooltip label={t('map.layers.because', { reasons })} multiline maw={280} position="left">
                <span className={own.text}>
                  <strong>{name}</strong>
                  {t(`map.layers.text.${suggestion.layer}`)}
                </span>
              </Tooltip>
              <ActionIcon
                variant="default"
                size={28}
                aria-label={t('map.layers.place', { layer: name })}
                onClick={() => addLayer(board, suggestion)}
              >
                <Plus size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={t('map.layers.dismiss', { layer: name })}
                onClick={() => dismissSuggestion(board.session, suggestion.key)}
              >
                <X size={16} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <RecallSuggestions prefix={PREFIX} />
    </section>
  );
}
