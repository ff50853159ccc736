export const nginxFile: string;
export function nginxConfiguration(): string;
