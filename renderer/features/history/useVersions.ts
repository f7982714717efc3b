/** The versions of the open workshop, and what is in one of them. */
import { useEffect, useState } from 'react';
import type { Workshop } from '#shared/model/workshop';
import { useSession } from '../../session/hooks';
import { useServices, type Version } from '../../session/services';
import { readVersion } from '../../session/versions';
import { say, t } from '../../ui/text';

/** The newest first, kept up to date; null until they are read. */
export function useVersions(): Version[] | null {
  const { library } = useServices();
  const { id } = useSession().workshop;
  const [versions, setVersions] = useState<Version[] | null>(null);
  useEffect(() => {
    const subscription = library.versions(id).subscribe(setVersions);
    return () => subscription.unsubscribe();
  }, [library, id]);
  return versions;
}

/** What a version holds, or why it cannot be read. */
export type VersionContent = { workshop: Workshop } | { problem: string };

/** The content of a version; null until it is read, and where none is asked for. */
export function useVersionContent(key: number | null): VersionContent | null {
  const services = useServices();
  const [read, setRead] = useState<{ key: number; content: VersionContent } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let isCurrent = true;
    void contentOf(key, services).then((content) => {
      if (isCurrent) setRead({ key, content });
    });
    return () => {
      isCurrent = false;
    };
  }, [key, services]);
  return read !== null && read.key === key ? read.content : null;
}

async function contentOf(key: number, services: Parameters<typeof readVersion>[1]): Promise<VersionContent> {
  try {
    const read = await readVersion(key, services);
    if (!read) return { problem: t('history.gone') };
    return 'reason' in read ? { problem: say(read.reason) } : read;
  } catch (error) {
    reportError(error);
    return { problem: t('history.storageFailed') };
  }
}
