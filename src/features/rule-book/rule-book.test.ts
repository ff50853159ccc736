import { expect, test } from 'vitest';
import { notModelled, ruleCatalogue } from '../../rules/index.ts';
import { policySwitches, switchIds } from '../../domain/policy.ts';
import { ruleAddress } from '../../ui/rule-address.ts';
import { bookPlace } from './book-place.ts';
import { filterRules, readFilter, writeFilter } from './filter-rules.ts';
import { phasesOf, thresholdsOf } from './rule-words.ts';
import { chosenValues, rulesOfValue } from './rules-of-switch.ts';

const found = (query: string) => filterRules(ruleCatalogue, readFilter(new URLSearchParams(query))).map((rule) => rule.id);

test('every rule, and everything that is not modelled, has an address that leads to it', () => {
  for (const { id } of ruleCatalogue) expect(bookPlace(ruleAddress(id).slice('/rules/'.length))).toEqual({ part: 'rules', ruleId: id });
  for (const { id } of notModelled) expect(bookPlace(ruleAddress(id).slice('/rules/'.length))).toEqual({ part: 'not-modelled', id });
  expect(bookPlace('')).toEqual({ part: 'rules' });
  expect(bookPlace('disagreements/Q7')).toEqual({ part: 'disagreements', switchId: 'Q7' });
  expect(bookPlace('disagreements/Q99')).toEqual({ part: 'disagreements' });
  expect(bookPlace('code-sets')).toEqual({ part: 'code-sets' });
});

test('a rule is found by words, paragraph, source, switch, phase and setting', () => {
  expect(found('q=30+minutes+push+midnight')).toContain('service-role/repeat-push-interval');
  expect(found('q=r42')).toContain('service-role/repeat-push-interval');
  expect(found('q=miami+push')).toContain('service-role/repeat-push-interval');
  expect(found('switch=Q8')).toEqual(['service-role/repeat-push-interval']);
  expect(found('phase=initial-service&setting=professional')).not.toContain('initial-service/facility-hierarchy');
  expect(found('phase=initial-service&setting=facility')).toContain('initial-service/facility-hierarchy');
  expect(found('q=nothing-says-this')).toEqual([]);
  expect(found('switch=Q77&setting=elsewhere').length).toBe(ruleCatalogue.length);
});

test('the filter in the address comes back as it was', () => {
  const filter = { text: 'a b', phase: 'time', setting: 'facility', switchId: 'Q7' } as const;
  expect(readFilter(writeFilter(filter))).toEqual(filter);
});

test('the dated numbers of a rule are listed with their dates', () => {
  const rule = ruleCatalogue.find((one) => one.id === 'service-role/repeat-push-interval') ?? {};
  expect(thresholdsOf(rule)).toEqual([
    { name: 'Between two pushes, start to start, at least', unit: 'minutes', entries: [{ from: '2009-01-01', value: 31 }] },
  ]);
});

test('phases stand in the order in which they run, unknown ones at the end', () => {
  expect(phasesOf(['new-phase/x', 'drugs/a', 'time/b', 'classify/c', 'time/d'])).toEqual(['classify', 'time', 'drugs', 'new-phase']);
});

test('every value of a switch that rules name selects one of them; Q22 is read on import', () => {
  const idle = switchIds.flatMap((id) =>
    policySwitches[id].values
      .filter((value) => rulesOfValue(ruleCatalogue, id, value).length === 0)
      .map((value) => `${id} ${value}`),
  );
  expect(idle).toEqual(['Q22 truncate', 'Q22 round']);
  const q7 = ruleCatalogue.filter((rule) => chosenValues(rule, 'Q7').includes('sum'));
  expect(q7.map((rule) => rule.id)).toContain('time/same-drug-summed');
});
