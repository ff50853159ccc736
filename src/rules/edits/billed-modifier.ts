import type { Setting } from '../../domain/setting.ts';
import { JW_JZ, NCCI_MANUAL_I, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { bypassingModifiers, visitModifiers } from './modifier-sets.ts';

export const billedModifier = defineRule({
  id: 'edits/billed-modifier',
  statement:
    'Modifiers that exclude one another never stand on one billed line: 59 with an X modifier, two X modifiers, JW with JZ. 25 and 27 belong on visits only, 27 in a facility only, and 59 and the X modifiers on anything but visits; JW and JZ belong on drug lines only; a line with JW stands beside one of what was given, and that carries no JZ. 59 or an X modifier on an add-on that is in no edit pair says nothing, unless the code stands on a line for each of two sites.',
  covers: ['R10', 'R78'],
  cites: [cite(NCCI_MANUAL_I), cite(JW_JZ)],
  /** The modifier of distinctness that an add-on carries only to be safe; undefined where it may have its reason. */
  needless: (
    modifiers: readonly string[],
    line: { readonly isAddOn: boolean; readonly isInPair: boolean; readonly isOnSeveralLines: boolean; readonly isOfSecondSite: boolean },
  ): string | undefined =>
    line.isAddOn && !line.isInPair && !line.isOnSeveralLines && !line.isOfSecondSite ? modifiers.find((modifier) => bypassingModifiers.includes(modifier)) : undefined,
  /** What is wrong among the lines of one drug and date, of which one carries JW; a line that carries both is told of by itself. */
  ofWaste: (lines: readonly { readonly modifiers: readonly string[] }[]): string | undefined => {
    const given = lines.filter(({ modifiers }) => !modifiers.includes('JW'));
    if (given.some(({ modifiers }) => modifiers.includes('JZ'))) return 'one line carries JW and another JZ; when some was discarded, what was given carries neither';
    return given.length === 0 && lines.every(({ modifiers }) => !modifiers.includes('JZ')) ? 'only what was discarded is billed, and what was given has no line' : undefined;
  },
  /** What is wrong with the modifiers of a line, as sentences without their full stop. */
  decide: (modifiers: readonly string[], line: { readonly isVisit: boolean; readonly isDrug: boolean; readonly setting: Setting }): readonly string[] => {
    const held = (of: readonly string[]): readonly string[] => of.filter((modifier) => modifiers.includes(modifier));
    const distinct = held(bypassingModifiers);
    const waste = held(['JW', 'JZ']);
    const ofVisit = held(visitModifiers);
    const problems: string[] = [];
    if (distinct.length > 1) problems.push(`${distinct.join(' and ')} exclude one another; one says all there is to say`);
    if (waste.length > 1) problems.push('JW and JZ exclude one another; what was discarded stands on a line of its own with JW');
    if (line.isVisit && distinct.length > 0) problems.push(`${distinct.join(', ')} does not belong on a visit; 25 says that it was significant and separate`);
    if (!line.isVisit && ofVisit.length > 0) problems.push(`${ofVisit.join(', ')} belongs on a visit only; a distinct service carries 59 or an X modifier`);
    if (line.isVisit && line.setting === 'professional' && ofVisit.includes('27')) problems.push('27 is for facilities only');
    if (!line.isDrug && waste.length > 0) problems.push(`${waste.join(', ')} belongs on a drug line only`);
    return problems;
  },
  examples: () => {
    const chart = (code: string, ...modifiers: readonly string[]) =>
      day().infusion('A', '8:00', '9:00').billed('96365', [code, ...modifiers].join('-'));
    const drug = (...lines: readonly (readonly string[])[]) =>
      day().infusion('A', '8:00', '9:00').billed(...lines.map((modifiers) => ['J0696', ...modifiers].join('-')));
    const id = 'edits/billed-modifier';
    return [
      example('59 and XS on one line', chart('96372', '59', 'XS'), ['96365'], [id]),
      example('59 alone', chart('96372', '59'), ['96365'], [`!${id}`]),
      example('XE and XU on one line', chart('96372', 'XE', 'XU'), ['96365'], [id]),
      example('59 on an add-on to be safe: no edit pair asks for it', chart('96375', '59'), ['96365'], [id]),
      example('where the policy marks the hours of a second site', chart('96366', '59').switch('Q18', 'yes'), ['96365'], [`!${id}`]),
      example(
        'an add-on that is in a pair',
        day().give('intralesional', 'bleomycin', { start: '8:00' }, { category: 'chemotherapy', lesions: 2 }).billed('96405', '96375-59'),
        ['96405'],
        [`!${id}`],
      ),
      example(
        'an add-on on a line for each of two sites',
        day().infusion('A', '8:00', '10:00').billed('96366', '96366-59'),
        ['96365', '96366'],
        [`!${id}`],
      ),
      example('JW and JZ on one line', chart('J0696', 'JW', 'JZ'), ['96365'], [id]),
      example('JZ on a drug line', chart('J0696', 'JZ'), ['96365'], [`!${id}`]),
      example('JW on one line and JZ on another of the drug', drug(['JZ'], ['JW']), ['96365'], [id]),
      example('JW on its own line beside what was given', drug([], ['JW']), ['96365'], [`!${id}`]),
      example('what was given is not billed', drug(['JW']), ['96365'], [id]),
      example('JZ on an administration', chart('96375', 'JZ'), ['96365'], [id]),
      example('25 on an infusion', chart('96375', '25'), ['96365'], [id]),
      example('25 on a visit', chart('99213', '25'), ['96365'], [`!${id}`]),
      example('59 on a visit', chart('99213', '59'), ['96365'], [id]),
      example('27 on a facility visit', chart('99213', '27'), ['96365'], [`!${id}`]),
      example('27 on a professional visit', chart('99213', '27').professional('a1'), ['96365'], [id]),
    ];
  },
});
