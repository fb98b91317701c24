/** Of the form in which results are published. Every result bears it, so it stands apart from the schemas, which take a while to load. */
export const schemaVersion = '1.0';
