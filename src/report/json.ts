export const formatJson = (report: unknown): string => `${JSON.stringify(report, null, 2)}\n`;
