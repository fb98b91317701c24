import { readThemePack } from '../ingest/theme-pack.ts';
import type { Theme } from '../rules/schema.ts';

/** Themes that a user wrote; made by {@link readThemes}. */
export class OwnThemes {
  readonly #themes: readonly Theme[];
  /** Identifiers of the themes, in order of the file. */
  readonly ids: readonly string[];

  private constructor(themes: readonly Theme[]) {
    this.#themes = themes;
    this.ids = themes.map(({ id }) => id);
  }

  /** @internal */
  static of(themes: readonly Theme[]): OwnThemes {
    return new OwnThemes(themes);
  }

  /** @internal */
  static themesOf(own: OwnThemes): readonly Theme[] {
    return own.#themes;
  }
}

/**
 * Reads a file of themes, one or a list of them, in the form of `ofsted-letters schema themes`.
 *
 * @param yaml the text of the file
 * @param name under which mistakes are told
 * @throws {@link ConfigError} with a line for each mistake: name, line, column, what was expected
 */
export const readThemes = (yaml: string, name: string): OwnThemes =>
  OwnThemes.of(readThemePack(yaml, name).themes);
