interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypesFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

/** A script of this very server; any other address is refused. */
function checked(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`${origin} is not the origin of this page`);
  return pathname;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * The address of a script of ours in the form in which the security policy lets a worker be made of it.
 * @param url of a built script: what an import with `?worker&url` gives
 * @throws for an address of another origin
 */
export function ownScript(url: string): string {
  const factory = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy('dripline-own-script', { createScriptURL: checked }) ?? {
    createScriptURL: checked,
  };
  return policy.createScriptURL(url);
}
