/** One way to line up or spread what is selected. */
import { ActionIcon, Tooltip } from '@mantine/core';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  type LucideIcon,
} from 'lucide-react';
import { neededFor, type Arrangement } from '#shared/diagram/arrange';
import { runAction } from '../../../ui/actions';
import { t } from '../../../ui/text';

const ICONS: Record<Arrangement, LucideIcon> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  across: AlignHorizontalSpaceAround,
  down: AlignVerticalSpaceAround,
};

export function ArrangeButton({ arrangement, count }: { arrangement: Arrangement; count: number }) {
  const Icon = ICONS[arrangement];
  const label = t(`map.arrange.${arrangement}`);
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={label}
        disabled={count < neededFor(arrangement)}
        onClick={() => runAction(`map.arrange.${arrangement}`)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
