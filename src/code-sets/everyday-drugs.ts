/**
 * Drugs that emergency and infusion records chart every day, by their plain names without the salt. Where a beginning fits
 * many drugs they are listed first; nothing is coded by it.
 */
export const everydayDrugs: ReadonlySet<string> = new Set(
  [
    // Emergency and observation.
    'acetaminophen, acyclovir, adenosine, alteplase recombinant, amiodarone, ampicillin, ampicillin and sulbactam',
    'atropine, azithromycin, calcium gluconate, cefazolin, cefepime, ceftazidime, ceftriaxone, ciprofloxacin, clindamycin',
    'dexamethasone, diazepam, dihydroergotamine, diltiazem, diphenhydramine, droperidol, enoxaparin, epinephrine, ertapenem',
    'famotidine, fentanyl, fluconazole, fosphenytoin, furosemide, gentamicin, glucagon, haloperidol, heparin, hydralazine',
    'hydrocortisone sodium succinate, hydromorphone, insulin, ketorolac, labetalol, levetiracetam, levofloxacin, lidocaine',
    'lorazepam, magnesium, meropenem, methylprednisolone sodium succinate, metoclopramide, metoprolol, metronidazole',
    'midazolam, morphine, naloxone, nitroglycerin, octreotide, ondansetron, pantoprazole, penicillin g benzathine, phenytoin',
    'piperacillin and tazobactam, potassium chloride, prochlorperazine, promethazine, propofol, thiamine',
    'vancomycin',
    // Infusion centres.
    'bevacizumab, bortezomib, carboplatin, cisplatin, cyanocobalamin, cyclophosphamide, denosumab, docetaxel, doxorubicin',
    'ferric carboxymaltose, filgrastim, fluorouracil, fosaprepitant, gemcitabine, infliximab, iron sucrose, leucovorin',
    'methotrexate, nivolumab, oxaliplatin, paclitaxel, palonosetron, pembrolizumab, rituximab, trastuzumab, vincristine',
    'zoledronic acid',
    // Fluids.
    "dextrose 5% in water, lactated ringer's, normal saline 0.9%",
  ].flatMap((names) => names.split(', ')),
);
