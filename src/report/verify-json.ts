import { formatJson } from './json.ts';
import type { ShownVerification } from './verification-view.ts';

/** Complete, however much the table leaves out. */
export const formatVerificationJson = ({ verification }: ShownVerification): string =>
  formatJson(verification);
