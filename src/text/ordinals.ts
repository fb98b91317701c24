/** The words that count in order, 'first' to 'twentieth': a series of visits is no longer. */
export const ordinals: readonly string[] =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/u);
