// The query: which words and phrases are asked for, and which are unwanted.
import { fold, typedWords } from "./words.js";

const MOST_WORDS = 32;
const PARTS = /(?<!\S)(-?)(?:["„“”«»]([^"„“”«»]+)["“”«»]?|(\S+))|["„“”«»]/gu;

/**
 * @typedef {{asked: string[], unwanted: string[], phrases: string[][]}} Query words as they are typed, those of
 *   phrases folded
 */

/** @param {string} query @returns {Query} */
export const parse = (query) => {
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const unwanted = [];
  /** @type {string[][]} */
  const phrases = [];
  for (const [, minus, quoted, plain] of query.matchAll(PARTS)) {
    const found = typedWords(quoted ?? plain ?? "");
    (minus ? unwanted : asked).push(...found);
    if (quoted && !minus && found.length > 1) phrases.push(found.map(fold));
  }
  const few = (/** @type {string[]} */ all) =>
    [...new Map(all.map((word) => [fold(word), word])).values()].slice(0, MOST_WORDS);
  return { asked: few(asked), unwanted: few(unwanted), phrases };
};
