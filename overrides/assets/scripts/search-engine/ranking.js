// In which order pages are shown, and with which of their sections.
import { decodePostings } from "./decoding.js";

/**
 * @import { Concept, Directory } from "./decoding.js"
 * @import { Found } from "./word-lookup.js"
 */

/** @type {Why[]} from the surest to the vaguest */
const WHYS = ["form", "prefix", "typo", "concept"];
/** How much sections of a page count beside its best one. */
const OTHER_SECTIONS = 0.2;
const FUNCTION_WORD = 0.1;
const MENTIONED_CONCEPT = 12;
/** Results that a reader sees at once: of pages with nothing but common words, only these are listed. */
const FIRST_SCREEN = 10;

/**
 * @typedef {"form" | "prefix" | "typo" | "concept"} Why
 * @typedef {{lang: string, section: number, kind: string, score: number, why: Why, all: boolean}} Result `all`: its
 *   page has all words
 * @typedef {{section: number, best: number, score: number, words: number, why: number, isVague: boolean}} Page what
 *   counts of it: its best section and how good that is, its words that say what is asked, the vaguest way they were found
 */

/**
 * @param {Found[]} found
 * @param {Set<Found>} told
 * @param {Set<Found>} vague
 * @param {Directory} directory
 * @param {string} lang
 * @param {Concept[]} mentioned
 * @param {boolean} isNamed whether pages that only speak of the concepts are found too
 * @returns {Result[]} one a page, pages with all words first; none for function words beside others
 */
export const rank = (found, told, vague, { pages: pageOf, kinds }, lang, mentioned, isNamed) => {
  const pages = pagesFound(found, told, vague, pageOf);
  for (const concept of mentioned) {
    const postings = decodePostings(concept.sections[lang] ?? "");
    for (const [section, impact] of postings) {
      const number = pageOf[section];
      const page = pages.get(number) ?? { section, best: 0, score: 0, words: 0, why: WHYS.length - 1, isVague: false };
      page.score += (MENTIONED_CONCEPT * impact) / postings[0][1];
      if (isNamed || pages.has(number)) pages.set(number, page);
    }
  }
  return [...pages]
    .map(([number, page]) => ({ ...page, number, all: page.words === told.size }))
    .sort((one, two) => Number(two.all) - Number(one.all) || two.score - one.score || one.number - two.number)
    .filter(({ isVague, words }, place) => !isVague || (words > 0 && place < FIRST_SCREEN))
    .map(({ section, score, why, all }) => ({ lang, section, kind: kinds[section], score, why: WHYS[why], all }));
};

/** @param {Found[]} found @param {Set<Found>} told @param {Set<Found>} vague @param {Uint32Array} pageOf */
const pagesFound = (found, told, vague, pageOf) => {
  /** @type {Map<number, Page>} */
  const pages = new Map();
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const word of found) {
    /** @type {Map<number, [number, number]>} */
    const here = new Map();
    for (const [section, impact] of word.impacts) {
      sums.set(section, (sums.get(section) ?? 0) + impact);
      const [best, sum] = here.get(pageOf[section]) ?? [0, 0];
      here.set(pageOf[section], [Math.max(best, impact), sum + impact]);
    }
    for (const [number, [best, sum]] of here) {
      const page = pages.get(number) ?? { section: -1, best: -1, score: 0, words: 0, why: 0, isVague: true };
      page.score += (told.has(word) ? 1 : FUNCTION_WORD) * (best + OTHER_SECTIONS * (sum - best));
      page.isVague &&= vague.has(word);
      if (told.has(word)) {
        page.words += 1;
        page.why = Math.max(page.why, WHYS.indexOf(/** @type {Why} */ (word.why)));
      }
      pages.set(number, page);
    }
  }
  for (const [section, sum] of sums) {
    const page = pages.get(pageOf[section]);
    if (page && sum > page.best) Object.assign(page, { section, best: sum });
  }
  return pages;
};
