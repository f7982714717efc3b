import { describe, expect, it } from 'vitest';
import { parse } from '#shared/file/parse';
import { checkPlan } from '#shared/method/findings';
import sampleText from '../../../assets/samples/support-assistant.causeway?raw';
import { planCheck, planRange } from '../../../renderer/workers/plan';

const { workshop } = parse(sampleText, 'sample.causeway');

// The first test waits for the development server, too.
describe('the planning worker', { timeout: 60_000 }, () => {
  it('finds what the rules find', async () => {
    expect(await planCheck(workshop)).toEqual(checkPlan(workshop));
    const edited = { ...workshop, risks: {}, decisions: {} };
    expect(await planCheck(edited)).toEqual(checkPlan(edited));
  });

  it('answers about the newest workshop, and leaves out those whose turn had not come', async () => {
    const versions = [1, 2, 3].map((version) => ({ ...workshop, title: `Version ${version}` }));
    const answers = await Promise.all(versions.map((version) => planCheck(version)));
    expect(answers.map((answer) => answer !== null)).toEqual([false, false, true]);
  });

  it('is asked only once about the same workshop', () => {
    expect(planRange(workshop)).toBe(planRange(workshop));
  });
});
