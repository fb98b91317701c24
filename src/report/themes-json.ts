import { schemaVersion } from '../model/schema-version.ts';
import { formatJson } from './json.ts';
import type { ThemeList } from './letter-views.ts';

export const formatThemesJson = ({ themes }: ThemeList): string =>
  formatJson({ schemaVersion, themes });
