import { expect, test } from 'vitest';
import { formatFactPath } from '../domain/fact-path.ts';
import type { FactPath } from '../domain/fact-path.ts';
import type { Finding, Fix } from '../domain/finding.ts';
import { resolvePolicy } from '../domain/policy.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { ruleCatalogue } from './catalogue.ts';
import { codeEncounter } from './code-encounter.ts';

/**
 * How grave a finding is, what it points at and, after the arrow, what it offers: by rule and by the title of one of its
 * examples. `a1.stop` is a fact of an administration.
 */
const wanted: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'classify/category-override': {
    'a complex biologic charted as therapeutic': [
      'warning a1.categoryReason → focus a1.categoryReason; set-category a1 chemotherapy',
    ],
    'contrast charted as a drug': [
      'warning a1.categoryReason → focus a1.categoryReason; set-category a1 not-coded',
    ],
    'plain fluid charted as a drug': [
      'warning a1.categoryReason → focus a1.categoryReason; set-category a1 hydration',
    ],
  },
  'classify/charted-category': {
    'one drug, charted as both': ['warning a1.category', 'warning a2.category'],
  },
  'classify/disputed-class': {
    abatacept: ['info a1.category → set-category a1 therapeutic; set-category a1 chemotherapy'],
  },
  'classify/drug-of-a-test': {
    regadenoson: ['warning a1.purpose → focus a1.purpose'],
  },
  'classify/electrolytes-by-purpose': {
    '"treatment" says neither: as without a purpose': ['info a1.purpose → focus a1.purpose'],
    'magnesium is a drug': ['info a1.purpose → focus a1.purpose'],
    'no purpose, 40 mEq/L: hydration, and the purpose is asked for': ['info a1.purpose → focus a1.purpose'],
    'no purpose, 41 mEq/L: a drug': ['info a1.purpose → focus a1.purpose'],
  },
  'classify/route-family': {
    'another drug into the spinal canal': ['info a1.route'],
    'by mouth': ['info a1.route'],
  },
  'classify/unknown-drug': {
    'unknown and uncategorised': [
      'warning a1.drug → focus a1.drug; set-category a1 therapeutic; set-category a1 chemotherapy; set-category a1 hydration',
    ],
  },
  'documentation/far-from-the-date': {
    'eight days later': ['warning a1.start'],
  },
  'documentation/impossible-times': {
    'a pause outside the infusion changes nothing': ['error a1.pauses'],
    'stop before start: the stop is unknown': ['error a1.stop → focus a1.stop'],
    'stop equal to start: a push, flagged': ['warning a1.stop'],
  },
  'documentation/missing-hydration-time': {
    'no start': ['error a1.start → focus a1.start'],
    'no stop': ['error a1.stop → focus a1.stop'],
  },
  'documentation/missing-start-time': {
    'a push without a start': ['info a1.start → focus a1.start'],
    'an injection without a start': ['info a1.start → focus a1.start'],
    'facility, asked of the record by policy': ['error a1.start a1.stop → focus a1.start; focus a1.stop'],
    'neither start nor stop, facility': ['warning a1.start a1.stop → focus a1.start; focus a1.stop'],
    'nothing by policy': ['error a1.start a1.stop → focus a1.start; focus a1.stop'],
    professional: ['error a1.start a1.stop → focus a1.start; focus a1.stop'],
    'professional, push by policy': ['warning a1.start a1.stop → focus a1.start; focus a1.stop'],
    'stop only, facility': ['warning a1.start → focus a1.start'],
  },
  'documentation/missing-stop-time': {
    'facility, asked of the record by policy': ['error a1.stop → focus a1.stop'],
    'facility, no code by policy': ['error a1.stop → focus a1.stop'],
    'facility: one push, flagged': ['warning a1.stop → focus a1.stop'],
    'professional, push by policy': ['warning a1.stop → focus a1.stop'],
    'professional: asked of the record': ['error a1.stop → focus a1.stop'],
  },
  'documentation/overlapping-times': {
    '30 shared minutes': ['warning a2.start a2.stop'],
  },
  'documentation/stay-times': {
    'an arrival after the departure of another stay': ['error stays → focus stays'],
    'an emergency stay that ends a minute before it starts': ['error stays → focus stays'],
  },
  'drugs/package-of-code': {
    'epoetin in a package of darbepoetin': ['warning a1.drug → focus a1.drug'],
  },
  'drugs/billing-units': {
    'a vial says nothing of what it holds': ['warning a1.dose'],
    'mL do not convert to mg': ['warning a1.dose'],
    'units do not convert to mg': ['warning a1.dose'],
  },
  'drugs/discarded-drug': {
    'Medicare, nothing charted of what was opened': ['info a1.containers'],
    'more given than opened': ['error a1.containers'],
    'two doses, the vial of one is charted, whoever pays': ['warning a1.containers a2.containers'],
  },
  'drugs/drug-code': {
    'a code of facilities on a professional claim': ['error a1.drug'],
    'a successor before its first day': ['error a1.drug'],
    'an ended code is flagged': ['error a1.drug'],
  },
  'drugs/drug-beside-service': {
    'a heparin drip in an office': ['warning a1.drug'],
    'under the skin beside an infusion of that date': ['warning a2.drug'],
  },
  'drugs/drug-without-code': {
    'an unknown drug beside one with its code': ['info a1.drug → focus a1.drug'],
  },
  'drugs/route-of-code': {
    'morphine with preservatives into the spinal canal': ['warning a1.drug → focus a1.drug'],
  },
  'drugs/smallest-vial-set': {
    '60 mg from two of 50 mg and one of 10 mg': ['warning a1.containers'],
    'a whole container too many': ['warning a1.containers'],
  },
  'drugs/unlisted-drug': {
    'a biologic without NDC': ['warning a1.drug'],
    'a new drug, facility': ['warning a1.drug'],
    'a new drug, professional': ['warning a1.drug'],
    'chemotherapy without dose': ['warning a1.drug a1.dose'],
    'nothing missing: it still says what to send': ['warning a1.drug'],
    'ten digits without dashes': ['error a1.drug', 'warning a1.drug'],
  },
  'edits/add-on-primary': {
    'a further hour billed without its first': ['error billed → focus billed'],
  },
  'edits/billed-modifier': {
    '25 on an infusion': ['error billed → focus billed'],
    '27 on a professional visit': ['error billed → focus billed'],
    '59 and XS on one line': ['error billed → focus billed'],
    '59 on a visit': ['error billed → focus billed'],
    'JW and JZ on one line': ['error billed → focus billed'],
    'JZ on an administration': ['error billed → focus billed'],
    'XE and XU on one line': ['error billed → focus billed'],
  },
  'edits/pairs-not-held': {
    'a radiation source beside chemotherapy': ['info billed → focus billed'],
  },
  'edits/billed-pair': {
    'an injection beside an infusion without a modifier': ['error billed → focus billed'],
    'an office visit without 25': ['error billed → focus billed'],
    'blood drawn from the port, professional': ['error billed → focus billed'],
    'the IV start is part of the infusion': ['error billed → focus billed'],
    'the nurse visit is never beside it for a professional': ['error billed → focus billed'],
    'with 76, which does not bypass': ['error billed → focus billed'],
  },
  'edits/mue-limit': {
    'a repeat push billed by a professional: limit 0': ['error billed → focus billed'],
    'professional, blocked by policy': ['warning a1.start a2.start'],
    'professional: two first hours exceed 1': ['warning a1.start a2.start'],
    'seven injections billed on two lines of one date': ['warning billed → focus billed'],
    'six injections exceed 5': ['warning a1.start a2.start a3.start a4.start a5.start a6.start'],
  },
  'edits/ptp-never-together': {
    'a refill on the day of the pump start': ['warning a2.start'],
  },
  'initial-service/hierarchy-conflict': {
    'the outranked push is billed as initial': ['error billed'],
    'the outranked push is designated': [
      'error a1.start designations → designate-initial l a2; designate-initial l',
    ],
    'two initials are billed for one site': ['error billed'],
  },
  'initial-service/primary-reason': {
    'chemotherapy is initial all the same': ['info primaryReason'],
    'hydration of 30 minutes is no service': ['info primaryReason'],
    'hydration was the reason, not allowed by policy': ['info primaryReason'],
  },
  'initial-service/primary-reason-missing': {
    'two services, no reason': ['warning primaryReason → set-primary-reason a1; set-primary-reason a2'],
  },
  'initial-service/second-site-reason': {
    'no reason': ['warning accessSites.r.separateSite → document-second-site r'],
  },
  'initial-service/unplaced-administration': {
    'without a site beside one with': ['warning a2.accessSiteId → move-to-site a2 l'],
  },
  'other-routes/rsv-antibody': {
    'nirsevimab into muscle, counselling not charted': ['info a1.counselled → focus a1.counselled'],
  },
  'service-role/hydration-around-chemotherapy': {
    'fluid after chemotherapy': ['info a2.purpose → focus a2.purpose'],
  },
  'time/short-portable-pump': {
    '480 minutes on a portable pump': ['info a1.stop'],
  },
  'service-role/concurrent-chemotherapy': {
    'ask the payer': ['warning a2.start'],
    'sequential by policy': ['warning a2.start'],
    'unlisted, flagged': ['warning a2.start'],
  },
  'service-role/repeat-push-chemotherapy': {
    'two hours apart': ['info a2.start'],
  },
  'service-role/repeat-push-interval': {
    '22:00, 22:30, 22:31, 02:00 from the push given before': ['info a2.start', 'info a3.start'],
    '30 minutes apart': ['info a2.start'],
    'the same from the push that counted before': ['info a2.start'],
  },
  'time/clock-change': {
    'no zone: the clock as it stands, flagged': ['warning timeZone → focus timeZone'],
  },
  'time/derived-stop': {
    '100 mL at 375 mL/h run 16 minutes': ['info a1.stop'],
    '100 mL at 400 mL/h run 15 minutes': ['info a1.stop'],
  },
  'time/hydration-beside-pump': {
    'hydration is the initial, 59 by the edit': ['warning a1.start'],
  },
  'time/hydration-hours': {
    '30 minutes after a push': ['info a2.stop'],
    '30 minutes': ['info a1.stop'],
  },
  'time/hydration-pieces': {
    '29 + 20 minutes add up, with a warning': ['warning a1.stop a3.stop'],
  },
  'time/hydration-volume': {
    '500 mL, blocked': ['warning a1.stop'],
    '500 mL, warned': ['warning a1.stop'],
  },
};

const offered = (fix: Fix): string =>
  Object.entries<string | FactPath>({ ...fix })
    .filter(([name]) => name !== 'label')
    .map(([, value]) => (typeof value === 'string' ? value : formatFactPath(value)))
    .join(' ');

function asText({ severity, facts, fixes }: Finding): string {
  const text = [severity, ...facts.map(formatFactPath)].join(' ');
  return (fixes.length === 0 ? text : `${text} → ${fixes.map(offered).join('; ')}`).replaceAll(
    'administrations.',
    '',
  );
}

const rows = Object.entries(wanted).flatMap(([ruleId, titles]) =>
  Object.entries(titles).map(([title, findings]) => [ruleId, title, findings] as const),
);

test.each(rows)('%s: %s', (ruleId, title, findings) => {
  const example = ruleCatalogue
    .find(({ id }) => id === ruleId)
    ?.examples()
    .find((one) => one.title === title);
  if (example === undefined) throw new Error(`${ruleId} has no example "${title}"`);
  const { encounter } = example;
  const coded = codeEncounter(encounter, testCodeSet(), resolvePolicy(encounter.setting, encounter.policy));
  const raised = coded.findings.filter((finding) => finding.ruleId === ruleId);
  expect([...new Set(raised.map(asText))].toSorted()).toEqual(findings.toSorted());
  for (const { message, fixes } of raised) {
    expect(message).toMatch(/.{20,}\.$/);
    for (const { label } of fixes) expect(label.length).toBeGreaterThan(3);
  }
});
