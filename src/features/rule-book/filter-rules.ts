import type { Setting } from '../../domain/setting.ts';
import { switchIds } from '../../domain/policy.ts';
import type { SwitchId } from '../../domain/policy.ts';
import type { RuleDescription } from '../../rules/define-rule.ts';
import { phaseOf } from './rule-words.ts';

/** What the reader is looking for; an empty text or `undefined` asks nothing. */
export interface RuleFilter {
  readonly text: string;
  readonly phase: string | undefined;
  readonly setting: Setting | undefined;
  readonly switchId: SwitchId | undefined;
}

/** The filter as it stands in the address, where it can be sent to somebody. */
export function readFilter(params: URLSearchParams): RuleFilter {
  const setting = params.get('setting');
  return {
    text: params.get('q') ?? '',
    phase: params.get('phase') ?? undefined,
    setting: setting === 'facility' || setting === 'professional' ? setting : undefined,
    switchId: switchIds.find((id) => id === params.get('switch')),
  };
}

export function writeFilter({ text, phase, setting, switchId }: RuleFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (phase !== undefined) params.set('phase', phase);
  if (setting !== undefined) params.set('setting', setting);
  if (switchId !== undefined) params.set('switch', switchId);
  return params;
}

const wordsOf = (rule: RuleDescription): string =>
  [rule.id, rule.statement, ...rule.covers, ...Object.keys(rule.policy ?? {}), ...rule.cites.flatMap(({ source, at }) => [source.tag, source.title, at ?? ''])]
    .join(' ')
    .toLowerCase();

/** Rules that have every word typed, in statement, id, reference paragraph, switch or source, and fit the other choices. */
export function filterRules<R extends RuleDescription>(rules: readonly R[], { text, phase, setting, switchId }: RuleFilter): readonly R[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rules.filter((rule) => {
    if (phase !== undefined && phaseOf(rule.id) !== phase) return false;
    if (setting !== undefined && rule.settings !== undefined && !rule.settings.includes(setting)) return false;
    if (switchId !== undefined && rule.policy?.[switchId] === undefined) return false;
    const all = wordsOf(rule);
    return words.every((word) => all.includes(word));
  });
}
