/** Hospital clinic and emergency visit codes outside the section of visits. */
const hospitalVisits: ReadonlySet<string> = new Set(['G0463', 'G0380', 'G0381', 'G0382', 'G0383', 'G0384']);

/** True for a visit (evaluation and management): the section 99202–99499, and the hospital's own visit codes. */
export const isVisitCode = (code: string): boolean => hospitalVisits.has(code) || (/^99\d{3}$/.test(code) && code >= '99202' && code <= '99499');
