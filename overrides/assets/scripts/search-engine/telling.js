// Which words of a query say what is asked, and which say little.

/**
 * @import { Directory } from "./decoding.js"
 * @import { Found } from "./word-lookup.js"
 */

/** Of a language's pages: a word that more of them hold says little beside rarer ones. */
const MANY_PAGES = 0.5;

/**
 * @param {Found[]} found
 * @param {Directory} directory
 * @returns {{told: Set<Found>, vague: Set<Found>}} those that say what is asked: function words only if there are no
 *   others; and those that say little: function words and common ones, where others say more
 */
export const weigh = (found, { firsts, pages }) => {
  const content = found.filter(({ isFunction }) => !isFunction);
  const told = content.length > 0 ? content : found;
  const many = (firsts.length - 1) * MANY_PAGES;
  const rare = told.filter((word) => pagesWith(word, pages).size <= many);
  const isRareFound = rare.some(({ why, impacts }) => why !== "typo" && impacts.size > 0);
  const vague = found.filter((word) => !(isRareFound ? rare : told).includes(word));
  return { told: new Set(told), vague: new Set(vague) };
};

/** @param {Found} word @param {Uint32Array} pages each section's @returns {Set<number>} */
export const pagesWith = ({ impacts }, pages) => new Set([...impacts.keys()].map((section) => pages[section]));
