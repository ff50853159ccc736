export const settingNames = { facility: 'Facility', professional: 'Professional' } as const;

export const untitled = 'Untitled encounter';
