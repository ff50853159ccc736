import { chartedCategory } from './classify/charted-category.ts';
import { categoryOverride } from './classify/category-override.ts';
import { chartedStatus } from './classify/charted-status.ts';
import { disputedClass } from './classify/disputed-class.ts';
import { drugIdentity } from './classify/drug-identity.ts';
import { drugOfATest } from './classify/drug-of-a-test.ts';
import { drugTableCategory } from './classify/drug-table-category.ts';
import { electrolytesByPurpose } from './classify/electrolytes-by-purpose.ts';
import { fluidByHand } from './classify/fluid-by-hand.ts';
import { inherentService } from './classify/inherent-service.ts';
import { inpatientStay } from './classify/inpatient-stay.ts';
import { placeOfService } from './classify/place-of-service.ts';
import { productWithOwnCode } from './classify/product-with-own-code.ts';
import { routeFamily } from './classify/route-family.ts';
import { knownWithoutCode } from './classify/known-without-code.ts';
import { unknownDrug } from './classify/unknown-drug.ts';
import { urgentCarePlace } from './classify/urgent-care.ts';
import { farFromTheDate } from './documentation/far-from-the-date.ts';
import { impossibleTimes } from './documentation/impossible-times.ts';
import { missingHydrationTime } from './documentation/missing-hydration-time.ts';
import { missingStartTime } from './documentation/missing-start-time.ts';
import { overlappingTimes } from './documentation/overlapping-times.ts';
import { outsideTheRelease } from './documentation/outside-the-release.ts';
import { outsideTheStay } from './documentation/outside-the-stay.ts';
import { separateVisits } from './documentation/separate-visits.ts';
import { stayTimes } from './documentation/stay-times.ts';
import { missingStopTime } from './documentation/missing-stop-time.ts';
import { billingUnits } from './drugs/billing-units.ts';
import { discardedDrug } from './drugs/discarded-drug.ts';
import { drugBesideService } from './drugs/drug-beside-service.ts';
import { drugWithoutCode } from './drugs/drug-without-code.ts';
import { packageOfCode } from './drugs/package-of-code.ts';
import { routeOfCode } from './drugs/route-of-code.ts';
import { smallestVialSet } from './drugs/smallest-vial-set.ts';
import { unlistedDrug } from './drugs/unlisted-drug.ts';
import { drugCode } from './drugs/drug-code.ts';
import { addOnPrimary } from './edits/add-on-primary.ts';
import { billedModifier } from './edits/billed-modifier.ts';
import { billedPair } from './edits/billed-pair.ts';
import { billedTwice } from './edits/billed-twice.ts';
import { facilityCode } from './edits/facility-code.ts';
import { mueLimit } from './edits/mue-limit.ts';
import { pairsNotHeld } from './edits/pairs-not-held.ts';
import { ptpNeverTogether } from './edits/ptp-never-together.ts';
import { ptpWithModifier } from './edits/ptp-with-modifier.ts';
import { visitBesideProcedure } from './edits/visit-beside-procedure.ts';
import { facilityHierarchy } from './initial-service/facility-hierarchy.ts';
import { hierarchyConflict } from './initial-service/hierarchy-conflict.ts';
import { primaryReasonMissing } from './initial-service/primary-reason-missing.ts';
import { primaryReason } from './initial-service/primary-reason.ts';
import { secondSiteReason } from './initial-service/second-site-reason.ts';
import { unplacedAdministration } from './initial-service/unplaced-administration.ts';
import { validAccessSites } from './initial-service/valid-access-sites.ts';
import { earlierEncounter } from './modifiers/earlier-encounter.ts';
import { secondSiteModifier } from './modifiers/second-site.ts';
import { declotting } from './other-routes/declotting.ts';
import { injection } from './other-routes/injections.ts';
import { intraArterial } from './other-routes/intra-arterial.ts';
import { onBodyInjector } from './other-routes/on-body-injector.ts';
import { portFlush } from './other-routes/port-flush.ts';
import { pumpCourse } from './other-routes/pump-course.ts';
import { rsvAntibody } from './other-routes/rsv-antibody.ts';
import { specialSites } from './other-routes/special-sites.ts';
import { splitDose } from './other-routes/split-dose.ts';
import { subcutaneousInfusion } from './other-routes/subcutaneous-infusion.ts';
import { concurrentChemotherapy } from './service-role/concurrent-chemotherapy.ts';
import { concurrentOnce } from './service-role/concurrent-once.ts';
import { hydrationAroundChemotherapy } from './service-role/hydration-around-chemotherapy.ts';
import { minimumOverlap } from './service-role/minimum-overlap.ts';
import { partialOverlapConcurrent } from './service-role/partial-overlap-concurrent.ts';
import { partialOverlapResidual } from './service-role/partial-overlap-residual.ts';
import { pushWithInfusion } from './service-role/push-with-infusion.ts';
import { repeatPushChemotherapy } from './service-role/repeat-push-chemotherapy.ts';
import { repeatPushInterval } from './service-role/repeat-push-interval.ts';
import { repeatPushProfessional } from './service-role/repeat-push-professional.ts';
import { sequentialService } from './service-role/sequential-service.ts';
import { additionalHours } from './time/additional-hours.ts';
import { clockChangeNight } from './time/clock-change.ts';
import { unclearClockMinute } from './time/unclear-clock-minute.ts';
import { dateByHourStart } from './time/date-by-hour-start.ts';
import { dateByStart } from './time/date-by-start.ts';
import { dateByThreshold } from './time/date-by-threshold.ts';
import { derivedStop } from './time/derived-stop.ts';
import { hydrationBesidePump } from './time/hydration-beside-pump.ts';
import { hydrationHours } from './time/hydration-hours.ts';
import { hydrationNetMinutes } from './time/hydration-net-minutes.ts';
import { hydrationPieces } from './time/hydration-pieces.ts';
import { hydrationVolume } from './time/hydration-volume.ts';
import { oneDose } from './time/one-dose.ts';
import { pauses } from './time/pauses.ts';
import { preArrival } from './time/pre-arrival.ts';
import { prolongedPump } from './time/prolonged-pump.ts';
import { pushOrInfusion } from './time/push-or-infusion.ts';
import { sameDrugRepeatHour } from './time/same-drug-repeat-hour.ts';
import { sameDrugShortRepeat } from './time/same-drug-short-repeat.ts';
import { sameDrugSummed } from './time/same-drug-summed.ts';
import { shortPortablePump } from './time/short-portable-pump.ts';
import type { OutOfScope, RuleDescription } from './define-rule.ts';
import { outOfScopeList } from './out-of-scope.ts';

/** Every rule of the module, by folder and name. The rule book, the explanations and the tests read this list. */
export const ruleCatalogue: readonly RuleDescription[] = [
  chartedCategory,
  categoryOverride,
  chartedStatus,
  disputedClass,
  drugIdentity,
  drugOfATest,
  drugTableCategory,
  electrolytesByPurpose,
  fluidByHand,
  inherentService,
  inpatientStay,
  placeOfService,
  productWithOwnCode,
  routeFamily,
  knownWithoutCode,
  unknownDrug,
  urgentCarePlace,
  farFromTheDate,
  impossibleTimes,
  missingHydrationTime,
  missingStartTime,
  missingStopTime,
  overlappingTimes,
  outsideTheRelease,
  outsideTheStay,
  separateVisits,
  stayTimes,
  billingUnits,
  discardedDrug,
  drugBesideService,
  drugWithoutCode,
  packageOfCode,
  routeOfCode,
  smallestVialSet,
  unlistedDrug,
  drugCode,
  addOnPrimary,
  billedModifier,
  billedPair,
  billedTwice,
  facilityCode,
  mueLimit,
  pairsNotHeld,
  ptpNeverTogether,
  ptpWithModifier,
  visitBesideProcedure,
  facilityHierarchy,
  hierarchyConflict,
  primaryReasonMissing,
  primaryReason,
  secondSiteReason,
  unplacedAdministration,
  validAccessSites,
  earlierEncounter,
  secondSiteModifier,
  injection,
  intraArterial,
  onBodyInjector,
  portFlush,
  declotting,
  pumpCourse,
  rsvAntibody,
  specialSites,
  splitDose,
  subcutaneousInfusion,
  concurrentChemotherapy,
  concurrentOnce,
  hydrationAroundChemotherapy,
  minimumOverlap,
  partialOverlapConcurrent,
  partialOverlapResidual,
  pushWithInfusion,
  repeatPushChemotherapy,
  repeatPushInterval,
  repeatPushProfessional,
  sequentialService,
  additionalHours,
  clockChangeNight,
  unclearClockMinute,
  dateByHourStart,
  dateByStart,
  dateByThreshold,
  derivedStop,
  hydrationBesidePump,
  hydrationHours,
  hydrationNetMinutes,
  hydrationPieces,
  hydrationVolume,
  oneDose,
  pauses,
  preArrival,
  prolongedPump,
  pushOrInfusion,
  sameDrugRepeatHour,
  sameDrugShortRepeat,
  sameDrugSummed,
  shortPortablePump,
];

/** What is known and not modelled, with the reason. */
export const notModelled: readonly OutOfScope[] = outOfScopeList;
