"use strict";

// Asks the engine and gathers what a reader is shown: own language first, then the others.
(() => {
  const MOST_SUGGESTIONS = 3;
  const MOST_WORDS = 8;
  const FIRST_WORDS = "first-words";
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u00ad]*/gu;

  /**
   * @typedef {import("./search-engine.js").SearchEngine} SearchEngine
   * @typedef {import("./search-engine.js").Answer} Found
   * @typedef {import("./search-engine/ranking.js").Result} Result
   * @typedef {{lang: string, url: string, title: string, heading: string, kind: string, text: string, forms: Set<string>}} Hit
   * @typedef {{label: string, definition: string, url: string, isWhole: boolean}} ConceptAnswer its guides are among the
   *   hits; `isWhole`: it is all that is asked
   * @typedef {{query: string, lang: string, kind: string, most: number}} Question `lang` and `kind` may be empty: any
   * @typedef {{concept: ConceptAnswer | null, own: Hit[], others: Hit[], count: number, more: boolean,
   *   suggestions: string[], incomplete: boolean}} Answer
   */

  const { fold } = /** @type {any} */ (globalThis).AccordSearch;

  class Answers {
    /** @param {SearchEngine} engine @param {string} lang the reader's @param {string[]} languages all of the site */
    constructor(engine, lang, languages) {
      this.engine = engine;
      this.lang = lang;
      this.languages = languages;
    }

    /** @param {Question} question @returns {Promise<Answer>} */
    async ask({ query, lang, kind, most }) {
      const asked = await this.engine.search(query, this.lang);
      const found = await this.inLanguages(asked, query, lang);
      const wanted = (/** @type {Result} */ result) => !lang || result.lang === lang;
      const own = found.own.filter(wanted);
      const others = byTurns(found.others.filter(wanted));
      const concept = kind || (lang && lang !== this.lang) ? null : this.conceptAnswer(found.naming);
      const [ours, theirs, suggestions] = await Promise.all([
        this.hits(own, kind, most, found.forms),
        this.hits(others, kind, most, found.forms),
        this.suggestions(query, asked),
      ]);
      return {
        concept,
        own: ours.hits.filter(({ url }) => url !== concept?.url),
        others: theirs.hits,
        count: ours.count + theirs.count,
        more: ours.more || theirs.more,
        suggestions,
        incomplete: ours.incomplete || theirs.incomplete,
      };
    }

    /**
     * @param {Found} asked
     * @param {string} query
     * @param {string} chosen
     * @returns {Promise<{own: Result[], others: Result[], naming: Found | undefined, forms: Map<string, Set<string>>}>}
     *   what the words mean in the reader's language; where they mean nothing there, or another was chosen, in that
     */
    async inLanguages(asked, query, chosen) {
      const forms = new Map([[this.lang, asked.forms]]);
      const nothing = asked.results.length === 0 && asked.others.length === 0;
      const foreign = this.languages.filter(
        (lang) => lang !== this.lang && (lang === chosen || (nothing && !chosen)),
      );
      /** @type {[string, Found][]} */
      const answers = await Promise.all(foreign.map(async (lang) => [lang, await this.engine.search(query, lang)]));
      const sure = answers.filter(([lang, { results }]) => lang === chosen || (results[0]?.why ?? "typo") !== "typo");
      for (const [lang, answer] of sure) forms.set(lang, answer.forms);
      const meant = sure.flatMap(([, { results, others }]) => [...results, ...others]);
      const everywhere = [...asked.results, ...meant, ...asked.others];
      return {
        own: everywhere.filter(({ lang }) => lang === this.lang),
        others: everywhere.filter(({ lang }) => lang !== this.lang),
        naming: [asked, ...sure.map(([, answer]) => answer)].find(({ concept }) => concept?.names[this.lang]),
        forms,
      };
    }

    /**
     * @param {Result[]} results
     * @param {string} kind
     * @param {number} most
     * @param {Map<string, Set<string>>} forms
     * @returns {Promise<{hits: Hit[], count: number, more: boolean, incomplete: boolean}>}
     */
    async hits(results, kind, most, forms) {
      const wanted = kind ? await this.ofKind(results, kind) : results;
      const settled = await Promise.allSettled(
        wanted.slice(0, most).map((result) => this.hit(result, forms.get(result.lang) ?? new Set())),
      );
      const found = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      const hits = onceEach(found);
      return {
        hits,
        count: wanted.length - found.length + hits.length,
        more: wanted.length > most,
        incomplete: settled.some(({ status }) => status === "rejected"),
      };
    }

    /**
     * @param {Result[]} results
     * @param {string} kind
     * @returns {Promise<Result[]>} of each page that has a section of the kind, the best one or the first of the kind
     */
    async ofKind(results, kind) {
      const sections = results.map(async (result) => (result.kind === kind ? result : this.firstOfKind(result, kind)));
      return (await Promise.all(sections)).filter((result) => result !== null);
    }

    /** @param {Result} result @param {string} kind @returns {Promise<Result | null>} its page's first section of the kind */
    async firstOfKind(result, kind) {
      const { firsts, pages, kinds } = await this.engine.directory(result.lang);
      const page = pages[result.section];
      const section = kinds.indexOf(kind, firsts[page]);
      return section >= 0 && section < firsts[page + 1] ? { ...result, section, kind } : null;
    }

    /**
     * @param {Result} result
     * @param {Set<string>} forms
     * @returns {Promise<Hit>} where none of the words stand in what is found, with the first words to say
     */
    async hit(result, forms) {
      const { lang, section, kind } = result;
      const found = { ...(await this.engine.fragment(lang, section)), lang, kind, forms };
      /** @type {string[]} */
      const shown = found.text.match(WORD) ?? [];
      if (found.heading || forms.size === 0 || shown.some((word) => forms.has(fold(word)))) return found;
      const firstWords = await this.firstOfKind(result, FIRST_WORDS);
      if (!firstWords) return found;
      const { heading, text } = await this.engine.fragment(lang, firstWords.section);
      return { ...found, heading, text };
    }

    /** @param {Found | undefined} naming @returns {ConceptAnswer | null} */
    conceptAnswer(naming) {
      if (!naming?.concept) return null;
      const [label, definition, url] = naming.concept.names[this.lang];
      return { label, definition, url, isWhole: naming.isWhole };
    }

    /** @param {string} query @param {Found} found @returns {Promise<string[]>} the query with words that exist */
    async suggestions(query, { nearest }) {
      if (nearest.length === 0) return [];
      /** @type {string[]} */
      const suggestions = [];
      for (const word of [...new Set(query.match(WORD))].slice(0, MOST_WORDS)) {
        const { why, nearest: near } = await this.engine.lookUp(word, this.lang);
        if (why === "form" || why === "prefix") continue;
        for (const form of near) suggestions.push(query.replace(word, await this.spelled(form)));
      }
      return [...new Set(suggestions)].slice(0, MOST_SUGGESTIONS);
    }

    /** @param {string} form folded @returns {Promise<string>} the word with its marks, as a page writes it or a form of it */
    async spelled(form) {
      const { results, forms } = await this.engine.search(form, this.lang);
      if (results.length === 0) return form;
      const { title, heading, text } = await this.engine.fragment(this.lang, results[0].section);
      /** @type {string[]} */
      const words = `${title} ${heading} ${text}`.match(WORD) ?? [];
      const found = words.find((word) => fold(word) === form) ?? words.find((word) => forms.has(fold(word)));
      return (found ?? form).toLocaleLowerCase(this.lang);
    }
  }

  /** @param {Hit[]} hits @returns {Hit[]} the first of each page: its best section */
  const onceEach = (hits) => {
    const pages = new Set();
    return hits.filter(({ url }) => {
      const [page] = url.split("#");
      return !pages.has(page) && Boolean(pages.add(page));
    });
  };

  /** @param {Result[]} results @returns {Result[]} the best of each language, then the second best of each … */
  const byTurns = (results) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const ranked = results.map((result) => {
      const rank = counts.get(result.lang) ?? 0;
      counts.set(result.lang, rank + 1);
      return { result, rank };
    });
    return ranked.sort((one, two) => one.rank - two.rank).map(({ result }) => result);
  };

  Object.assign(/** @type {any} */ (globalThis).AccordSearch, { Answers, WORD });
})();
