"use strict";

// Finds documents by any form of any of their words. Knows no page: browsers and Node load it alike.
(() => {
  const FORMAT = 1;
  const PREFIX_WEIGHT = 0.5;
  const SHORTEST_PREFIX = 3;

  /**
   * @typedef {{url: string, title: string, section: string, concept: boolean, text: string}} SearchDocument
   * @typedef {{format: number, entries: [[number, number][], string[]][]}} Shard
   * @typedef {"form" | "prefix"} Why
   * @typedef {{document: SearchDocument, score: number, why: Why, forms: Set<string>}} SearchResult
   * @typedef {(path: string) => Promise<any>} Load Resolves to the parsed file.
   */

  /** Letters that Unicode does not decompose as a typist would. @type {Record<string, string>} */
  const OWN_LETTERS = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", ς: "σ" };

  /** @param {string} word @returns {string} the word in small letters, without marks; й stays */
  const fold = (word) =>
    [...word.toLowerCase().normalize("NFC").replace(/\u00ad/g, "")]
      .map((letter) =>
        letter === "й" ? letter : (OWN_LETTERS[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "")),
      )
      .join("");

  /** @param {string} text @returns {string[]} its words, folded */
  const words = (text) => (text.match(/[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u00ad]*/gu) ?? []).map(fold);

  class SearchEngine {
    /** @param {Load} load loads a file of one language's index by its name */
    constructor(load) {
      this.load = load;
      /** @type {Map<string, Promise<any>>} */
      this.files = new Map();
    }

    /** @param {string} name @returns {Promise<any>} */
    file(name) {
      let file = this.files.get(name);
      if (!file) {
        file = this.load(name).then((content) => {
          if (content.format !== FORMAT) throw new Error(`${name} has another format`);
          return content;
        });
        file.catch(() => this.files.delete(name));
        this.files.set(name, file);
      }
      return file;
    }

    /**
     * @param {string} query
     * @returns {Promise<SearchResult[]>} the best first; those with all words before the others
     */
    async search(query) {
      const asked = [...new Set(words(query))];
      if (asked.length === 0) return [];
      const [index, ...found] = await Promise.all([
        this.file("documents.json"),
        ...asked.map((word) => this.lookUp(word)),
      ]);
      /** @type {Map<number, {hits: number, score: number, why: Why, forms: Set<string>}>} */
      const scores = new Map();
      for (const { why, forms, impacts } of found) {
        for (const [number, impact] of impacts) {
          const sum = scores.get(number) ?? { hits: 0, score: 0, why, forms: new Set() };
          sum.hits += 1;
          sum.score += impact;
          if (why === "prefix") sum.why = why;
          for (const form of forms) sum.forms.add(form);
          scores.set(number, sum);
        }
      }
      return [...scores]
        .sort(([a, one], [b, two]) => two.hits - one.hits || two.score - one.score || a - b)
        .map(([number, { score, why, forms }]) => ({
          document: index.documents[number],
          score,
          why,
          forms,
        }));
    }

    /**
     * @param {string} word folded
     * @returns {Promise<{why: Why, forms: Set<string>, impacts: Map<number, number>}>}
     */
    async lookUp(word) {
      const letter = /** @type {number} */ (word.codePointAt(0));
      const name = letter.toString(16).padStart(4, "0");
      const { shards } = await this.file("documents.json");
      /** @type {Shard | null} */
      const shard = shards.includes(name) ? await this.file(`${name}.json`) : null;
      const entries = shard?.entries ?? [];
      const exact = entries.filter(([, forms]) => forms.includes(word));
      const why = exact.length > 0 ? "form" : "prefix";
      const matching =
        exact.length > 0 || word.length < SHORTEST_PREFIX
          ? exact
          : entries.filter(([, forms]) => forms.some((form) => form.startsWith(word)));
      const weight = why === "form" ? 1 : PREFIX_WEIGHT;
      const forms = new Set(matching.flatMap(([, all]) => all));
      /** @type {Map<number, number>} */
      const impacts = new Map();
      for (const [number, impact] of matching.flatMap(([postings]) => postings)) {
        impacts.set(number, Math.max(impacts.get(number) ?? 0, impact * weight));
      }
      return { why, forms, impacts };
    }
  }

  Object.assign(globalThis, { AccordSearch: { SearchEngine, fold } });
})();
