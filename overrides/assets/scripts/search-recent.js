"use strict";

// What was searched for lately: kept in this tab, and gone with it.
(() => {
  const KEY = "accord.searches";
  const MOST = 5;
  const LONGEST = 100;

  const recent = {
    /** @returns {string[]} the latest first */
    all() {
      try {
        const stored = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
        return Array.isArray(stored) ? stored.filter((each) => typeof each === "string") : [];
      } catch {
        return []; // storage is off, or holds what is not ours
      }
    },

    /** @param {string} query */
    add(query) {
      const text = query.trim().slice(0, LONGEST);
      if (text) this.keep([text, ...this.all().filter((each) => each !== text)].slice(0, MOST));
    },

    /** @param {string} query */
    remove(query) {
      this.keep(this.all().filter((each) => each !== query));
    },

    /** @param {string[]} queries */
    keep(queries) {
      try {
        sessionStorage.setItem(KEY, JSON.stringify(queries));
      } catch {
        // Storage is off: nothing is offered again.
      }
    },
  };

  Object.assign(/** @type {any} */ (globalThis).AccordSearch, { recent });
})();
