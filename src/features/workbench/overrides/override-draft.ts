import type { ClaimOverride, ComputedLine, ReportedLine } from '../../../domain/claim-override.ts';
import type { IsoDate } from '../../../domain/clock-time.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import { billingCode } from '../../../domain/ids.ts';
import { err, ok } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';

/** What is typed into the dialog. */
export interface OverrideDraft {
  readonly isTakenOff: boolean;
  readonly code: string;
  readonly dateOfService: string;
  readonly units: string;
  /** Example: "59, RT". */
  readonly modifiers: string;
  readonly reason: string;
  readonly by: string;
}

/** The draft that begins with a line, as it is reported so far. */
export const draftOf = (
  line: ReportedLine | undefined,
  dateOfService: IsoDate,
): Pick<OverrideDraft, 'code' | 'dateOfService' | 'units' | 'modifiers'> => ({
  code: line?.code ?? '',
  dateOfService: line?.dateOfService ?? dateOfService,
  units: String(line?.units ?? 1),
  modifiers: line?.modifiers.join(', ') ?? '',
});

const codePattern = /^[A-Z0-9]{5}$/;
const modifierPattern = /^[A-Z0-9]{2}$/;
const mostModifiers = 4;

function readModifiers(text: string): Result<readonly string[], string> {
  const modifiers = text
    .toUpperCase()
    .split(/[\s,;-]+/)
    .filter((part) => part !== '');
  const wrong = modifiers.find((modifier) => !modifierPattern.test(modifier));
  if (wrong !== undefined)
    return err(`${wrong} is no modifier; a modifier has two letters or digits, such as 59`);
  if (modifiers.length > mostModifiers) return err('A line has at most four modifiers');
  return ok(modifiers);
}

/** What of an override is typed: the line that is reported, the reason and the name; or what has to be put right first. */
export function readDraft(
  draft: OverrideDraft,
  computed: ComputedLine | undefined,
): Result<Pick<ClaimOverride, 'reported' | 'reason' | 'by'>, string> {
  const reason = draft.reason.trim();
  const by = draft.by.trim();
  const signed = { reason, by };
  const complaint =
    reason === ''
      ? 'Say why; the reason stays with the line'
      : by === ''
        ? 'Say who you are; the name stays with the line'
        : undefined;
  if (draft.isTakenOff) return complaint === undefined ? ok(signed) : err(complaint);
  const code = computed?.code ?? draft.code.trim().toUpperCase();
  if (!codePattern.test(code)) return err('A code has five letters or digits, such as 96365');
  if (!/^\d{1,6}$/.test(draft.units.trim()) || Number(draft.units) < 1)
    return err('Units are a whole number from 1; to report none, take the line off');
  const modifiers = readModifiers(draft.modifiers);
  if (!modifiers.ok) return modifiers;
  if (complaint !== undefined) return err(complaint);
  const dateOfService = computed?.dateOfService ?? isoDate(draft.dateOfService);
  return ok({
    ...signed,
    reported: {
      dateOfService,
      code: billingCode(code),
      modifiers: modifiers.value,
      units: Number(draft.units),
    },
  });
}
