/** The months as letters print them, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 7 → 'July'; what is no month is given back as it came. */
export const monthName = (month: string): string => monthNames[Number(month) - 1] ?? month;
