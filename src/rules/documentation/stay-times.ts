import type { Encounter, Stay } from '../../domain/encounter.ts';
import { ICD10_MONITOR, INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Times of the visit that cannot both be right. */
export interface ImpossibleStay {
  /** The stay that ends before it starts; absent when the arrival and the departure stand in different stays. */
  readonly stay?: Stay;
  readonly start: number;
  readonly stop: number;
}

export const stayTimes = defineRule({
  id: 'documentation/stay-times',
  statement:
    'A stay that ends before it starts, or a visit that ends before the arrival, is flagged: which of the two times is wrong the chart does not say. Until it is corrected the start counts as charted: what ran before an arrival, or after an admission, is left out and named.',
  covers: ['R12', 'R13', 'R75'],
  cites: [cite(ICD10_MONITOR, 'start and stop must fit the record'), cite(INFERENCE, 'that neither time of a stay is better than the other')],
  decide: ({ stays }: Encounter): readonly ImpossibleStay[] => {
    const inverted = stays.flatMap((stay): ImpossibleStay[] =>
      stay.start !== undefined && stay.stop !== undefined && stay.stop < stay.start ? [{ stay, start: stay.start, stop: stay.stop }] : [],
    );
    if (inverted.length > 0) return inverted;
    const starts = stays.flatMap(({ kind, start }) => (kind === 'inpatient' ? [] : (start ?? [])));
    const stops = stays.flatMap(({ stop }) => stop ?? []);
    if (starts.length === 0 || stops.length === 0) return [];
    const [start, stop] = [Math.min(...starts), Math.max(...stops)];
    return stop < start ? [{ start, stop }] : [];
  },
  examples: () => {
    const id = 'documentation/stay-times';
    const chart = () => day().infusion('A', '10:00', '11:00');
    return [
      example('an emergency stay that ends a minute before it starts', chart().stay('emergency', '9:00', '8:59'), ['96365'], [id]),
      example('one that ends as it starts', chart().stay('emergency', '9:00', '9:00'), ['96365'], [`!${id}`]),
      example('the discharge dated the day before the arrival', chart().stay('observation', '9:00', '-1 12:00'), ['96365'], [id]),
      example('an arrival dated a day late: what was given before it is named, not lost', chart().stay('emergency', '+1 9:00', '12:00'), [], [id]),
      example('an arrival after the departure of another stay', chart().stay('emergency', '9:00').stay('observation', undefined, '8:59'), ['96365'], [id]),
      example('the departure of another stay at the arrival', chart().stay('emergency', '9:00').stay('observation', undefined, '9:00'), ['96365'], [`!${id}`]),
      example('a stay without an end', chart().stay('emergency', '9:00'), ['96365'], [`!${id}`]),
      example('on a professional claim too', chart().stay('clinic', '9:00', '8:00').professional('a1'), ['96365'], [id]),
      example('emergency, then observation', chart().stay('emergency', '9:00', '12:00').stay('observation', '12:00', '+1 9:00'), ['96365'], [`!${id}`]),
    ];
  },
});
