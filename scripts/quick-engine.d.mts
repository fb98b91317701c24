export const engineFiles: readonly string[];
export const originalEngine: (file: string) => string;
export const quickEngine: (file: string, original: string) => string;
