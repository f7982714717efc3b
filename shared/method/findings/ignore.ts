/** Living with a finding: never without a reason, and never for longer than it is found. */
import type { Command } from '../../commands/command';
import type { Workshop } from '../../model/workshop';
import { checkPlan, type Finding } from '../findings';
import { isWritten } from '../written';

/** Ignored findings that are still found; what is no longer so is forgotten. */
const stillFound = (workshop: Workshop): Workshop['ignoredFindings'] =>
  Object.fromEntries(
    checkPlan(workshop).ignored.map(({ finding: { key }, reason, by, on }) => [key, { reason, by, on }]),
  );

/** Puts a finding aside; null without a reason. */
export function ignoreFinding(
  workshop: Workshop,
  { key }: Pick<Finding, 'key'>,
  { reason, by, on }: { reason: string; by: string; on: string },
): Command | null {
  if (!isWritten(reason)) return null;
  const because = { reason: reason.trim(), by, on };
  return { type: 'setDetails', patch: { ignoredFindings: { ...stillFound(workshop), [key]: because } } };
}

/** Takes an ignored finding up again. */
export function takeUpFinding(workshop: Workshop, { key }: Pick<Finding, 'key'>): Command {
  const others = Object.entries(stillFound(workshop)).filter(([other]) => other !== key);
  return { type: 'setDetails', patch: { ignoredFindings: Object.fromEntries(others) } };
}
