import type { SwitchId, SwitchValue } from '../domain/policy.ts';
import {
  AAPC,
  CGS_HYDRATION,
  CMS_CLAIMS_CH12,
  CMS_CLAIMS_CH4,
  CMS_R1702,
  CMS_RAC_0071,
  CMS_RAC_0137,
  CMS_TDL_12397,
  CODING_AHEAD,
  CODING_CLARIFIED,
  COMPLEX_DRUG_ARTICLES,
  CPT_ASSISTANT,
  CPT_GUIDELINES,
  FIRST_COAST_SPLIT,
  HAUGEN_MIDNIGHT,
  HAUGEN_QA,
  HCPRO,
  IBC_DRUG_LIST,
  ICD10_MONITOR,
  INFERENCE,
  MEDLEARN,
  MIAMI_OBC,
  NCCI_ADD_ON,
  NCCI_MANUAL_I,
  NCCI_MANUAL_XI,
  NCCI_MUE,
  NCCI_PTP,
  NORIDIAN_BUNDLING,
  NORIDIAN_CHEMO,
  NORIDIAN_CLARIFICATION,
  NORIDIAN_HYDRATION,
  PALMETTO_A53778,
  PALMETTO_RITUXIMAB,
  QHR,
  RCA_MIDNIGHT,
  RCA_STOP,
  SETTLED,
  SUPERCODER_2011,
  UW_HOSPITAL,
  cite,
} from './citations.ts';
import type { Citation } from './citations.ts';

/** One answer to a disputed question: who gives it, in our words. */
export interface Reading {
  readonly says: string;
  readonly cites: readonly Citation[];
}

/** A question on which published experts disagree, and what each side says. */
export interface Disagreement<Q extends SwitchId = SwitchId> {
  /** Why it is disputed, and why the default is what it is. */
  readonly about: string;
  readonly readings: { readonly [V in SwitchValue<Q>]: Reading };
}

const reading = (says: string, ...cites: readonly Citation[]): Reading => ({ says, cites });

/**
 * The register of disagreements: one entry a switch of the policy, one reading a value of the switch. It is words for
 * people; which value decides what is said by the rules that name the switch.
 */
export const disagreements: { readonly [Q in SwitchId]: Disagreement<Q> } = {
  Q1: {
    about:
      'CMS expects documented times and gives no fall-back for an infusion whose length cannot be shown. Contractors differ, so a facility starts from the smallest service that is certain, flagged; a professional claim asks first.',
    readings: {
      push: reading('Some contractors accept one push: the drug was given, and that is all that is certain.', cite(RCA_STOP), cite(MIAMI_OBC)),
      'no-code': reading('Others accept it only where more than 15 minutes are shown; without them nothing can be defended.', cite(RCA_STOP), cite(ICD10_MONITOR)),
      query: reading('Fix the record and do not default: the documentation decides, not the coder.', cite(QHR, 'contractor FAQ')),
    },
  },
  Q2: {
    about: 'No source speaks of a missing start by itself. It is treated as a missing stop is: the length is unknown in the same way.',
    readings: {
      push: reading('An administration that is charted as given counts as one push.', cite(INFERENCE, 'from the missing stop')),
      none: reading('Without times nothing is shown and nothing is reported.', cite(INFERENCE, 'from the missing stop')),
      query: reading('The record is asked before anything is reported.', cite(QHR, 'contractor FAQ')),
    },
  },
  Q3: {
    about:
      'The concurrent service is not timed, and the unit limit is one a date, absolute. Sources count by encounter or by day; they part only when an encounter has two dates.',
    readings: {
      'per-encounter': reading('Once an encounter, however many drugs and dates.', cite(MIAMI_OBC)),
      'per-date': reading('Once a day, as the CPT handbook is quoted and as the unit limit counts.', cite(HAUGEN_QA), cite(NCCI_MUE)),
    },
  },
  Q4: {
    about: 'CPT names no minimum for “at the same time”. The default asks for as many common minutes as make an infusion.',
    readings: {
      '16': reading('At least 16 minutes in common, which is what makes each of the two an infusion.', cite(HAUGEN_QA), cite(PALMETTO_A53778)),
      '1': reading('No minimum is written anywhere, so any common minute will do.', cite(CODING_AHEAD)),
    },
  },
  Q5: {
    about:
      'Two infusions that share a part of their time can be read as concurrent, or as one service after the other with the common minutes counted once. The worked answer of MedLearn counts minutes once and is the default.',
    readings: {
      'net-residual': reading('Take the common minutes off the lesser drug. 16 minutes or more that remain are sequential; less is concurrent.', cite(MEDLEARN, 'overlap, 31 Jan 2022')),
      'any-overlap-concurrent': reading('Enough overlap makes the lesser drug concurrent, also when much of it ran alone.', cite(AAPC, 'forum, 2018')),
    },
  },
  Q6: {
    about: 'There is no code for chemotherapy that runs concurrently with chemotherapy. What to do instead is open; the unlisted code is the only reading with CPT Assistant behind it.',
    readings: {
      '96549': reading('The unlisted chemotherapy procedure, with a description of what was given.', cite(CPT_ASSISTANT, 'Nov 2005, as quoted'), cite(AAPC, 'concurrent chemotherapy')),
      '96417': reading('Many code the second drug as sequential, since each is a chemotherapy infusion of its own.', cite(AAPC, 'concurrent chemotherapy')),
      payer: reading('Report nothing until the payer has said what it wants.', cite(INFERENCE)),
    },
  },
  Q7: {
    about:
      'An antibiotic every six hours is neither a new drug nor one long infusion. Older advice reported a further sequential service; since that asks for a new drug, three readings remain. The default adds up the minutes of the drug.',
    readings: {
      sum: reading('One drug, one service: add up its minutes and count further hours on the total.', cite(CPT_GUIDELINES), cite(SETTLED, 'one drug, several times')),
      'repeat-hour': reading('CPT Assistant makes a repeated hour depend on circumstances; each repeat of more than 30 minutes is a further hour.', cite(SUPERCODER_2011)),
      'short-repeat-push': reading('Repeats of 30 minutes or less are reported as repeat pushes of the same drug.', cite(HAUGEN_QA)),
    },
  },
  Q8: {
    about: 'A repeat push must lie more than 30 minutes after the one before. When a push in between earned nothing, it is open whether the clock starts again with it.',
    readings: {
      'previous-given': reading('The clock starts with the last push that was charted, reported or not.', cite(INFERENCE), cite(AAPC, '2013 example')),
      'previous-counted': reading('The clock starts with the last push that was reported.', cite(INFERENCE)),
    },
  },
  Q9: {
    about: 'A reaction stops an infusion after ten minutes. It was ordered, prepared and begun as an infusion; its minutes are those of a push. Modifier 53 belongs to professional claims.',
    readings: {
      push: reading('Code the minutes that ran: 15 or fewer are a push.', cite(MEDLEARN, 'reaction, 17 Jan 2022'), cite(NORIDIAN_CHEMO)),
      infusion: reading('The infusion code is right although it ended early, and a modifier for it is not required.', cite(PALMETTO_RITUXIMAB)),
      'infusion-53': reading('Keep the intended infusion and mark it as discontinued.', cite(AAPC, 'modifier 53')),
    },
  },
  Q10: {
    about: 'Hydration before and after a drug is one service in two pieces. CPT Assistant adds the pieces up; a payer has refused two short ones. The default adds them up and warns when no piece reaches 31 minutes.',
    readings: {
      sum: reading('Add up the pieces; together they must reach 31 minutes.', cite(CPT_ASSISTANT, 'Jun 2007, as quoted'), cite(AAPC, 'hydration around chemotherapy')),
      segments: reading('Only pieces of 31 minutes or more count; 29 and 20 minutes were refused.', cite(AAPC, 'hydration around chemotherapy, a payer')),
      continuous: reading('Only the longest piece without a break counts.', cite(INFERENCE, 'the strictest form of the payer’s reading')),
    },
  },
  Q11: {
    about: 'Potassium in a litre of fluid may treat thirst or a deficit. What it was ordered for decides; where the chart does not say, a finding asks.',
    readings: {
      purpose: reading('20 to 30 mEq of potassium in a maintenance bag for dehydration is hydration, even when the pharmacy adds it; potassium ordered against a deficit is a drug.', cite(CGS_HYDRATION, 'Coding Clinic 1Q 2012'), cite(HAUGEN_QA)),
      drug: reading('Whatever is added for its own effect makes the bag a drug.', cite(INFERENCE)),
      hydration: reading('Electrolytes are part of hydration, also when they treat a deficit; a minority reading.', cite(UW_HOSPITAL)),
    },
  },
  Q12: {
    about: 'Hydration must not run concurrently with a drug. The NCCI manual does not say whether that means the same access or the whole patient.',
    readings: {
      no: reading('Concurrent is concurrent, whichever vein: those minutes do not count.', cite(NCCI_MANUAL_XI), cite(CMS_RAC_0137)),
      allow: reading('The bar concerns the same access only; at a documented second site the minutes count.', cite(CODING_CLARIFIED)),
    },
  },
  Q13: {
    about: 'A dose too large for one muscle goes into two. CPT Assistant counts needles, a contractor counts doses.',
    readings: {
      each: reading('Each injection is reported, 59 from the second on, with the reason.', cite(CPT_ASSISTANT, 'May 2010, as quoted'), cite(HCPRO, 'split doses, 2009')),
      one: reading('One dose is one injection, however many syringes it takes.', cite(FIRST_COAST_SPLIT)),
    },
  },
  Q14: {
    about:
      'The chemotherapy codes also serve certain antibodies and other complex agents. Contractors have listed drugs that do not qualify; CMS told them in Dec 2023 not to judge by the name of a drug alone. The default goes by class and lets a person overrule with a reason.',
    readings: {
      'class-list': reading('By the class of the drug as CPT describes it; several factors decide, not the name.', cite(CMS_TDL_12397), cite(NORIDIAN_BUNDLING, '2 Jan 2025'), cite(NORIDIAN_CLARIFICATION)),
      'mac-list': reading('Drugs on a contractor’s or payer’s list are therapeutic.', cite(COMPLEX_DRUG_ARTICLES), cite(IBC_DRUG_LIST)),
      therapeutic: reading('Only antineoplastic agents use the chemotherapy codes.', cite(INFERENCE)),
    },
  },
  Q15: {
    about:
      'CMS wants each line on the day of its service; CPT reports a continuous service on the day it began. For an infusion over midnight the worked answers disagree. A facility dates each hour by its beginning, a professional claim all of it by its start.',
    readings: {
      'hour-start': reading('Each hour stands on the day on which it began, as the worked overnight case does it.', cite(CMS_R1702), cite(CMS_CLAIMS_CH4), cite(RCA_MIDNIGHT)),
      'start-date': reading('A continuous service is reported on its start date with all its units.', cite(CPT_GUIDELINES), cite(AAPC, '2013 example')),
      threshold: reading('Each unit stands on the day on which it was earned, in the minute that passed the threshold.', cite(HAUGEN_MIDNIGHT, 'one of three ways')),
    },
  },
  Q16: {
    about: 'No source was found on an infusion that an ambulance or another hospital began. Nobody bills the minutes of another; open is only whether what runs on counts.',
    readings: {
      exclude: reading('Minutes count from the take-over, and from there on their own.', cite(INFERENCE)),
      'from-arrival': reading('An infusion that still runs on arrival is counted from arrival.', cite(INFERENCE)),
    },
  },
  Q17: {
    about: 'The auditors of CMS accept 59 and every X modifier for a second site. The claims manual names 59; of the X modifiers, the one for a separate structure comes nearest. A return visit on one date is a separate encounter: 59, or XE where X modifiers are written.',
    readings: {
      '59': reading('59, as the claims manual writes it.', cite(CMS_CLAIMS_CH12), cite(CMS_RAC_0071)),
      XS: reading('XS: a separate organ or structure, where a payer prefers the X modifiers.', cite(CMS_RAC_0071), cite(NCCI_MANUAL_I)),
      XU: reading('XU: an unusual service that does not overlap. Accepted, but the weakest fit for a second vein.', cite(CMS_RAC_0071)),
    },
  },
  Q18: {
    about: 'Add-on lines take part in no pair edit, so a modifier on them lifts nothing. One published answer puts it there all the same.',
    readings: {
      no: reading('Only the second initial carries the modifier.', cite(NCCI_PTP), cite(CMS_CLAIMS_CH12)),
      yes: reading('The additional hours of the second site carry it too.', cite(HCPRO, 'two IV sites')),
    },
  },
  Q19: {
    about: 'A stop can be worked out from a charted rate and a charted quantity. It is evidence, and it draws auditors: a stop worked out this way is always flagged.',
    readings: {
      allow: reading('Start, rate and quantity infused give the stop.', cite(PALMETTO_A53778), cite(MEDLEARN, 'missing stop, 30 Dec 2024')),
      forbid: reading('A calculated stop is a guess by rate and dose; only a charted one counts.', cite(HCPRO, 'stop times, 2013'), cite(ICD10_MONITOR)),
    },
  },
  Q20: {
    about: 'There is no national minimum volume. Some local coverage policies of 2012 called 500 mL or less not reasonable.',
    readings: {
      off: reading('Time and need decide, not volume.', cite(CMS_RAC_0137), cite(NORIDIAN_HYDRATION)),
      warn: reading('Report it, and be ready to show the need.', cite(HCPRO, 'volume, 2012')),
      block: reading('500 mL or less is not reasonable as hydration.', cite(HCPRO, 'volume, 2012: local coverage policies')),
    },
  },
  Q21: {
    about: 'A second site is legitimate, and the practitioner unit limit of the initial is one. The limit is clinical and may be appealed with records.',
    readings: {
      warn: reading('Report what was done; expect a denial and appeal with the record.', cite(NCCI_MANUAL_I), cite(CMS_CLAIMS_CH12)),
      block: reading('Do not report what the edit will deny, nor the further hours of it.', cite(NCCI_MUE)),
    },
  },
  Q22: {
    about: 'The codes count whole minutes; machines chart seconds. No source says what to do with them. It matters on import only: an encounter holds whole minutes.',
    readings: {
      truncate: reading('A minute counts once it is complete.', cite(INFERENCE)),
      round: reading('A time is charted to the nearest minute.', cite(INFERENCE)),
    },
  },
  Q23: {
    about: 'A pump start is no permitted primary of a further hydration hour, so hydration beside it has no natural code.',
    readings: {
      'initial-59': reading('Hydration is then an initial of its own, with 59 where the edits ask for it; flagged.', cite(NCCI_ADD_ON), cite(NCCI_PTP)),
      none: reading('Hydration beside a pump start is not reported.', cite(INFERENCE)),
    },
  },
  Q24: {
    about: 'The add-on table lists hydration as a primary of drug services. In a facility the hierarchy makes that impossible at one site: the drug would have been the initial.',
    readings: {
      forbid: reading('The hierarchy beats the list: no drug service hangs on a hydration initial.', cite(NORIDIAN_CHEMO)),
      allow: reading('Where the reason for the visit chooses the initial, the list applies as written.', cite(NCCI_ADD_ON), cite(CMS_CLAIMS_CH12)),
    },
  },
};
