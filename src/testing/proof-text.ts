import type { ClaimLine, DiscardedMinutes, Support } from '../domain/claim-line.ts';
import type { CodedEncounter } from '../domain/coded-encounter.ts';
import { formatFactPath } from '../domain/fact-path.ts';

const clock = (minute: number): string =>
  `${minute >= 1440 ? '+' : ''}${String(Math.floor(minute / 60) % 24)}:${String(minute % 60).padStart(2, '0')}`;

const stretch = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${clock(from)}–${clock(to)}`;

const lost = (discarded: readonly DiscardedMinutes[]): string =>
  discarded.map((one) => ` −${String(one.minutes)} ${stretch(one)} ${one.ruleId}`).join('');

const ruleIds = (steps: readonly { readonly ruleId: string }[]): string =>
  steps.map(({ ruleId }) => ruleId).join(', ');

const support = ({ administrationId, minutesCounted, minutesDiscarded, ruleId, facts }: Support): string =>
  `  ${administrationId}${minutesCounted === undefined ? '' : ` ${String(minutesCounted)} min`}${lost(minutesDiscarded)} by ${ruleId}, of ${facts.map((fact) => formatFactPath(fact).replace('administrations.', '')).join(' ')}`;

const lineText = (line: ClaimLine): readonly string[] => [
  `${[line.code, ...line.modifiers].join('-')} ×${String(line.units)} ${line.role} ${line.category} ${line.status}: ${ruleIds(line.trace)}`,
  ...line.supportedBy.map(support),
  ...line.modifierReasons.map(({ modifier, ruleId }) => `  ${modifier} by ${ruleId}`),
  ...line.losingCandidates.map(
    ({ administrationIds, code, ruleId }) =>
      `  before ${code} of ${administrationIds.join(' ')} by ${ruleId}`,
  ),
];

/** What is said of a claim: each line with its proof, what is left out, and how each administration is drawn. */
export const proofText = (coded: CodedEncounter): readonly string[] => [
  ...coded.lines.flatMap(lineText),
  ...coded.notReported.map(
    ({ administrationId, ruleId, code }) => `no ${code ?? 'code'} for ${administrationId} by ${ruleId}`,
  ),
  ...[...coded.administrations.values()].map((bar) =>
    `${bar.administrationId} ${bar.category} ${bar.role ?? '-'} ${bar.badge ?? '-'} +${String(bar.additionalHours)} ${bar.counted.map(stretch).join(' ')}${lost(bar.discarded)}`.trimEnd(),
  ),
];
