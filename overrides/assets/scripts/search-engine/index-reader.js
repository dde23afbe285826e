// Reads the index: each file once, when it is first asked for.
import { LISTS, decodeDirectory, decodeEntry, decodePostings } from "./decoding.js";

/** @import { Concept, Directory, Entry, Fragment, List, Postings } from "./decoding.js" */

const FORMAT = 5;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** @typedef {(name: string) => Promise<[format: number, content: any]>} Load what loads a file below the index's folder */

export class IndexReader {
  /** @param {Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
  }

  /**
   * @template Decoded
   * @param {string} name
   * @param {(content: any) => Decoded} decode
   * @returns {Promise<Decoded>} rejects with an Error that names the file; asked again, it is loaded again
   */
  file(name, decode) {
    let file = this.files.get(name);
    if (!file) {
      file = this.read(name, decode);
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }

  /** @template Decoded @param {string} name @param {(content: any) => Decoded} decode @returns {Promise<Decoded>} */
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
    return this.file(`${lang}/d`, decodeDirectory);
  }

  /** @param {string} lang @param {number} number @returns {Promise<Entry[]>} words that lie together by their beginning */
  shard(lang, number) {
    return this.file(`${lang}/s${number.toString(36)}`, (entries) => entries.map(decodeEntry));
  }

  /** @param {string} lang @param {number[]} all @returns {Promise<Entry[]>} */
  async shards(lang, all) {
    return (await Promise.all(all.map((number) => this.shard(lang, number)))).flat();
  }

  /** @param {string} lang @param {Entry} entry @returns {Promise<Postings>} */
  async postings(lang, { postings }) {
    return typeof postings === "number" ? this.file(`${lang}/p${postings.toString(36)}`, decodePostings) : postings;
  }

  /** @param {string} lang @param {List} list @param {number} number @returns {Promise<string[]>} what words begin with */
  beginnings(lang, list, number) {
    return this.file(`${lang}/${list}${number.toString(36)}`, LISTS[list]);
  }

  /** @param {string} lang @param {number} section @returns {Promise<Fragment>} */
  fragment(lang, section) {
    return this.file(`${lang}/f${section.toString(36)}`, ([url, title, heading, text]) => ({ url, title, heading, text }));
  }

  /** @param {number[]} all @returns {Promise<Concept[]>} */
  concepts(all) {
    return Promise.all(
      all.map((number) => this.file(`c/${number.toString(36)}`, ([id, names, sections]) => ({ id, names, sections }))),
    );
  }
}

/** @param {string[]} starts @param {string} word @returns {number} the last file that starts before the word */
export const fileOf = (starts, word) => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** @param {number} from @param {number} to @returns {number[]} those from the one and before the other */
export const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
