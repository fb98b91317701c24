import { z } from 'zod';
import { readOwnYaml } from './own-yaml.ts';

const lists = z.array(z.string().min(1));

/** `src/data/page-furniture.yaml`. */
const furnitureSchema = z.strictObject({
  whole: lists,
  begins: lists,
  examples: z.strictObject({ finds: lists, ignores: lists }),
});
export type FurnitureData = z.infer<typeof furnitureSchema>;

export const loadFurnitureData = async (): Promise<FurnitureData> =>
  furnitureSchema.parse(await readOwnYaml(new URL('../data/page-furniture.yaml', import.meta.url)));

/** Page furniture is short. */
const longest = 200;
const quotationMark = /["“”„«»]/u;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}©]+/u, '')
    .replace(/[\s.…:!»>]+$/u, '');

/** Tells page furniture by its words; `repeated` tells what stands more than once, as captions do. */
export interface FurnitureTest {
  readonly isFurniture: (text: string) => boolean;
  readonly repeated: (texts: readonly string[]) => ReadonlySet<number>;
}

const repeatedIn = (texts: readonly string[]): ReadonlySet<number> => {
  const places = new Map<string, number[]>();
  texts.forEach((text, index) => {
    if (text.length > longest || quotationMark.test(text)) return;
    const key = plain(text);
    const found = places.get(key) ?? [];
    places.set(key, found);
    found.push(index);
  });
  return new Set([...places.values()].filter((found) => found.length > 1).flat());
};

/** A caption that stands once for the reader and once for those who cannot see the picture. */
const repeatsItself = (text: string): boolean => {
  const [first, ...others] = text.split('\n').map(plain);
  return others.length > 0 && others.every((line) => line === first);
};

const furnitureTest = ({ whole, begins }: FurnitureData): FurnitureTest => {
  const wholes = new Set(whole.map(plain));
  const beginnings = begins.map((words) => words.toLowerCase());
  return {
    isFurniture: (text) => {
      if (text.length > longest) return false;
      const words = plain(text);
      const lower = text.trim().toLowerCase();
      return (
        wholes.has(words) ||
        repeatsItself(text) ||
        (!quotationMark.test(text) && beginnings.some((start) => lower.startsWith(start)))
      );
    },
    repeated: repeatedIn,
  };
};

let loaded: Promise<FurnitureTest> | undefined;

/** Made ready once a process. */
export const loadFurniture = (): Promise<FurnitureTest> => {
  loaded ??= loadFurnitureData().then(furnitureTest);
  return loaded;
};
