// What stands in the files of an index, as data. They are written by src/accord/search/encoding.py.
import { fold } from "./words.js";

/** What most words of an index begin with; nothing in it can be folded, and to find that takes long. */
const PLAIN = /^[a-zа-я]*$/;

/**
 * @typedef {[section: number, impact: number][]} Postings where a word stands and how much it counts there, the
 *   highest impact first
 * @typedef {[concept: number, label: number, words: number]} Naming a label of a concept, of so many words
 * @typedef {{forms: string[], marked: string, postings: Postings | number, flags: number, namings: Naming[]}} Entry
 *   a word: its forms, folded; what they begin with, unfolded; postings that are long have a file of this number
 * @typedef {"t" | "u"} List of what words begin with: as it is, or with the first letter last
 * @typedef {{starts: string[], lists: Record<List, string[]>, firsts: Uint32Array, pages: Uint32Array,
 *   kinds: string[], suffixes: [RegExp, string[]][]}} Directory of a language: what its shards and its lists of
 *   beginnings start with; each page's first section, each section's page and kind
 * @typedef {{url: string, title: string, heading: string, text: string}} Fragment a section, as it is shown
 * @typedef {{id: string, names: Record<string, [label: string, definition: string, url: string]>,
 *   sections: Record<string, string>}} Concept names and encoded postings by language
 */

/** @param {string} text @param {string} separator @returns {number[]} */
const numbers = (text, separator = " ") =>
  text.split(separator).map((digits) => {
    const number = parseInt(digits, 36);
    if (Number.isNaN(number)) throw new Error(`no number: ${digits}`);
    return number;
  });

/** @param {string} postings @returns {Postings} */
export const decodePostings = (postings) =>
  !postings
    ? []
    : postings.split(";").flatMap((group) => {
        const [impact, ...gaps] = numbers(group);
        let section = 0;
        return gaps.map((gap) => /** @type {[number, number]} */ ([(section += gap), impact]));
      });

/** @param {[string, string?, (string | number)?, number?, string?]} fields @returns {Entry} */
export const decodeEntry = ([marked, endings = "", postings = "", flags = 0, namings = ""]) => {
  if (typeof marked !== "string") throw new Error("an entry has no forms");
  const shared = PLAIN.test(marked) ? marked : fold(marked);
  return {
    marked,
    forms: endings.split(",").map((ending) => shared + ending),
    postings: typeof postings === "number" ? postings : decodePostings(postings),
    flags,
    namings: namings
      ? namings.split(",").map((naming) => /** @type {Naming} */ (numbers(naming, ":")))
      : [],
  };
};

/** @param {any[]} fields @returns {Directory} */
export const decodeDirectory = ([starts, beginnings, firstLast, outlines, series, suffixes = []]) => {
  /** @type {string[][]} */
  const perPage = series ? numbers(series).map((number) => outlines[number]) : [];
  const kinds = perPage.flat();
  const pages = new Uint32Array(kinds.length);
  const firsts = new Uint32Array(perPage.length + 1);
  perPage.forEach(({ length }, page) => {
    firsts[page + 1] = firsts[page] + length;
    pages.fill(page, firsts[page], firsts[page + 1]);
  });
  return {
    starts: starts.split(","),
    lists: { t: beginnings.split(","), u: firstLast.split(",") },
    firsts,
    pages,
    kinds,
    suffixes: suffixes.map((/** @type {any[]} */ [pattern, endings]) => [new RegExp(`^${pattern}$`, "u"), endings]),
  };
};

/** @param {string} text each item the number of letters shared with the one before, and the others @returns {string[]} */
const decodeList = (text) => {
  let last = "";
  return text ? text.split(",").map((item) => (last = last.slice(0, Number(item[0])) + item.slice(1))) : [];
};

/** How each list is read. */
export const LISTS = {
  t: decodeList,
  u: (/** @type {string} */ text) => decodeList(text).map((item) => item.slice(-1) + item.slice(0, -1)),
};
