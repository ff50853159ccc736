export const securityHeaders: Readonly<Record<string, string>>;
export const tlsHeaders: Readonly<Record<string, string>>;
export const cacheControl: Readonly<Record<'hashedFile' | 'otherFile' | 'failure', string>>;
export const fileFolders: readonly string[];
export const hashedFolder: string;
