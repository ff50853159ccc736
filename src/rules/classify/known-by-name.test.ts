import { expect, test } from 'vitest';
import { drugOf } from './drug-identity.ts';
import { inherentService } from './inherent-service.ts';
import { productWithOwnCode } from './product-with-own-code.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';

const flush = 'a flush is part of the other service';
const open = 'fluid that keeps a vein open is part of the other service';
const contrast = 'contrast is part of the imaging study';

test.each([
  ['NS flush', flush],
  ['Flush syringe', flush],
  ['flushing', undefined],
  ['saline lock', flush],
  ['saline-lock', flush],
  ['saline clock', undefined],
  ['heparin lock', flush],
  ['hep lock', flush],
  ['Hep-Lock', flush],
  ['heparin', undefined],
  ['NS KVO', open],
  ['normal saline (TKO)', open],
  ['NS 10 mL/h, keep vein open', open],
  ['NS, keeps the vein open', open],
  ['NS keeping a vein open', open],
  ['NS to keep vein open', open],
  ['NS, line open', open],
  ['an open fracture', undefined],
  ['iohexol', contrast],
  ['normal saline', undefined],
])('%s: %s', (name, reason) => {
  expect(inherentService.ofDrugNamed('iv-infusion', name, undefined)).toBe(reason);
});

test('a flush by its listed name; of a listed drug the table says whether it is contrast', () => {
  expect(inherentService.ofDrugNamed('iv-push', 'heparin', 'heparin lock flush')).toBe(flush);
  expect(inherentService.ofDrugNamed('port-flush', 'heparin', 'heparin lock flush')).toBeUndefined();
  expect(inherentService.ofDrugNamed('iv-push', 'contrast', 'low osmolar contrast')).toBeUndefined();
});

const vaccine = 'a vaccine has administration codes of its own';
const allergen = 'an allergen extract has administration codes of its own';
const emergency = 'an emergency-use antibody has administration codes of its own';

test.each([
  ['90475', undefined],
  ['90476', vaccine],
  ['90759', vaccine],
  ['90760', undefined],
  ['91299', undefined],
  ['91300', vaccine],
  ['91399', vaccine],
  ['91400', undefined],
  ['95114', undefined],
  ['95115', allergen],
  ['95170', allergen],
  ['95171', undefined],
  ['Q0249', emergency],
  ['Q0248', undefined],
])('a product charted under %s', (hcpcs, expected) => {
  expect(productWithOwnCode.decide({ name: 'x', hcpcs: hcpcs as never }, undefined)).toBe(expected);
});

test.each([
  ['allergen', allergen],
  ['allergens', allergen],
  ['allergenic extract', allergen],
  ['allergy shot', allergen],
  ['allergy serum', allergen],
  ['allergy extract', allergen],
  ['allergy injection', allergen],
  ['allergy immunotherapy', allergen],
  ['allergy', undefined],
  ['tetanus toxoid', vaccine],
  ['Tdap', vaccine],
  ['tocilizumab', undefined],
])('a product called %s', (name, expected) => {
  const drug = { name };
  expect(productWithOwnCode.decide(drug, drugOf(testCodeSet().drugs, drug))).toBe(expected);
});
