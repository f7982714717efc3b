/** The cover: what this is, for whom, as of when, and which version. */
import type { Cover, Logo, MapModel } from '../document';
import { date, type Facts } from './facts';
import { imageSize } from './imageSize';

/** The cover, but for its version, which is known once the whole document is. */
export function coverOf(facts: Facts, map: MapModel): Cover {
  const { workshop, translate, asOf, reader } = facts;
  const { organization, confidentiality } = workshop.reportOptions;
  const stated = [
    { label: translate('report.cover.asOf'), value: date(facts, asOf) },
    { label: translate('report.cover.team'), value: workshop.team },
    { label: translate('report.cover.confidentiality'), value: confidentiality },
  ];
  return {
    kind: translate(`report.cover.kind.${reader}`),
    title: reportTitle(facts),
    outcome: workshop.outcome.statement.trim(),
    organization,
    confidentiality,
    path: workshop.path.chosen === null ? null : translate(`words.path.${workshop.path.chosen}`),
    facts: stated.filter(({ value }) => value.trim() !== ''),
    logo: logoOf(facts),
    map,
  };
}

export const reportTitle = ({ workshop, translate }: Facts): string =>
  workshop.title.trim() === '' ? translate('report.untitled') : workshop.title;

function logoOf({ workshop }: Facts): Logo | null {
  const image = workshop.images[workshop.reportOptions.logoId ?? ''];
  const size = image ? imageSize(image.data) : null;
  return image && size ? { data: image.data, type: image.type, ...size } : null;
}
