/** Which findings are shown. */
import type { Finding, Severity } from '#shared/method/findings';
import type { Step } from '#shared/model/vocabulary';

export interface FindingFilter {
  text: string;
  severity: Severity | null;
  step: Step | null;
}

export const ALL_FINDINGS: FindingFilter = { text: '', severity: null, step: null };

/** @param sentenceOf says a finding, for the search in its words */
export const passing = (
  findings: readonly Finding[],
  { text, severity, step }: FindingFilter,
  sentenceOf: (finding: Finding) => string,
): Finding[] =>
  findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (step === null || finding.step === step) &&
      sentenceOf(finding).toLowerCase().includes(text.trim().toLowerCase()),
  );
