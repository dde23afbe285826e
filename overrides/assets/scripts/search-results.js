"use strict";

// Draws what was found, as options of a list box. Text stays text: nothing in it is read as HTML.
(() => {
  const EXCERPT_BEFORE = 50;
  const EXCERPT_LENGTH = 170;

  const { fold, WORD } = /** @type {any} */ (globalThis).AccordSearch;
  const WORDS_APART = new RegExp(`(${WORD.source})`, "u");

  /**
   * @typedef {{lang: string, url: string, title: string, heading: string, kind: string, text: string, forms: Set<string>}} Hit
   * @typedef {{label: string, definition: string, url: string, isWhole: boolean}} ConceptAnswer
   * @typedef {{concept: string, others: string, more: string, list: string}} Labels
   */

  /** @param {string} tag @param {string} className @param {(string | Node)[]} content @returns {HTMLElement} */
  const element = (tag, className, ...content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  /** @param {string} text @param {Set<string>} forms @returns {(string | Node)[]} with every form marked */
  const marked = (text, forms) =>
    text
      .split(WORDS_APART)
      .map((piece, place) => (place % 2 && forms.has(fold(piece)) ? element("mark", "", piece) : piece));

  /** @param {string} text @param {Set<string>} forms @returns {string} the part with the most different hits */
  const excerpt = (text, forms) => {
    const words = [...text.matchAll(WORD)];
    const hits = words.filter(([word]) => forms.has(fold(word)));
    const within = (/** @type {number} */ from) => {
      const to = from + EXCERPT_LENGTH - EXCERPT_BEFORE;
      return new Set(hits.filter(({ index }) => index >= from && index < to).map(([word]) => fold(word))).size;
    };
    let best = 0;
    for (const { index } of hits) if (within(index) > within(best)) best = index;
    const start = words.find(({ index }) => index >= best - EXCERPT_BEFORE)?.index ?? best;
    const from = best <= EXCERPT_BEFORE ? 0 : start;
    const cut = text.slice(from, from + EXCERPT_LENGTH);
    const end = from + cut.length < text.length ? cut.replace(/\s+\S*$/u, " …") : cut;
    return (from > 0 ? "… " : "") + end;
  };

  /** @param {string} href @param {string} className @param {(string | Node)[]} content @returns {HTMLElement} */
  const option = (href, className, ...content) => {
    const link = /** @type {HTMLAnchorElement} */ (element("a", `search__option ${className}`, ...content));
    link.href = href;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    return link;
  };

  /** @param {string} className @param {string} label @param {HTMLElement[]} options @param {boolean} shown @returns {HTMLElement} */
  const group = (className, label, options, shown) => {
    const made = element("div", className, ...options);
    made.setAttribute("role", "group");
    if (!shown) {
      made.setAttribute("aria-label", label);
      return made;
    }
    const heading = element("div", "search__label", label);
    heading.id = `${className}-label`;
    heading.setAttribute("role", "presentation");
    made.setAttribute("aria-labelledby", heading.id);
    made.prepend(heading);
    return made;
  };

  class Results {
    /** @param {URL} site @param {string} lang @param {Labels} labels @param {Map<string, string>} names of languages */
    constructor(site, lang, labels, names) {
      this.site = site;
      this.lang = lang;
      this.labels = labels;
      this.names = names;
    }

    /**
     * @param {{concept: ConceptAnswer | null, own: Hit[], others: Hit[], more: boolean}} answer
     * @returns {HTMLElement[]} groups of options; of more than a concept is asked, the best page comes before it
     */
    draw({ concept, own, others, more }) {
      const { labels } = this;
      const best = concept && !concept.isWhole ? 1 : 0;
      /** @type {HTMLElement[]} */
      const groups = [];
      const add = (/** @type {string} */ name, /** @type {string} */ label, /** @type {HTMLElement[]} */ options, shown = false) =>
        options.length > 0 && groups.push(group(`search__${name}`, label, options, shown));
      add("own", labels.list, own.slice(0, best).map((hit) => this.hit(hit)));
      add("concept", labels.concept, concept ? [this.concept(concept)] : [], true);
      add("own", labels.list, own.slice(best).map((hit) => this.hit(hit)));
      add("others", labels.others, others.map((hit) => this.foreign(hit)), true);
      add("rest", labels.more, more ? [option("#", "search__more", labels.more)] : []);
      groups
        .flatMap((each) => [...each.querySelectorAll("[role=option]")])
        .forEach((each, place) => (each.id = `search-result-${place}`));
      return groups;
    }

    /** @param {ConceptAnswer} answer @returns {HTMLElement} */
    concept({ label, definition, url }) {
      const [name, text] = [element("strong", "", label), element("span", "search__excerpt", definition)];
      return option(this.address(url), "search__answer", name, text);
    }

    /** @param {Hit} hit @returns {HTMLElement} "Steps · Conflict with a customer", and the words around what was found */
    hit({ url, title, heading, kind, text, forms }) {
      const label = kind === "concept" ? this.labels.concept : heading;
      const name = element("span", "search__title", element("strong", "", ...marked(title, forms)));
      if (label) name.prepend(element("span", "search__kind", ...marked(label, forms)), " · ");
      const words = element("span", "search__excerpt", ...marked(excerpt(text, forms), forms));
      const link = option(this.address(url), "", name, words);
      link.dataset.section = kind;
      return link;
    }

    /** @param {Hit} hit @returns {HTMLElement} the same, in its language and with that language's name */
    foreign(hit) {
      const link = this.hit(hit);
      const name = element("span", "badge", this.names.get(hit.lang) ?? hit.lang);
      link.lang = hit.lang;
      link.setAttribute("hreflang", hit.lang);
      link.prepend(name);
      if (hit.forms.size === 0) link.querySelector(".search__excerpt")?.remove();
      return link;
    }

    /** @param {string} url @returns {string} */
    address(url) {
      return new URL(url, this.site).href;
    }
  }

  Object.assign(/** @type {any} */ (globalThis).AccordSearch, { Results });
})();
