import { isInfusion } from '../../domain/administration.ts';
import type { Administration } from '../../domain/administration.ts';
import type { SettlingRecord } from '../../domain/claim-outcomes.ts';
import type { Quantity } from '../../domain/drug.ts';
import { missingStartTime } from '../documentation/missing-start-time.ts';
import { missingStopTime } from '../documentation/missing-stop-time.ts';
import { derivedStop } from '../time/derived-stop.ts';

const text = ({ amount, unit }: Quantity): string => `${String(amount)} ${unit}`;

function rateRecord({ rate, volume }: { readonly rate?: Quantity; readonly volume?: Quantity }): SettlingRecord {
  const gives = 'rate and quantity give the run length, flagged as derived';
  if (rate !== undefined && volume !== undefined) {
    return { record: `the quantity infused, charted after completion, beside the charted rate of ${text(rate)}`, gives, ruleId: derivedStop.id };
  }
  if (rate !== undefined) return { record: `the quantity infused, charted after completion; the rate of ${text(rate)} is in the chart`, gives, ruleId: derivedStop.id };
  return { record: 'the rate and the quantity infused, both charted after completion', gives, ruleId: derivedStop.id };
}

function stopRecords(administration: Administration): readonly SettlingRecord[] {
  const rule = missingStopTime.id;
  const record = (what: string, gives: string): SettlingRecord => ({ record: what, gives, ruleId: rule });
  const portable = administration.pump !== undefined;
  const log = record(portable ? 'the log of its pump' : 'the pump log, where a pump was used', 'when it ran and when it stood still');
  return [
    record('a documented stop time: administration record, flow sheet or nursing note', 'the stop itself'),
    record('a duration charted after completion', 'start and duration give the stop'),
    ...(portable ? [log] : []),
    ...(isInfusion(administration) ? [rateRecord(administration)] : []),
    ...(portable ? [] : [log]),
    record('any other note that fixes how long it ran, such as the bag taken down or the next one hung', 'the stop, or the least time it ran'),
  ];
}

function startRecords(administration: Administration): readonly SettlingRecord[] {
  const record = (what: string, gives: string): SettlingRecord => ({ record: what, gives, ruleId: missingStartTime.id });
  return [
    record('a documented start time: administration record, flow sheet or nursing note', 'the start itself'),
    ...(isInfusion(administration) ? [record('a duration charted after completion', 'stop and duration give the start'), record('the pump log, where a pump was used', 'when it was started')] : []),
    record('the time at which the drug was scanned or signed out at the bedside', 'the start, when the record shows it was given then'),
  ];
}

/** What would settle an unknown time, best evidence first (R25, R28). */
export const settlingRecords = (administration: Administration, edge: 'start' | 'stop'): readonly SettlingRecord[] =>
  edge === 'stop' ? stopRecords(administration) : startRecords(administration);

/** What looks like evidence of a run length and is none (R25, R30). */
export const notEvidence: readonly string[] = ['the ordered duration', 'the duration the pharmacy expects', 'the time of discharge by itself'];
