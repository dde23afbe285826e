// What one word of a query finds: by its form, else by its beginning, without a suffix, by what is like it.
import { fileOf, range } from "./index-reader.js";
import { Nearest } from "./nearest.js";
import { allowed, shardsOfTypo } from "./typos.js";
import { fold, sharedLetters } from "./words.js";

/**
 * @import { Directory, Entry, Naming } from "./decoding.js"
 * @import { IndexReader } from "./index-reader.js"
 */

/** How much a word counts by the way it was found. */
const WEIGHTS = { form: 1, prefix: 0.5, typo: 0.6 };
/** How much words count that begin alike, or whose marks are others. */
const LESS_MEANT = 0.5;
/** Of a word with a typo, how much pages count that are not the first of what it may be. */
const NOT_FIRST_OF_TYPO = 0.5;
/** And those that are the first of what needs a less likely typo. */
const UNLIKELY_TYPO = 0.8;
/** Flags of an entry: no dictionary knows it; it is a function word. */
const [UNKNOWN, FUNCTION] = [1, 2];
const SHORTEST_PREFIX = 2;
const MOST_PREFIX_SHARDS = 3;
const SHORTEST_NAME = 4;
const LONGEST_ENDING = 3;
const SHORTEST_KIN = 5;
const KIN_SHARE = 0.7;
const SHORTEST_STEM = 5;

/**
 * @typedef {keyof typeof WEIGHTS} Way
 * @typedef {{why: Way | null, forms: Set<string>, nearest: string[], isFunction: boolean, impacts: Map<number, number>,
 *   namings: Naming[]}} Found `impacts`: how much it counts in each section; `nearest`: what a typo may stand for
 */

/**
 * @param {IndexReader} index
 * @param {string} lang
 * @param {string} typed
 * @param {boolean} withKin whether words that begin alike count too
 * @returns {Promise<Found>}
 */
export const lookUp = async (index, lang, typed, withKin) => {
  const word = fold(typed);
  const directory = await index.directory(lang);
  const { starts } = directory;
  const own = fileOf(starts, word);
  const entries = await index.shard(lang, own);
  const exact = withForm(word, entries);
  if (exact.length > 0) {
    const meant = asTyped(typed, exact);
    const found = await foundBy("form", index, lang, meant);
    await addLess(found, index, lang, exact.filter((entry) => !meant.includes(entry)));
    if (withKin && !found.isFunction) await addLess(found, index, lang, kin(word, entries));
    return found;
  }
  if (word.length >= SHORTEST_PREFIX) {
    const last = Math.min(fileOf(starts, `${word}\uffff`), own + MOST_PREFIX_SHARDS - 1);
    const more = await index.shards(lang, range(own + 1, last + 1));
    const begun = [...entries, ...more].filter(({ forms }) => forms.some((form) => form.startsWith(word)));
    if (begun.length > 0) return foundBy("prefix", index, lang, begun);
  }
  const bases = withoutSuffix(word, directory);
  for (const base of bases) {
    const inside = withForm(base, await index.shard(lang, fileOf(starts, base)));
    if (inside.length > 0) return foundBy("form", index, lang, inside);
  }
  return lookUpLike(index, lang, word, entries, bases);
};

/**
 * @param {IndexReader} index
 * @param {string} lang
 * @param {string} word that is not known
 * @param {Entry[]} entries of its shard
 * @param {string[]} bases what it may be without a suffix
 * @returns {Promise<Found>} the words most like it
 */
const lookUpLike = async (index, lang, word, entries, bases) => {
  const near = new Nearest(word);
  near.add(entries);
  const isForm = (/** @type {string} */ form) =>
    sharedLetters(form, word) >= Math.max(SHORTEST_NAME, Math.max(word.length, form.length) - LONGEST_ENDING);
  const inflected = entries.filter(({ flags, forms }) => flags & UNKNOWN && forms.some(isForm));
  // One letter is likelier to be mistyped than a name is to be inflected.
  if (inflected.length > 0 && near.best > 1) return foundBy("prefix", index, lang, inflected);
  const inside = bases.filter(allowed).map((base) => new Nearest(base));
  if (allowed(word)) {
    const anywhere = await index.shards(lang, await shardsOfTypo(index, lang, word));
    for (const each of [near, ...inside]) each.add(anywhere);
  }
  const base = inside.find(({ best }) => best <= 1 && best < near.best);
  if (base) return foundBy("typo", index, lang, base.entries, base);
  if (near.best <= allowed(word)) return foundBy("typo", index, lang, near.entries, near);
  const alike = likeliest(word, entries);
  if (alike.length > 0) return foundBy("prefix", index, lang, alike);
  return { ...(await foundBy("typo", index, lang, [])), why: null, nearest: allowed(word) ? near.forms : [] };
};

/**
 * @param {Way} why
 * @param {IndexReader} index
 * @param {string} lang
 * @param {Entry[]} entries
 * @param {Nearest?} near of which word with a typo they are
 * @returns {Promise<Found>}
 */
const foundBy = async (why, index, lang, entries, near = null) => {
  const all = await Promise.all(entries.map((entry) => index.postings(lang, entry)));
  // Nobody knows which of several words was meant: the best page of each comes before others.
  const isGuess = near && entries.length > 1;
  const top = Math.max(0, ...all.map(([first]) => first?.[1] ?? 0));
  /** @type {Map<number, number>} */
  const impacts = new Map();
  for (const [number, postings] of all.entries()) {
    const first = isGuess && !near.isLikely(entries[number]) ? top * UNLIKELY_TYPO : top;
    postings.forEach(([section, impact], at) => {
      const own = isGuess ? (at === 0 ? first : impact * NOT_FIRST_OF_TYPO) : impact;
      impacts.set(section, Math.max(impacts.get(section) ?? 0, own * WEIGHTS[why]));
    });
  }
  return {
    why,
    forms: new Set(entries.flatMap(({ forms }) => forms)),
    nearest: near?.forms ?? [],
    isFunction: why === "form" && entries.every(({ flags }) => flags & FUNCTION),
    impacts,
    namings: entries.flatMap(({ namings }) => namings),
  };
};

/**
 * Adds what other words find that may be meant.
 * @param {Found} found
 * @param {IndexReader} index
 * @param {string} lang
 * @param {Entry[]} entries
 */
const addLess = async ({ impacts }, index, lang, entries) => {
  const less = await foundBy("form", index, lang, entries);
  for (const [section, impact] of less.impacts) {
    impacts.set(section, Math.max(impacts.get(section) ?? 0, impact * LESS_MEANT));
  }
};

/** @param {string} word @param {Entry[]} entries */
const withForm = (word, entries) => entries.filter(({ forms }) => forms.includes(word));

/**
 * @param {string} typed
 * @param {Entry[]} entries
 * @returns {Entry[]} those that begin with the same marks, if it has any: „obraża” is no form of „obraza”
 */
const asTyped = (typed, entries) => {
  const word = typed.toLowerCase().normalize("NFC");
  const alike = word === fold(typed) ? [] : entries.filter(({ marked }) => word.startsWith(marked));
  return alike.length > 0 ? alike : entries;
};

/** @param {string} word @param {Entry[]} entries those that begin alike: who asks of blackmailing wants blackmail too */
const kin = (word, entries) => {
  const least = Math.max(SHORTEST_KIN, word.length * KIN_SHARE);
  return entries.filter((entry) => mostShared(word, entry) >= least);
};

/** @param {string} word @param {Directory} directory @returns {string[]} what it may be without a suffix */
const withoutSuffix = (word, { suffixes }) =>
  suffixes.flatMap(([pattern, endings]) => {
    const stem = pattern.exec(word)?.[1];
    return stem ? endings.map((ending) => stem + ending) : [];
  });

/**
 * @param {string} word
 * @param {Entry[]} entries
 * @returns {Entry[]} those that share most of its beginning: a dictionary lacks some forms
 */
const likeliest = (word, entries) => {
  const shared = entries.map((entry) => mostShared(word, entry));
  const most = Math.max(0, ...shared);
  return most < Math.max(SHORTEST_STEM, word.length / 2) ? [] : entries.filter((_, at) => shared[at] === most);
};

/** @param {string} word @param {Entry} entry @returns {number} letters that the word and any form begin with */
const mostShared = (word, { forms }) => Math.max(...forms.map((form) => sharedLetters(form, word)));
