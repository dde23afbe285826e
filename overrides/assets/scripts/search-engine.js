"use strict";

// Finds pages by any form of any of their words. Knows no page: browsers and Node load it alike.
(() => {
  const FORMAT = 5;
  const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
  const UNKNOWN = 1;
  const FUNCTION = 2;
  /** How much a word counts by the way it was found. */
  const WEIGHTS = { form: 1, prefix: 0.5, typo: 0.6, concept: 0.5 };
  /** @type {Why[]} from the surest to the vaguest */
  const WHYS = ["form", "prefix", "typo", "concept"];
  const OTHER_SECTIONS = 0.2;
  const MENTIONED_CONCEPT = 12;
  const MOST_CONCEPTS = 3;
  const FUNCTION_WORD = 0.1;
  /** Of a language's pages: a word that more of them hold says little beside rarer ones. */
  const MANY_PAGES = 0.5;
  /** Results that a reader sees at once: of pages with nothing but common words, only these are listed. */
  const FIRST_SCREEN = 10;
  /** How much words count that begin alike, or whose marks are others. */
  const LESS_MEANT = 0.5;
  const SHORTEST_KIN = 5;
  const KIN_SHARE = 0.7;
  const FEWEST_WORDS_OF_QUESTION = 3;
  const MOST_WORDS = 32;
  const MOST_PREFIX_SHARDS = 3;
  const MOST_TYPO_SHARDS = 7;
  /** Of a word with a typo, how much pages count that are not the first of what it may be. */
  const NOT_FIRST_OF_TYPO = 0.5;
  /** And those that are the first of what needs a less likely typo. */
  const UNLIKELY_TYPO = 0.8;
  const MOST_PHRASE_PAGES = 200;
  const MOST_NEAREST = 3;
  const MOST_TYPOS = 2;
  /** A distance at which nothing is alike. */
  const FAR = 9;
  const SHORTEST_PREFIX = 2;
  const SHORTEST_TYPO = 4;
  const SHORTEST_STEM = 5;
  const SHORTEST_NAME = 4;
  const LONGEST_ENDING = 3;
  const SHORTEST_TWO_TYPOS = 9;
  const LETTERS_OF_BEGINNING = 6;

  /**
   * @typedef {"form" | "prefix" | "typo" | "concept"} Why
   * @typedef {"t" | "u"} List
   * @typedef {{forms: string[], marked: string, postings: [number, number][] | string, flags: number, namings: [number, number, number][]}} Entry
   * @typedef {{known: Set<string>, letters: Set<string>}} Beginnings
   * @typedef {{starts: string[], lists: Record<List, string[]>, firsts: Uint32Array, pages: Uint32Array, kinds: string[],
   *   suffixes: [RegExp, string[]][]}} Directory
   * @typedef {{url: string, title: string, heading: string, text: string}} Fragment
   * @typedef {{id: string, names: Record<string, [string, string, string]>, sections: Record<string, string>}} Concept
   * @typedef {{lang: string, section: number, kind: string, score: number, why: Why, all: boolean}} Result
   * @typedef {{word: string, why: Why | null, forms: Set<string>, nearest: string[], isFunction: boolean,
   *   impacts: Map<number, number>, namings: [number, number, number][]}} Found
   * @typedef {{results: Result[], others: Result[], concept: Concept | null, isWhole: boolean,
   *   forms: Set<string>, nearest: string[]}} Answer `isWhole`: the concept is all that is asked
   * @typedef {(name: string) => Promise<[number, any]>} Load resolves to the format and content of a file
   */

  /** Letters that Unicode does not decompose as a typist would. @type {Record<string, string>} */
  const OWN_LETTERS = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", ς: "σ" };

  /** @param {string} word @returns {string} the word in small letters, without marks; й stays */
  const fold = (word) =>
    [...word.toUpperCase().toLowerCase().normalize("NFC").replace(/\u00ad/g, "")]
      .map((letter) =>
        letter === "й" ? letter : (OWN_LETTERS[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "")),
      )
      .join("");

  /** What most words of an index begin with; nothing in it can be folded, and to find that takes long. */
  const PLAIN = /^[a-zа-я]*$/;

  /** @param {string} text @returns {string[]} its words as they are typed */
  const typedWords = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u00ad]*/gu) ?? [];

  /** @param {string} text @returns {string[]} its words, folded */
  const words = (text) => typedWords(text).map(fold);

  /** @param {string} text @returns {number[]} */
  const numbers = (text) =>
    text.split(" ").map((digits) => {
      const number = parseInt(digits, 36);
      if (Number.isNaN(number)) throw new Error(`no number: ${digits}`);
      return number;
    });

  /** @param {string} postings @returns {[number, number][]} (section, impact), the highest impact first */
  const decodePostings = (postings) =>
    !postings
      ? []
      : postings.split(";").flatMap((group) => {
          const [impact, ...gaps] = numbers(group);
          let section = 0;
          return gaps.map((gap) => /** @type {[number, number]} */ ([(section += gap), impact]));
        });

  /** @param {[string, string?, (string | number)?, number?, string?]} fields @returns {Entry} */
  const decodeEntry = ([marked, endings = "", postings = "", flags = 0, namings = ""]) => {
    if (typeof marked !== "string") throw new Error("an entry has no forms");
    const shared = PLAIN.test(marked) ? marked : fold(marked);
    return {
      marked,
      forms: endings.split(",").map((ending) => shared + ending),
      postings: typeof postings === "number" ? `p${postings.toString(36)}` : decodePostings(postings),
      flags,
      namings: namings
        ? namings.split(",").map((naming) => /** @type {[number, number, number]} */ (numbers(naming.replaceAll(":", " "))))
        : [],
    };
  };

  /** @param {string} text each item the number of letters shared with the one before, and the others @returns {string[]} */
  const decodeList = (text) => {
    let last = "";
    return text ? text.split(",").map((item) => (last = last.slice(0, Number(item[0])) + item.slice(1))) : [];
  };

  /** Lists of what words begin with: as it is, and with the first letter last. */
  const LISTS = {
    t: decodeList,
    u: (/** @type {string} */ text) => decodeList(text).map((item) => item.slice(-1) + item.slice(0, -1)),
  };

  /** @param {string} one @param {string} other @returns {number} letters that both begin with */
  const sharedLetters = (one, other) => {
    let count = 0;
    while (count < one.length && one[count] === other[count]) count++;
    return count;
  };

  /**
   * @param {string} query
   * @returns {{asked: string[], unwanted: string[], phrases: string[][]}} words as they are typed, those of phrases folded
   */
  const parse = (query) => {
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const unwanted = [];
    /** @type {string[][]} */
    const phrases = [];
    for (const [, minus, quoted, plain] of query.matchAll(/(?<!\S)(-?)(?:["„“”«»]([^"„“”«»]+)["“”«»]?|(\S+))|["„“”«»]/gu)) {
      const found = typedWords(quoted ?? plain ?? "");
      if (minus && found.length > 0) unwanted.push(...found);
      else asked.push(...found);
      if (quoted && !minus && found.length > 1) phrases.push(found.map(fold));
    }
    const few = (/** @type {string[]} */ all) => [...new Map(all.map((word) => [fold(word), word])).values()].slice(0, MOST_WORDS);
    return { asked: few(asked), unwanted: few(unwanted), phrases };
  };

  /** The forms nearest to a word: what a form shares with the one before it is not compared again. */
  class Nearest {
    /** @param {string} word */
    constructor(word) {
      this.word = word;
      /** How far the nearest are: how many letters are swapped, changed, left out or put in. */
      this.best = MOST_TYPOS + 1;
      /** @type {Map<Entry, string>} */
      this.near = new Map();
      this.last = "";
      /** For each beginning of the last form, how far the word's beginnings of about its length are. */
      this.rows = [Uint8Array.from({ length: word.length + 1 }, (_, at) => at)];
      /** The least of each row. */
      this.least = [0];
      this.known = 0;
    }

    /** @param {Entry[]} entries */
    add(entries) {
      for (const entry of entries) {
        for (const form of entry.forms) {
          const far = this.distance(form);
          if (far > Math.min(this.best, MOST_TYPOS) || (far === this.best && this.near.has(entry))) continue;
          if (far < this.best) this.near.clear();
          this.best = far;
          this.near.set(entry, form);
        }
      }
    }

    /** @param {string} form @returns {number} above `best` any number */
    distance(form) {
      const { word, rows, least } = this;
      if (Math.abs(form.length - word.length) > this.best) return FAR;
      let at = Math.min(sharedLetters(form, this.last), this.known);
      this.last = form;
      for (; at < form.length && least[at] <= this.best; at++) this.extend(form, at + 1);
      this.known = at;
      return at < form.length ? FAR : rows[at][word.length];
    }

    /** @param {string} form @param {number} at the letters of the form whose row is filled */
    extend(form, at) {
      const { word, rows } = this;
      const [row, last, before] = [(rows[at] ??= new Uint8Array(word.length + 1).fill(FAR)), rows[at - 1], rows[at - 2]];
      let least = FAR;
      for (let to = Math.max(0, at - MOST_TYPOS); to <= Math.min(word.length, at + MOST_TYPOS); to++) {
        let far = last[to] + 1;
        if (to > 0) {
          far = Math.min(far, row[to - 1] + 1, last[to - 1] + (form[at - 1] === word[to - 1] ? 0 : 1));
          if (at > 1 && to > 1 && form[at - 1] === word[to - 2] && form[at - 2] === word[to - 1]) {
            far = Math.min(far, before[to - 2] + 1);
          }
        }
        row[to] = far;
        least = Math.min(least, far);
      }
      this.least[at] = least;
    }

    /**
     * @param {Entry} entry one of the nearest
     * @returns {boolean} whether the word is it with a letter left out, typed twice, or swapped with the next: that
     *   can be done in few ways, while any of many letters may be put in or stand for another
     */
    isLikely(entry) {
      const { word, best } = this;
      const form = this.near.get(entry) ?? "";
      const without = (/** @type {number} */ at) => word.slice(0, at) + word.slice(at + 1);
      if (form.length < word.length) return range(1, word.length).some((at) => word[at] === word[at - 1] && without(at) === form);
      return best > 1 || form.length > word.length || [...form].sort().join() === [...word].sort().join();
    }

    get entries() {
      return [...this.near.keys()];
    }

    get forms() {
      return [...new Set(this.near.values())].slice(0, MOST_NEAREST);
    }
  }

  class SearchEngine {
    /** @param {Load} load loads an index file by its name below the index's folder */
    constructor(load) {
      this.load = load;
      /** @type {Map<string, Promise<any>>} */
      this.files = new Map();
    }

    /**
     * @param {string} name
     * @param {(content: any) => any} decode
     * @returns {Promise<any>} rejects with an Error that names the file; asked again, it is loaded again
     */
    file(name, decode = (content) => content) {
      let file = this.files.get(name);
      if (!file) {
        file = this.read(name, decode);
        file.catch(() => this.files.delete(name));
        this.files.set(name, file);
      }
      return file;
    }

    /** @param {string} name @param {(content: any) => any} decode @returns {Promise<any>} */
    async read(name, decode) {
      let loaded;
      try {
        loaded = await this.load(name);
      } catch (cause) {
        throw new Error(`The search index lacks ${name}, or it cannot be loaded.`, { cause });
      }
      if (!Array.isArray(loaded) || loaded[1] === undefined) throw new Error(`The search index is damaged: ${name}.`);
      const [format, content] = loaded;
      if (format !== FORMAT) {
        throw new Error(`The search index has format ${format}, this page reads ${FORMAT}: ${name}. Load the page anew.`);
      }
      try {
        return decode(content);
      } catch (cause) {
        throw new Error(`The search index is damaged: ${name}.`, { cause });
      }
    }

    /** @param {string} lang @returns {Promise<Directory>} */
    async directory(lang) {
      if (!LANGUAGE.test(lang)) throw new Error(`This is no language: ${lang}`);
      return this.file(`${lang}/d`, ([starts, beginnings, firstLast, outlines, series, suffixes = []]) => {
        /** @type {string[][]} */
        const perPage = series ? numbers(series).map((number) => outlines[number]) : [];
        const firsts = new Uint32Array(perPage.length + 1);
        perPage.forEach(({ length }, page) => (firsts[page + 1] = firsts[page] + length));
        const pages = new Uint32Array(firsts[perPage.length]);
        perPage.forEach((_, page) => pages.fill(page, firsts[page], firsts[page + 1]));
        return {
          ...{ starts: starts.split(","), lists: { t: beginnings.split(","), u: firstLast.split(",") } },
          ...{ firsts, pages, kinds: perPage.flat() },
          suffixes: suffixes.map((/** @type {any[]} */ [pattern, endings]) => [new RegExp(`^${pattern}$`, "u"), endings]),
        };
      });
    }

    /** @param {string} lang @param {number} number @returns {Promise<Entry[]>} */
    shard(lang, number) {
      return this.file(`${lang}/s${number.toString(36)}`, (entries) => entries.map(decodeEntry));
    }

    /** @param {string} lang @param {number} section @returns {Promise<Fragment>} */
    fragment(lang, section) {
      return this.file(`${lang}/f${section.toString(36)}`, ([url, title, heading, text]) => ({ url, title, heading, text }));
    }

    /** @param {number} number @returns {Promise<Concept>} */
    concept(number) {
      return this.file(`c/${number.toString(36)}`, ([id, names, sections]) => ({ id, names, sections }));
    }

    /**
     * @param {string} query
     * @param {string} lang
     * @returns {Promise<Answer>} pages that hold all words first; `others` are of other languages
     */
    async search(query, lang) {
      const { asked, unwanted, phrases } = parse(query);
      if (asked.length === 0) return { results: [], others: [], concept: null, isWhole: false, forms: new Set(), nearest: [] };
      const directory = await this.directory(lang);
      const isQuestion = asked.length >= FEWEST_WORDS_OF_QUESTION && phrases.length === 0;
      const found = await Promise.all(asked.map((word) => this.lookUp(word, lang, isQuestion)));
      const hidden = await Promise.all(unwanted.map((word) => this.lookUp(word, lang)));
      const vague = vagueWords(found, directory);
      const { named, leading, mentioned, touched, isWhole } = namedConcepts(found, vague);
      const load = (/** @type {number[]} */ all) => Promise.all(all.map((number) => this.concept(number)));
      const [[concept], crossing, boosting] = await Promise.all([load(named.slice(0, 1)), load(named.length > 0 ? leading : touched), load(mentioned)]);
      const { pages } = directory;
      let results = rank(found, vague, directory, lang, boosting, leading.length > 0);
      const without = new Set(hidden.filter(({ why }) => why === "form").flatMap(({ impacts }) => [...impacts.keys()].map((section) => pages[section])));
      results = results.filter(({ section }) => !without.has(pages[section]));
      for (const phrase of phrases) results = await this.withPhrase(phrase, results, directory, lang);
      return {
        results,
        others: crossing.flatMap((each) => otherLanguages(each, lang)).filter(isFirst()),
        concept: phrases.length === 0 ? (concept ?? null) : null,
        isWhole,
        forms: new Set([...telling(found)].flatMap(({ forms }) => [...forms])),
        nearest: found.flatMap(({ nearest }) => nearest),
      };
    }

    /**
     * @param {string} typed
     * @param {string} lang
     * @param {boolean} withKin whether words that begin alike count too
     * @returns {Promise<Found>} what the word finds: by its form, else by its beginning, else by a typo
     */
    async lookUp(typed, lang, withKin = false) {
      const word = fold(typed);
      const directory = await this.directory(lang);
      const { starts } = directory;
      const own = shardOf(starts, word);
      const entries = await this.shard(lang, own);
      const exact = withForm(word, entries);
      if (exact.length > 0) {
        const meant = asTyped(typed, exact);
        const found = await this.found(word, "form", meant, lang);
        await this.addLess(found, exact.filter((entry) => !meant.includes(entry)), lang);
        if (withKin && !found.isFunction) await this.addLess(found, kin(word, entries), lang);
        return found;
      }
      if (word.length >= SHORTEST_PREFIX) {
        const last = Math.min(shardOf(starts, `${word}\uffff`), own + MOST_PREFIX_SHARDS - 1);
        const more = await Promise.all(range(own + 1, last + 1).map((number) => this.shard(lang, number)));
        const begun = [entries, ...more].flat().filter(({ forms }) => forms.some((form) => form.startsWith(word)));
        if (begun.length > 0) return this.found(word, "prefix", begun, lang);
      }
      const bases = withoutSuffix(word, directory);
      for (const base of bases) {
        const inside = withForm(base, await this.shard(lang, shardOf(starts, base)));
        if (inside.length > 0) return this.found(word, "form", inside, lang);
      }
      const near = new Nearest(word);
      near.add(entries);
      const inflected = entries.filter(
        ({ flags, forms }) =>
          flags & UNKNOWN &&
          forms.some((form) => sharedLetters(form, word) >= Math.max(SHORTEST_NAME, Math.max(word.length, form.length) - LONGEST_ENDING)),
      );
      // One letter is likelier to be mistyped than a name is to be inflected.
      if (inflected.length > 0 && near.best > 1) return this.found(word, "prefix", inflected, lang);
      const inside = bases.filter(({ length }) => length >= SHORTEST_TYPO).map((base) => new Nearest(base));
      if (word.length >= SHORTEST_TYPO) await this.addFromAnywhere(word, [near, ...inside], lang);
      const base = inside.find(({ best }) => best <= 1 && best < near.best);
      if (base) return this.found(word, "typo", base.entries, lang, base);
      if (near.best <= allowed(word)) return this.found(word, "typo", near.entries, lang, near);
      const alike = likeliest(word, entries);
      if (alike.length > 0) return this.found(word, "prefix", alike, lang);
      return { ...(await this.found(word, "typo", [], lang)), why: null, nearest: word.length < SHORTEST_TYPO ? [] : near.forms };
    }

    /**
     * Adds the words one letter away, wherever they lie.
     * @param {string} word
     * @param {Nearest[]} all
     * @param {string} lang
     */
    async addFromAnywhere(word, all, lang) {
      const { starts } = await this.directory(lang);
      const likely = likelyShards(word, starts, await this.beginnings(word, lang));
      const shards = [...new Set([shardOf(starts, word), ...likely])].slice(0, MOST_TYPO_SHARDS);
      const entries = (await Promise.all(shards.map((number) => this.shard(lang, number)))).flat();
      for (const near of all) near.add(entries);
    }

    /**
     * @param {string} word
     * @param {Why} why
     * @param {Entry[]} entries
     * @param {string} lang
     * @param {Nearest?} near of which word with a typo they are
     * @returns {Promise<Found>}
     */
    async found(word, why, entries, lang, near = null) {
      const decode = (/** @type {Entry} */ { postings }) =>
        typeof postings === "string" ? this.file(`${lang}/${postings}`, decodePostings) : postings;
      /** @type {[number, number][][]} */
      const decoded = await Promise.all(entries.map(decode));
      // Nobody knows which of several words was meant: the best page of each comes before others.
      const isGuess = near && entries.length > 1;
      const top = Math.max(0, ...decoded.map(([first]) => first?.[1] ?? 0));
      /** @type {Map<number, number>} */
      const impacts = new Map();
      for (const [number, postings] of decoded.entries()) {
        const first = isGuess && !near.isLikely(entries[number]) ? top * UNLIKELY_TYPO : top;
        postings.forEach(([section, impact], at) => {
          const own = isGuess ? (at === 0 ? first : impact * NOT_FIRST_OF_TYPO) : impact;
          impacts.set(section, Math.max(impacts.get(section) ?? 0, own * WEIGHTS[why]));
        });
      }
      return {
        word,
        why,
        forms: new Set(entries.flatMap(({ forms }) => forms)),
        nearest: near?.forms ?? [],
        isFunction: why === "form" && entries.every(({ flags }) => flags & FUNCTION),
        impacts,
        namings: entries.flatMap(({ namings }) => namings),
      };
    }

    /**
     * Adds what other words find that may be meant.
     * @param {Found} found
     * @param {Entry[]} entries
     * @param {string} lang
     */
    async addLess({ word, impacts }, entries, lang) {
      for (const [section, impact] of (await this.found(word, "form", entries, lang)).impacts) {
        impacts.set(section, Math.max(impacts.get(section) ?? 0, impact * LESS_MEANT));
      }
    }

    /**
     * @param {string} word
     * @param {string} lang
     * @returns {Promise<Beginnings>} at least those that this one would be without one typo
     */
    async beginnings(word, lang) {
      const { lists } = await this.directory(lang);
      const [begun, rest] = [word.slice(0, LETTERS_OF_BEGINNING - 1), word.slice(1, LETTERS_OF_BEGINNING)];
      const swapped = word[1] + word[0] + rest.slice(1);
      const open = (/** @type {List} */ list, /** @type {string} */ start) => {
        const [first, last] = [shardOf(lists[list], start), shardOf(lists[list], `${start}\uffff`)];
        return range(first, last + 1).map((number) => this.file(`${lang}/${list}${number.toString(36)}`, LISTS[list]));
      };
      // What is wrong is not the first letter; or that one is too many, or the two are swapped; or it is wrong, or missing.
      const parts = [open("t", word[0]), open("t", rest), open("t", swapped), open("u", rest), open("u", begun)];
      const known = new Set((await Promise.all(parts.flat())).flat());
      return { known, letters: new Set([...known].join("")) };
    }

    /**
     * @param {string[]} phrase
     * @param {Result[]} results
     * @param {Directory} directory
     * @param {string} lang
     * @returns {Promise<Result[]>} those of the first pages in which the words stand together, in this form
     */
    async withPhrase(phrase, results, directory, lang) {
      const wanted = ` ${phrase.join(" ")} `;
      const candidates = results.filter(({ all }) => all).slice(0, MOST_PHRASE_PAGES);
      const kept = await Promise.all(
        candidates.map(async (result) => {
          const page = directory.pages[result.section];
          const sections = range(directory.firsts[page], directory.firsts[page + 1]);
          const fragments = await Promise.all(sections.map((section) => this.fragment(lang, section)));
          const holds = fragments.findIndex(({ title, heading, text }) =>
            [title, heading, text].some((part) => ` ${words(part).join(" ")} `.includes(wanted)),
          );
          return holds < 0 ? null : { ...result, section: sections[holds], kind: directory.kinds[sections[holds]] };
        }),
      );
      return kept.filter((result) => result !== null);
    }
  }

  /** @param {number} from @param {number} to @returns {number[]} */
  const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

  /** @param {string[]} starts @param {string} word @returns {number} the last shard that starts before the word */
  const shardOf = (starts, word) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= word) low = middle;
      else high = middle - 1;
    }
    return low;
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
    const least = Math.max(SHORTEST_KIN, Math.ceil(word.length * KIN_SHARE));
    return entries.filter(({ forms }) => forms.some((form) => sharedLetters(form, word) >= least));
  };

  /** @param {string} word @param {Directory} directory @returns {string[]} what it may be without a suffix */
  const withoutSuffix = (word, { suffixes }) =>
    suffixes.flatMap(([pattern, endings]) => {
      const stem = pattern.exec(word)?.[1];
      return stem ? endings.map((ending) => stem + ending) : [];
    });

  /** @param {string} word @returns {number} how many typos are forgiven */
  const allowed = (word) => (word.length < SHORTEST_TYPO ? 0 : word.length < SHORTEST_TWO_TYPOS ? 1 : 2);

  /**
   * @param {string} word
   * @param {Entry[]} entries
   * @returns {Entry[]} those that share most of its beginning: a dictionary lacks some forms
   */
  const likeliest = (word, entries) => {
    const shared = new Map(entries.map((entry) => [entry, Math.max(...entry.forms.map((form) => sharedLetters(form, word)))]));
    const most = Math.max(0, ...shared.values());
    return most < Math.max(SHORTEST_STEM, word.length / 2) ? [] : entries.filter((entry) => shared.get(entry) === most);
  };

  /**
   * @param {string} word
   * @param {string[]} starts
   * @param {Beginnings} beginnings
   * @returns {number[]} the shards of words that begin as this one would without one typo, the likeliest first
   */
  const likelyShards = (word, starts, { known, letters }) => {
    /** @type {Map<number, number>} */
    const votes = new Map();
    const vote = (/** @type {string} */ variant, /** @type {number} */ weight) => {
      if (!known.has(variant.slice(0, LETTERS_OF_BEGINNING))) return;
      const shard = shardOf(starts, variant);
      votes.set(shard, (votes.get(shard) ?? 0) + weight);
    };
    for (let at = 0; at < LETTERS_OF_BEGINNING && at < word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      if (after.length > 1) vote(before + after[1] + after[0] + after.slice(2), 8);
      vote(before + after.slice(1), 4);
      for (const letter of letters) {
        vote(before + letter + after, 2);
        vote(before + letter + after.slice(1), 1);
      }
    }
    return [...votes].sort(([a, one], [b, two]) => two - one || a - b).map(([shard]) => shard);
  };

  /** @param {Found[]} found @returns {Set<Found>} those that say what is asked: function words only if there are no others */
  const telling = (found) => {
    const content = found.filter(({ isFunction }) => !isFunction);
    return new Set(content.length > 0 ? content : found);
  };

  /**
   * @param {Found[]} found
   * @param {Directory} directory
   * @returns {Set<Found>} those that say little: function words and common ones, where others say more
   */
  const vagueWords = (found, { firsts, pages }) => {
    const told = [...telling(found)];
    const many = (firsts.length - 1) * MANY_PAGES;
    const counts = told.map(({ impacts }) => new Set([...impacts.keys()].map((section) => pages[section])).size);
    const isRareFound = told.some(({ why }, at) => why !== "typo" && counts[at] > 0 && counts[at] <= many);
    return new Set(found.filter((word) => !told.includes(word) || (isRareFound && counts[told.indexOf(word)] > many)));
  };

  /**
   * @param {Found[]} found
   * @param {Set<Found>} vague
   * @returns {{named: number[], leading: number[], mentioned: number[], touched: number[], isWhole: boolean}} concepts
   *   that the query is about, those of them that words name which are not vague, those whose names stand in it, and
   *   those it has a part of a name of; whether the first that it is about is all that is asked
   */
  const namedConcepts = (found, vague) => {
    const told = telling(found);
    /** @type {Map<string, {concept: number, words: number, hits: Set<Found>}>} */
    const labels = new Map();
    for (const word of found) {
      for (const [concept, label, count] of word.why === "form" ? word.namings : []) {
        const key = `${concept}:${label}`;
        const known = labels.get(key) ?? { concept, words: count, hits: new Set() };
        known.hits.add(word);
        labels.set(key, known);
      }
    }
    const ranked = [...labels.values()]
      .map((label) => ({
        ...label,
        told: [...label.hits].filter((word) => told.has(word)),
        isVague: [...label.hits].every((word) => vague.has(word)),
      }))
      .filter((label) => label.told.length > 0)
      .sort((one, two) => Number(one.isVague) - Number(two.isVague) || two.hits.size / two.words - one.hits.size / one.words || two.words - one.words);
    const few = (/** @type {typeof ranked} */ all) => [...new Set(all.map(({ concept }) => concept))].slice(0, MOST_CONCEPTS);
    const mentioned = ranked.filter((label) => label.hits.size === label.words);
    const naming = mentioned.filter((label) => label.told.length * 2 >= told.size);
    const whole = new Set(mentioned.filter(({ concept }) => concept === naming[0]?.concept).flatMap((label) => label.told));
    return {
      named: few(naming),
      leading: few(naming.filter(({ isVague }) => !isVague)),
      mentioned: few(mentioned),
      touched: told.size === 1 ? few(ranked) : [],
      isWhole: whole.size === told.size,
    };
  };

  /**
   * @param {Found[]} found
   * @param {Set<Found>} vague
   * @param {Directory} directory
   * @param {string} lang
   * @param {Concept[]} mentioned
   * @param {boolean} isNamed whether pages that only speak of the concepts are found too
   * @returns {Result[]} one a page, pages with all words first; none for function words beside others
   */
  const rank = (found, vague, { pages: pageOf, kinds }, lang, mentioned, isNamed) => {
    /** @typedef {{section: number, best: number, score: number, words: number, why: number, isVague: boolean}} Page */
    /** @type {Map<number, Page>} */
    const pages = new Map();
    /** @type {Map<number, number>} */
    const sums = new Map();
    const counted = telling(found);
    for (const word of found) {
      /** @type {Map<number, [number, number]>} */
      const here = new Map();
      for (const [section, impact] of word.impacts) {
        sums.set(section, (sums.get(section) ?? 0) + impact);
        const page = pageOf[section];
        const [best, sum] = here.get(page) ?? [0, 0];
        here.set(page, [Math.max(best, impact), sum + impact]);
      }
      for (const [number, [best, sum]] of here) {
        const page = pages.get(number) ?? { section: -1, best: -1, score: 0, words: 0, why: 0, isVague: true };
        page.score += (counted.has(word) ? 1 : FUNCTION_WORD) * (best + OTHER_SECTIONS * (sum - best));
        page.isVague &&= vague.has(word);
        if (counted.has(word)) {
          page.words += 1;
          page.why = Math.max(page.why, WHYS.indexOf(word.why ?? "concept"));
        }
        pages.set(number, page);
      }
    }
    for (const [section, sum] of sums) {
      const page = pages.get(pageOf[section]);
      if (page && sum > page.best) Object.assign(page, { section, best: sum });
    }
    for (const concept of mentioned) {
      const speaking = decodePostings(concept.sections[lang] ?? "");
      for (const [section, impact] of speaking) {
        const number = pageOf[section];
        const page = pages.get(number) ?? { section, best: 0, score: 0, words: 0, why: WHYS.indexOf("concept"), isVague: false };
        page.score += (MENTIONED_CONCEPT * impact) / speaking[0][1];
        if (isNamed || pages.has(number)) pages.set(number, page);
      }
    }
    return [...pages]
      .map(([number, page]) => ({ number, page, all: page.words === counted.size }))
      .sort((one, two) => Number(two.all) - Number(one.all) || two.page.score - one.page.score || one.number - two.number)
      .filter(({ page }, place) => !page.isVague || (page.words > 0 && place < FIRST_SCREEN))
      .map(({ page: { section, score, why }, all }) => ({ lang, section, kind: kinds[section], score, why: WHYS[why], all }));
  };

  /** @param {Concept} concept @param {string} lang @returns {Result[]} the beginnings of its pages in other languages */
  const otherLanguages = (concept, lang) =>
    Object.entries(concept.sections)
      .filter(([other]) => other !== lang)
      .flatMap(([other, postings]) =>
        decodePostings(postings).map(([section, score]) => ({
          ...{ lang: other, section, kind: "", score },
          ...{ why: /** @type {Why} */ ("concept"), all: true },
        })),
      );

  /** @returns {(result: Result) => boolean} whether no result before led there */
  const isFirst = () => {
    const seen = new Set();
    return ({ lang, section }) => !seen.has(`${lang}/${section}`) && Boolean(seen.add(`${lang}/${section}`));
  };

  Object.assign(globalThis, { AccordSearch: { SearchEngine, Nearest, fold } });
})();
