/** The version history of the open workshop: its versions, and what differs between two of them. */
import { useState } from 'react';
import { Modal } from '@mantine/core';
import { t } from '../../ui/text';
import { NameVersion } from './NameVersion';
import { NoVersions } from './NoVersions';
import { useVersionDeeds } from './useVersionDeeds';
import { useVersions } from './useVersions';
import { VersionList } from './VersionList';
import { VersionPanel } from './VersionPanel';
import { versionTitle } from './versionText';
import { Deleted } from './Deleted';
import classes from './HistoryDialog.module.css';

interface Removed {
  title: string;
  takeBack: () => Promise<boolean>;
}

export function HistoryDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('history.title')}
      size={1120}
      padding={0}
      classNames={{
        content: classes.content!,
        header: classes.header!,
        title: classes.title!,
        body: classes.body!,
      }}
    >
      <History onClose={onClose} />
    </Modal>
  );
}

function History({ onClose }: { onClose: () => void }) {
  const versions = useVersions();
  const deeds = useVersionDeeds();
  const [chosen, setChosen] = useState<number | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const selected = versions?.find(({ key }) => key === chosen) ?? versions?.[0];

  return (
    <>
      <div className={classes.side}>
        <NameVersion
          onKeep={async (name) => {
            const isKept = await deeds.keep(name);
            // The new one is the newest.
            if (isKept) setChosen(null);
            return isKept;
          }}
        />
        {removed && (
          <Deleted
            title={removed.title}
            onTakeBack={() => {
              setRemoved(null);
              void removed.takeBack();
            }}
          />
        )}
        {versions && selected && (
          <VersionList versions={versions} selected={selected.key} onSelect={setChosen} />
        )}
      </div>
      {versions && !selected && <NoVersions />}
      {versions && selected && (
        <VersionPanel
          key={selected.key}
          version={selected}
          versions={versions}
          onRename={(name) => void deeds.rename(selected.key, name)}
          onDelete={async () => {
            const takeBack = await deeds.remove(selected.key);
            setRemoved(takeBack && { title: versionTitle(selected), takeBack });
          }}
          onRestore={async (workshop) => {
            if (await deeds.restore(selected, workshop)) onClose();
          }}
        />
      )}
    </>
  );
}
