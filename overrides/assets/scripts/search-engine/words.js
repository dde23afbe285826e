// Words: what a text has of them, and how they are folded, by the same rules as the index is written with.

/** Letters that Unicode does not decompose as a typist would. @type {Record<string, string>} */
const OWN_LETTERS = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", ς: "σ" };

/** @param {string} word @returns {string} the word in small letters, without marks; й stays */
export const fold = (word) =>
  [...word.toUpperCase().toLowerCase().normalize("NFC").replace(/\u00ad/g, "")]
    .map((letter) =>
      letter === "й" ? letter : (OWN_LETTERS[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "")),
    )
    .join("");

/** @param {string} text @returns {string[]} its words as they are typed */
export const typedWords = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u00ad]*/gu) ?? [];

/** @param {string} text @returns {string[]} its words, folded */
export const words = (text) => typedWords(text).map(fold);

/** @param {string} one @param {string} other @returns {number} letters that both begin with */
export const sharedLetters = (one, other) => {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
};
