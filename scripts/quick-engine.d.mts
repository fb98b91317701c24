export const quickEngine: (worker: string) => string;
