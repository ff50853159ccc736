import { CMS_RAC_0071, HAUGEN_QA, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const secondSiteReason = defineRule({
  id: 'initial-service/second-site-reason',
  statement: 'A second access site without a recorded reason earns no initial service of its own; the record must say why two sites were needed.',
  covers: ['R5', 'R7'],
  cites: [cite(HAUGEN_QA), cite(CMS_RAC_0071)],
  examples: () => [
    example('no reason', day().site('l').push('A', '8:00').site('r').push('B', '8:10'), ['96374', '96375'], ['initial-service/second-site-reason']),
    example('a reason', day().site('l').push('A', '8:00').site('r', 'protocol').push('B', '8:10'), ['96374', '96374-59'], ['!initial-service/second-site-reason']),
    example('one site', day().site('l').push('A', '8:00'), ['96374'], ['!initial-service/second-site-reason']),
  ],
});
