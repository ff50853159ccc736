/** A = read in the CMS original, B = quoted or closely restated elsewhere, C = contractor or payer, D = practice, E = inference. */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Source {
  readonly tag: string;
  readonly title: string;
  readonly where: string;
  readonly confidence: Confidence;
}

export interface Citation {
  readonly source: Source;
  /** Section, page or remark that narrows it down. */
  readonly at?: string;
}

export const cite = (source: Source, at?: string): Citation => (at === undefined ? { source } : { source, at });

const source = (tag: string, title: string, where: string, confidence: Confidence): Source => ({ tag, title, where, confidence });

export const CMS_CLAIMS_CH4 = source('C4', 'Medicare Claims Processing Manual, chapter 4, §230 (hospital outpatient drug administration)', 'cms.gov, clm104c04', 'B');
export const CMS_R1702 = source('R1702', 'CMS Transmittal 1702 (13 Mar 2009)', 'cms.gov, R1702CP', 'B');
export const CMS_T902 = source('T902', 'CMS Transmittals 785 and 902 (2006 outpatient drug administration)', 'wpsic.com, cy_2006_opps', 'B');
export const CMS_CLAIMS_CH12 = source('C12', 'Medicare Claims Processing Manual, chapter 12, §30.5 (professional)', 'cms.gov, clm104c12', 'B');
export const NCCI_MANUAL_XI = source('NCCI-XI', 'NCCI Policy Manual, chapter XI, section B (drug administration)', 'cms.gov, NCCI Policy Manual', 'B');
export const NCCI_MANUAL_I = source('NCCI-I', 'NCCI Policy Manual, chapter I (modifiers, MUE)', 'cms.gov, NCCI Policy Manual', 'B');
export const NCCI_PTP = source('PTP', 'NCCI procedure-to-procedure edits, practitioner and outpatient hospital', 'cms.gov, NCCI PTP edits', 'A');
export const OPPS_ADDENDUM_B = source('OPPS-B', 'CMS OPPS Addendum B (January 2026)', 'cms.gov, Addendum B', 'A');
export const NCCI_MUE = source('MUE', 'NCCI medically unlikely edits', 'cms.gov, NCCI MUE', 'A');
export const NCCI_ADD_ON = source('AOC', 'NCCI add-on code edits', 'cms.gov, NCCI AOC', 'A');
export const HCPCS_TABLE = source('HCPCS', 'HCPCS Level II code table, as each release carries it', 'cms.gov, HCPCS quarterly update', 'A');
export const NDC_CROSSWALK = source('NDC', 'CMS crosswalk of package codes to HCPCS codes, as each release carries it', 'cms.gov, ASP pricing files', 'A');
export const MPFS = source('PFS', 'Medicare physician fee schedule indicators', 'cms.gov, PFS relative value files', 'A');
export const CMS_RAC_0071 = source('RAC71', 'CMS-approved RAC topic 0071: more than one initial code', 'cms.gov, approved RAC topics', 'A');
export const CMS_RAC_0137 = source('RAC137', 'CMS-approved RAC topic 0137: hydration', 'cms.gov, approved RAC topics', 'A');
export const AAP_RSV = source('AAP', 'AAP News: coding for monoclonal antibodies against RSV (Sep and Dec 2023)', 'publications.aap.org, news 25915 and 27271', 'C');
export const CPT_GUIDELINES = source('CPT-TXT', 'CPT guidelines on drug administration, as restated by the sources named beside each rule', 'code numbers only; descriptors are not reproduced', 'B');
export const CPT_ASSISTANT = source('CPT-A', 'CPT Assistant, as quoted by the sources named beside each rule', 'secondary quotation', 'B');
export const NORIDIAN_CHEMO = source('NOR-CH', 'Noridian: chemotherapy administration billing', 'med.noridianmedicare.com', 'C');
export const NORIDIAN_BUNDLING = source('NOR-CN', 'Noridian: chemotherapy and non-chemotherapy bundling', 'med.noridianmedicare.com', 'C');
export const NORIDIAN_CLARIFICATION = source('NOR-CL', 'Noridian: clarification on payment for monoclonal, complex biological and rheumatological therapies', 'med.noridianmedicare.com, article 10529', 'C');
export const NORIDIAN_HYDRATION = source('NOR-HYD', 'Noridian: hydration', 'med.noridianmedicare.com', 'C');
export const CGS_HYDRATION = source('CGS-HYD', 'CGS (10 May 2012) after AHA Coding Clinic for HCPCS 1Q 2012', 'cgsmedicare.com, cope18821', 'C');
export const PALMETTO_A53778 = source('A53778', 'Palmetto GBA: infusion, injection and hydration services', 'cms.gov, MCD article 53778', 'C');
export const PEGFILGRASTIM_A54682 = source('A54682', 'On-body injector billing article', 'cms.gov, MCD article 54682', 'C');
export const WPS_CHEMO = source('WPS-CH', 'WPS billing guideline CHEMO-001', 'docslib.org, 5796246', 'C');
export const REGENCE_109 = source('REG', 'Regence policy 109: injection and infusion services', 'regence.com', 'C');
export const IBC_DRUG_LIST = source('IBC', 'Independence Blue Cross: drugs outside the chemotherapy administration codes (26 Apr 2022)', 'provcomm.amerihealth.com', 'C');
export const CMS_TDL_12397 = source('MOND', 'Law-firm note on CMS Technical Direction Letter 12397 (Dec 2023)', 'mondaq.com, 1503954', 'D');
export const RHEUMATOLOGY_STATES = source('CSRO', 'Coalition of State Rheumatology Organizations: down coding of complex drug administration', 'csro.info, advocacy, down-coding', 'D');
export const HAUGEN_QA = source('HAUG', 'Haugen Group: injection and infusion questions and answers', 'thehaugengroup.com', 'D');
export const HAUGEN_MIDNIGHT = source('HAUG-MID', 'Haugen Group: hydration and infusion coding at midnight', 'thehaugengroup.com', 'D');
export const RCA_STOP = source('RCA-STOP', 'Revenue Cycle Advisor: infusion without a stop time', 'revenuecycleadvisor.com', 'D');
export const RCA_MIDNIGHT = source('RCA-MID', 'Revenue Cycle Advisor: drug administration across midnight', 'revenuecycleadvisor.com', 'D');
export const RCA_LUMEN = source('RCA-LUMEN', 'Revenue Cycle Advisor: multi-lumen catheters', 'revenuecycleadvisor.com', 'D');
export const HCPRO = source('HCPRO', 'HCPro APCs Insider answers, 2008–2013', 'hcpro.com', 'D');
export const MEDLEARN = source('MEDL', 'MedLearn weekly answers, 2021–2024', 'medlearn.com', 'D');
export const AAPC = source('AAPC', 'AAPC newsletters and forum answers', 'aapc.com', 'D');
export const ASCO_2008 = source('ASCO08', 'ASCO hotline text on concurrent infusions (2008)', 'aapc.com, thread 14684', 'D');
export const OHIO_HIMA = source('OHIMA', 'Ohio HIMA, injections and infusions (2024)', 'ohima.org', 'D');
export const CENTRAMED = source('CENTRA', 'Centramed: bolus and infusion of one drug', 'centramed', 'D');
export const ICD10_MONITOR = source('ICD10M', 'ICD10monitor (1 Aug 2016): when to start and stop', 'icd10monitor.com', 'D');
export const QHR = source('QHR', 'QHR knowledge base with contractor FAQ', 'QHR', 'D');
export const MIAMI_OBC = source('MIAMI', 'University of Miami: administration charges', 'obc.med.miami.edu', 'D');
export const JW_JZ = source('JW', 'CGS, Noridian and First Coast on JW and JZ (2023–2024)', 'cgsmedicare.com, cope140894', 'C');
export const AHIMA = source('AHIMA', 'AHIMA body of knowledge on outpatient infusions', 'ahima.org', 'D');
export const NAHRI = source('NAHRI', 'NAHRI forum answers', 'nahri.org', 'D');
export const SETTLED = source('S', 'Settled readings of this project, where the sources are silent or can be read twice', 'rules reference §9', 'E');
export const INFERENCE = source('INF', 'Our inference from the rules beside it', 'rules reference', 'E');
export const PALMETTO_RITUXIMAB = source('PALM-RTX', 'Palmetto GBA answer (2014): an infusion stopped after 10 minutes', 'palmettogba.com, 8EEM778180', 'C');
export const FIRST_COAST_SPLIT = source('FCSO-2008', 'First Coast (2008): one dose in several syringes, as quoted by AAPC', 'aapc.com, coding newsletters', 'C');
export const COMPLEX_DRUG_ARTICLES = source('CDA', 'Contractor articles on complex drug administration coding (A58532, A58544, A58527, A59074)', 'cms.gov, MCD articles 58544 and 58527', 'C');
export const SUPERCODER_2011 = source('SUP11', 'SuperCoder answer quoting CPT Assistant, Dec 2011', 'supercoder.com', 'B');
export const CODING_AHEAD = source('CODA', 'Codingahead pages on the infusion codes', 'codingahead.com', 'D');
export const CODING_CLARIFIED = source('CODC', 'Coding Clarified: infusion and hydration coding', 'codingclarified.com', 'D');
export const UW_HOSPITAL = source('UWHC', 'UW Hospital, IV infusion mini manual (2014)', 'docslib.org, 9492712', 'D');
