/** The sample workshop that ships with the product, read the way the product reads it. */
import { readFileSync } from 'node:fs';
import { parse } from '#shared/file/parse';

const NAME = 'support-assistant.causeway';

/** The file as it is on disk. */
export const sampleText = readFileSync(new URL(`../../assets/samples/${NAME}`, import.meta.url), 'utf8');

export const { workshop: sample, repairs: sampleRepairs } = parse(sampleText, NAME);
