// Answers a query: finds pages by any form of any of their words. Knows no page: browsers and Node load it alike.
import { namedConcepts, otherLanguages } from "./search-engine/concepts.js";
import { IndexReader, range } from "./search-engine/index-reader.js";
import { Nearest } from "./search-engine/nearest.js";
import { parse } from "./search-engine/query.js";
import { rank } from "./search-engine/ranking.js";
import { pagesWith, weigh } from "./search-engine/telling.js";
import { lookUp } from "./search-engine/word-lookup.js";
import { fold, words } from "./search-engine/words.js";

/**
 * @import { Concept, Directory } from "./search-engine/decoding.js"
 * @import { Result } from "./search-engine/ranking.js"
 * @import { Found } from "./search-engine/word-lookup.js"
 */

const WORDS_OF_QUESTION = 3;
const MOST_PHRASE_PAGES = 200;

/**
 * @typedef {{results: Result[], others: Result[], concept: Concept | null, isWhole: boolean, forms: Set<string>,
 *   nearest: string[]}} Answer `others` are of other languages; `isWhole`: the concept is all that is asked; `forms` of
 *   the words, to be marked; `nearest`: what words with typos may stand for
 */

export class SearchEngine extends IndexReader {
  /**
   * @param {string} query
   * @param {string} lang
   * @returns {Promise<Answer>} pages that hold all words first
   */
  async search(query, lang) {
    const { asked, unwanted, phrases } = parse(query);
    if (asked.length === 0) {
      return { results: [], others: [], concept: null, isWhole: false, forms: new Set(), nearest: [] };
    }
    const directory = await this.directory(lang);
    const withKin = asked.length >= WORDS_OF_QUESTION && phrases.length === 0;
    const found = await Promise.all(asked.map((word) => this.lookUp(word, lang, withKin)));
    const hidden = await Promise.all(unwanted.map((word) => this.lookUp(word, lang)));
    const { told, vague } = weigh(found, directory);
    const { named, leading, mentioned, touched, isWhole } = namedConcepts(found, told, vague);
    const [[concept], crossing, boosting] = await Promise.all(
      [named.slice(0, 1), named.length > 0 ? leading : touched, mentioned].map((all) => this.concepts(all)),
    );
    const { pages } = directory;
    const hiding = hidden.filter(({ why }) => why === "form").map((word) => pagesWith(word, pages));
    let results = rank(found, told, vague, directory, lang, boosting, leading.length > 0);
    results = results.filter(({ section }) => !hiding.some((all) => all.has(pages[section])));
    for (const phrase of phrases) results = await this.withPhrase(phrase, results, directory, lang);
    return {
      results,
      others: otherLanguages(crossing, lang),
      concept: (phrases.length === 0 && concept) || null,
      isWhole,
      forms: new Set([...told].flatMap(({ forms }) => [...forms])),
      nearest: found.flatMap(({ nearest }) => nearest),
    };
  }

  /** @param {string} word @param {string} lang @param {boolean} withKin @returns {Promise<Found>} */
  lookUp(word, lang, withKin = false) {
    return lookUp(this, lang, word, withKin);
  }

  /**
   * @param {string[]} phrase
   * @param {Result[]} results
   * @param {Directory} directory
   * @param {string} lang
   * @returns {Promise<Result[]>} those of the first pages in which the words stand together, in this form
   */
  async withPhrase(phrase, results, { firsts, pages, kinds }, lang) {
    const wanted = ` ${phrase.join(" ")} `;
    const candidates = results.filter(({ all }) => all).slice(0, MOST_PHRASE_PAGES);
    const kept = await Promise.all(
      candidates.map(async (result) => {
        const page = pages[result.section];
        const sections = range(firsts[page], firsts[page + 1]);
        const fragments = await Promise.all(sections.map((section) => this.fragment(lang, section)));
        const holds = fragments.findIndex(({ title, heading, text }) =>
          [title, heading, text].some((part) => ` ${words(part).join(" ")} `.includes(wanted)),
        );
        return holds < 0 ? null : { ...result, section: sections[holds], kind: kinds[sections[holds]] };
      }),
    );
    return kept.filter((result) => result !== null);
  }
}

Object.assign(globalThis, { AccordSearch: { SearchEngine, Nearest, fold } });
