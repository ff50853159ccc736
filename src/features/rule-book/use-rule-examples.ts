import { useQuery } from '@tanstack/react-query';
import type { Example } from '../../rules/example.ts';

/** The examples of a rule. They are no part of what the app starts with and are loaded when first asked for. */
export function useRuleExamples(ruleId: string) {
  const { data, error, refetch } = useQuery({
    queryKey: ['rule-examples'],
    queryFn: async () => (await import('../../rules/rule-examples.ts')).ruleExamples(),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  const examples: readonly Example[] | undefined = data === undefined ? undefined : (data.get(ruleId) ?? []);
  return { examples, error, retry: () => void refetch() };
}
