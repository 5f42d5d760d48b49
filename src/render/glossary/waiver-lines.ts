import type { Definition, Waiver } from '../../definition/definition.js';
import { formatDay } from '../../time/civil.js';
import { plainText } from '../plain-text.js';
import { markdownText, sentences } from './markdown-text.js';

/** The clocks that both sides agreed not to count, and who agreed to it. */
export function waiverLines({ slas, waivers }: Definition): readonly string[] {
  const nameOf = ({ sla }: Waiver) => slas.find(({ id }) => id === sla)?.name ?? sla;
  return waivers.map((waiver) => `- **${markdownText(nameOf(waiver))}**, ${waiverSentences(waiver)}`);
}

function waiverSentences({ lead, until, reason, by }: Waiver): string {
  const started = until === null ? '' : `, started on ${formatDay(until)} or before`;
  return sentences(
    `lead \`${plainText(lead).replaceAll('`', '')}\`${started}: ${markdownText(reason)}.`,
    `Agreed by ${markdownText(by)}.`,
  );
}
