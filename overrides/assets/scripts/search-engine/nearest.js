// How far words are from one another: the forms that a word with typos may be meant to be.
import { sharedLetters } from "./words.js";

/** @import { Entry } from "./decoding.js" */

const MOST_TYPOS = 2;
const MOST_NEAREST = 3;
/** A distance at which nothing is alike. */
const FAR = 9;

/** The forms nearest to a word: what a form shares with the one before it is not compared again. */
export class Nearest {
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
    /** How many letters of the last form have a row. */
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
    const at = sharedLetters(form, word);
    if (form.length < word.length) return word[at] === word[at - 1] && word.slice(at + 1) === form.slice(at);
    return best > 1 || form.length > word.length || [...form].sort().join() === [...word].sort().join();
  }

  get entries() {
    return [...this.near.keys()];
  }

  get forms() {
    return [...new Set(this.near.values())].slice(0, MOST_NEAREST);
  }
}
