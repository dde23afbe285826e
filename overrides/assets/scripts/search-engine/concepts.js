// Concepts: which ones the words of a query name, and where other languages speak of them.
import { decodePostings } from "./decoding.js";

/**
 * @import { Concept } from "./decoding.js"
 * @import { Result } from "./ranking.js"
 * @import { Found } from "./word-lookup.js"
 */

const MOST_CONCEPTS = 3;

/**
 * @typedef {{concept: number, words: number, hits: Set<Found>}} Label of a concept, of so many words, and which of the
 *   query are among them
 * @typedef {Label & {told: Found[], isVague: boolean}} NamedLabel `told`: hits that say what is asked; `isVague`: no
 *   hit says much
 * @typedef {{named: number[], leading: number[], mentioned: number[], touched: number[], isWhole: boolean}} NamedConcepts
 *   concepts that the query is about, those of them that words name which are not vague, those whose names stand in
 *   it, and those it has a part of a name of; whether the first that it is about is all that is asked
 */

/** @param {Found[]} found @param {Set<Found>} told @param {Set<Found>} vague @returns {NamedConcepts} */
export const namedConcepts = (found, told, vague) => {
  const labels = namedLabels(found, told, vague);
  const mentioned = labels.filter((label) => label.hits.size === label.words);
  const named = mentioned.filter((label) => label.told.length * 2 >= told.size);
  const whole = new Set(mentioned.filter(({ concept }) => concept === named[0]?.concept).flatMap((label) => label.told));
  return {
    named: few(named),
    leading: few(named.filter(({ isVague }) => !isVague)),
    mentioned: few(mentioned),
    touched: told.size === 1 ? few(labels) : [],
    isWhole: whole.size === told.size,
  };
};

/** @param {Label[]} labels @returns {number[]} the first concepts */
const few = (labels) => [...new Set(labels.map(({ concept }) => concept))].slice(0, MOST_CONCEPTS);

/** @param {Found[]} found @param {Set<Found>} told @param {Set<Found>} vague @returns {NamedLabel[]} the surest first */
const namedLabels = (found, told, vague) => {
  /** @type {Map<string, Label>} */
  const labels = new Map();
  for (const word of found) {
    for (const [concept, label, words] of word.why === "form" ? word.namings : []) {
      const key = `${concept}:${label}`;
      const known = labels.get(key) ?? { concept, words, hits: new Set() };
      known.hits.add(word);
      labels.set(key, known);
    }
  }
  return [...labels.values()]
    .map((label) => ({
      ...label,
      told: [...label.hits].filter((word) => told.has(word)),
      isVague: [...label.hits].every((word) => vague.has(word)),
    }))
    .filter((label) => label.told.length > 0)
    .sort(
      (one, two) =>
        Number(one.isVague) - Number(two.isVague) ||
        two.hits.size / two.words - one.hits.size / one.words ||
        two.words - one.words,
    );
};

/**
 * @param {Concept[]} concepts
 * @param {string} lang
 * @returns {Result[]} where other languages speak of them, each place once
 */
export const otherLanguages = (concepts, lang) => {
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const [other, postings] of concepts.flatMap(({ sections }) => Object.entries(sections))) {
    for (const [section, score] of other === lang ? [] : decodePostings(postings)) {
      const key = `${other}:${section}`;
      if (!results.has(key)) results.set(key, { lang: other, section, kind: "", score, why: "concept", all: true });
    }
  }
  return [...results.values()];
};
