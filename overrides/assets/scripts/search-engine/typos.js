// Where the words lie that a word with a typo may be meant to be.
import { fileOf, range } from "./index-reader.js";

/**
 * @import { Directory, List } from "./decoding.js"
 * @import { IndexReader } from "./index-reader.js"
 */

const SHORTEST_TYPO = 4;
const SHORTEST_TWO_TYPOS = 9;
/** Of a word's beginning, as the index lists it. */
const LETTERS = 6;
const MOST_TYPO_SHARDS = 7;

/** @param {string} word @returns {number} how many typos are forgiven */
export const allowed = (word) => (word.length < SHORTEST_TYPO ? 0 : word.length < SHORTEST_TWO_TYPOS ? 1 : 2);

/**
 * @param {IndexReader} index
 * @param {string} lang
 * @param {string} word
 * @returns {Promise<number[]>} its own shard, then those of words that begin as it would without one typo, the likeliest
 *   first
 */
export const shardsOfTypo = async (index, lang, word) => {
  const { starts, lists } = await index.directory(lang);
  const known = await beginnings(index, lang, lists, word);
  const letters = new Set([...known].join(""));
  const votes = new Map([[fileOf(starts, word), Infinity]]);
  const vote = (/** @type {string} */ variant, /** @type {number} */ weight) => {
    if (!known.has(variant.slice(0, LETTERS))) return;
    const shard = fileOf(starts, variant);
    votes.set(shard, (votes.get(shard) ?? 0) + weight);
  };
  for (let at = 0; at < LETTERS && at < word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after.length > 1) vote(before + after[1] + after[0] + after.slice(2), 8);
    vote(before + after.slice(1), 4);
    for (const letter of letters) {
      vote(before + letter + after, 2);
      vote(before + letter + after.slice(1), 1);
    }
  }
  const ranked = [...votes].sort(([a, one], [b, two]) => two - one || a - b).slice(0, MOST_TYPO_SHARDS);
  return ranked.map(([shard]) => shard);
};

/**
 * @param {IndexReader} index
 * @param {string} lang
 * @param {Directory["lists"]} lists
 * @param {string} word
 * @returns {Promise<Set<string>>} what known words begin with; at least what this one would without one typo
 */
const beginnings = async (index, lang, lists, word) => {
  const [begun, rest] = [word.slice(0, LETTERS - 1), word.slice(1, LETTERS)];
  const swapped = word[1] + word[0] + rest.slice(1);
  // What is wrong is not the first letter; or that one is too many, or the two are swapped; or it is wrong, or missing.
  /** @type {[List, string][]} */
  const places = [["t", word[0]], ["t", rest], ["t", swapped], ["u", rest], ["u", begun]];
  const files = places.flatMap(([list, start]) =>
    range(fileOf(lists[list], start), fileOf(lists[list], `${start}\uffff`) + 1).map((number) =>
      index.beginnings(lang, list, number),
    ),
  );
  return new Set((await Promise.all(files)).flat());
};
