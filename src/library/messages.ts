/** The wording of what a program that uses the library did wrong: what it is, then what to do. */

export const notADay = (end: string, given: string): string =>
  `${end} '${given}' is not a year, month or day, such as 2017, 2017-06 or 2017-06-14`;

export const periodBackwards = (from: string, to: string): string =>
  `the period ends (${to}) before it begins (${from})`;

export const notARecord = (place: string, reason: string): string =>
  `${place}: ${reason}; records are what analyseLetter or extract --format jsonl gives`;
