/** The logo on the report's cover: a PNG or JPEG that is kept in the workshop. */
import { useState } from 'react';
import { Button, FileButton, Group, Text } from '@mantine/core';
import { useSession, useWorkshop } from '../../session/hooks';
import { t } from '../../ui/text';
import classes from './LogoField.module.css';

/** A logo need not be larger; the file stays easy to send. */
const MAX_BYTES = 1024 * 1024;

export function LogoField() {
  const session = useSession();
  const options = useWorkshop((workshop) => workshop.reportOptions);
  const image = useWorkshop((workshop) =>
    workshop.reportOptions.logoId ? workshop.images[workshop.reportOptions.logoId] : undefined,
  );
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (file: File | null) => {
    if (!file) return;
    const type = (['image/png', 'image/jpeg'] as const).find((candidate) => candidate === file.type);
    if (!type || !(await isReadable(file))) return setProblem(t('reportScreen.logoUnreadable'));
    if (file.size > MAX_BYTES) return setProblem(t('reportScreen.logoTooLarge'));
    setProblem(null);
    const id = session.newId('images');
    session.dispatch({
      type: 'batch',
      commands: [
        ...removal(),
        { type: 'insert', entities: { images: [{ id, type, data: await base64Of(file) }] } },
        { type: 'setDetails', patch: { reportOptions: { ...session.workshop.reportOptions, logoId: id } } },
      ],
    });
  };
  const removal = () =>
    options.logoId ? [{ type: 'remove' as const, ids: { images: [options.logoId] } }] : [];

  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('reportScreen.logo')}
      </Text>
      {image && (
        <img
          className={classes.logo}
          alt={t('reportScreen.logo')}
          src={`data:${image.type};base64,${image.data}`}
        />
      )}
      <Group gap="xs">
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" size="compact-sm">
              {t(image ? 'reportScreen.logoChange' : 'reportScreen.logoChoose')}
            </Button>
          )}
        </FileButton>
        {image && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => session.dispatch({ type: 'batch', commands: removal() })}
          >
            {t('reportScreen.logoRemove')}
          </Button>
        )}
      </Group>
      {problem && (
        <Text size="xs" c="var(--cw-danger)" mt={4} role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}

async function isReadable(file: File): Promise<boolean> {
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}

async function base64Of(file: File): Promise<string> {
  let binary = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte);
  return btoa(binary);
}
