/** Chooses where a flow leads, by typing: the keyboard's way to connect two components. */
import { useMemo } from 'react';
import { Modal, Select } from '@mantine/core';
import { componentsByName } from '#shared/model/queries';
import { useWorkshop } from '../../../session/hooks';
import { t } from '../../../ui/text';
import { useBoard } from '../board';
import { connect } from '../edits/connect';
import { useStageState } from '../stage/state';
import { focusOn } from './onStageKey';

/** More at once would only slow down the list; typing finds the others. */
const LISTED = 50;

export function ConnectDialog() {
  const board = useBoard();
  const sourceId = useStageState((state) => state.connectingFrom);
  const components = useWorkshop((workshop) => workshop.components);
  const source = sourceId === null ? undefined : components[sourceId];
  const close = () => {
    board.stage.setState({ connectingFrom: null });
    if (sourceId !== null) focusOn(board, sourceId);
  };
  return (
    <Modal
      opened={source !== undefined}
      onClose={close}
      returnFocus={false}
      title={t('map.connect.from', { name: source?.name ?? '' })}
    >
      {source && (
        <Target
          components={components}
          sourceId={source.id}
          onChoose={(targetId) => {
            close();
            connect(board, source.id, targetId);
          }}
        />
      )}
    </Modal>
  );
}

type Own = {
  components: Parameters<typeof componentsByName>[0];
  sourceId: string;
  onChoose: (targetId: string) => void;
};

function Target({ components, sourceId, onChoose }: Own) {
  const data = useMemo(
    () =>
      componentsByName(components)
        .filter(({ id }) => id !== sourceId)
        .map(({ id, name, kind }) => ({ value: id, label: `${name} · ${t(`words.kind.${kind}`)}` })),
    [components, sourceId],
  );
  return (
    <Select
      label={t('map.connect.to')}
      placeholder={t('map.connect.search')}
      nothingFoundMessage={t('map.connect.nothing')}
      data={data}
      limit={LISTED}
      searchable
      selectFirstOptionOnChange
      defaultDropdownOpened
      data-autofocus
      onChange={(targetId) => targetId !== null && onChoose(targetId)}
    />
  );
}
