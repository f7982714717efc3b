/** Keeps the present state under a name. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { BookmarkPlus } from 'lucide-react';
import { t } from '../../ui/text';
import classes from './NameVersion.module.css';

/** @param onKeep resolves to whether it is kept; else the name stays in the field */
export function NameVersion({ onKeep }: { onKeep: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    if (await onKeep(name.trim())) setName('');
    setBusy(false);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !isBusy) void keep();
      }}
    >
      <TextInput
        className={classes.field}
        label={t('history.keep.label')}
        placeholder={t('history.keep.hint')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Button
        type="submit"
        variant="default"
        disabled={name.trim() === '' || isBusy}
        leftSection={<BookmarkPlus size={16} aria-hidden />}
      >
        {t('history.keep.button')}
      </Button>
    </form>
  );
}
