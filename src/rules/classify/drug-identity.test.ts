import { expect, test } from 'vitest';
import type { Drug } from '../../domain/drug.ts';
import { billingCode } from '../../domain/ids.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { day } from '../example.ts';
import { drugIdentities, drugIdentity, drugOf } from './drug-identity.ts';

const table = testCodeSet().drugs;
const drug = (name: string, hcpcs?: string): Drug => ({
  name,
  ...(hcpcs === undefined ? {} : { hcpcs: billingCode(hcpcs) }),
});

/** Which of the drugs are one, as numbers: `0 1 0` = the first and the third. */
function groups(...drugs: readonly Drug[]): string {
  const chart = day();
  for (const one of drugs) chart.push('', '8:00', { drug: one });
  const { administrations } = chart.build();
  const identityOf = drugIdentities(administrations, table);
  const keys = administrations.map((administration) => drugIdentity.decide(administration, identityOf));
  return keys.map((key) => [...new Set(keys)].indexOf(key)).join(' ');
}

test('a table entry by code, else by name; an unclassified code only where nobody knows the name', () => {
  expect(drugOf(table, drug('anything', 'J0696'))?.hcpcs).toBe('J0696');
  expect(drugOf(table, drug('ceftriaxone'))?.hcpcs).toBe('J0696');
  expect(drugOf(table, drug('ceftriaxone', 'J3490'))?.hcpcs).toBe('J0696');
  expect(drugOf(table, drug('novelimab', 'J3490'))?.hcpcs).toBe('J3490');
  expect(drugOf(table, drug('novelimab'))).toBeUndefined();
});

test('which are one drug', () => {
  expect(groups(drug('A'), drug('B'), drug('a'))).toBe('0 1 0');
  expect(groups(drug('ceftriaxone', 'J0696'), drug('Rocephin'), drug('A'))).toBe('0 0 1');
  expect(groups(drug('Rocephin'), drug('ceftriaxone'))).toBe('0 0');
  expect(groups(drug('A', 'J3490'), drug('B', 'J3490'), drug('A'))).toBe('0 1 0');
  expect(groups(drug('infliximab', 'J1745'), drug('infliximab', 'Q5103'))).toBe('0 1');
  expect(groups(drug('x', 'J1745'), drug('y', 'J1745'))).toBe('0 0');
  expect(groups(drug('A'), drug('x', 'J0696'), drug('y', 'J1745'))).toBe('0 1 2');
  expect(groups(drug('x', 'A9999'), drug('x'))).toBe('0 0');
});

test('a mix is the set of its drugs', () => {
  const mixed = (...names: readonly string[]) => ({
    drug: undefined,
    components: names.map((name) => ({ name })),
  });
  const { administrations } = day()
    .push('', '8:00', mixed('A', 'B'))
    .push('', '8:00', mixed('b', 'a', 'A'))
    .push('', '8:00', mixed('A', 'C'))
    .push('A', '8:00')
    .build();
  const identityOf = drugIdentities(administrations, table);
  const [first, second, third, fourth] = administrations.map((one) => drugIdentity.decide(one, identityOf));
  expect(second).toBe(first);
  expect(new Set([first, third, fourth]).size).toBe(3);
});
