/** A page in place of all others: what is wrong, read out at once, and what can be done about it. */
import type { ReactNode } from 'react';
import { Group, Stack, Text, Title } from '@mantine/core';

export function ProblemPage({
  title,
  text,
  details,
  children,
}: {
  title: string;
  text: string;
  details?: ReactNode;
  /** Buttons. */
  children: ReactNode;
}) {
  return (
    <Stack p="xl" pt="15vh" maw={640} mx="auto" component="main">
      <Stack role="alert">
        <Title order={1}>{title}</Title>
        <Text>{text}</Text>
        {details}
      </Stack>
      <Group>{children}</Group>
    </Stack>
  );
}
