export const reportScreen = {} as const;
