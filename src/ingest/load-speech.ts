import {
  compileSpeech,
  type Speech,
  type SpeechData,
  speechSchema,
} from '../check/quotations/speech.ts';
import { readOwnYaml } from './own-yaml.ts';

/** Who can be said to say something, and the verbs of saying, as the file has them. */
export const loadSpeechData = async (): Promise<SpeechData> =>
  speechSchema.parse(await readOwnYaml(new URL('../data/speech.yaml', import.meta.url)));

let loaded: Promise<Speech> | undefined;

/** The same, made ready once a process. */
export const loadSpeech = (): Promise<Speech> => {
  loaded ??= loadSpeechData().then(compileSpeech);
  return loaded;
};
