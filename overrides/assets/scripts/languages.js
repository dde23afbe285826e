"use strict";

// The switch between languages, and the offer of the reader's own on a visit from elsewhere.

// What was chosen is kept on this machine only; an offer that was closed is kept as "".
(() => {
  const KEY = "accord.language";

  /** @returns {string | null} */
  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };

  /** @param {string} language */
  const store = (language) => {
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // Storage is off: the next visit brings the offer again.
    }
  };

  /** @param {string} language @returns {HTMLElement | null} */
  const offerIn = (language) => document.querySelector(`[data-offer="${CSS.escape(language)}"]`);

  /** @returns {HTMLElement | null | undefined} the offer of a language that the reader prefers to the page's */
  const fitting = () => {
    const chosen = stored();
    const preferred = chosen === null ? navigator.languages.map((tag) => tag.split("-")[0]) : [chosen];
    const known = preferred.find((code) => code === document.documentElement.lang || offerIn(code));
    return known === undefined ? null : offerIn(known);
  };

  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("[data-language]");
    if (link instanceof HTMLElement) store(link.dataset.language ?? "");
  });

  if (document.referrer.startsWith(`${location.origin}/`)) return;
  const offer = fitting();
  if (!offer) return;
  offer.hidden = false;
  offer.querySelector("button")?.addEventListener("click", () => {
    offer.hidden = true;
    store("");
  });
})();

// Keeps the reader's place when the language changes: section ids are the same in every language.
(() => {
  const menu = document.querySelector(".languages");
  if (!(menu instanceof HTMLDetailsElement)) return;

  /** @returns {string} the hash of the section at the top of the window, or "" above the first */
  const currentSection = () => {
    const line = innerHeight / 3;
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const headings = [...document.querySelectorAll("article h2[id]")].filter(
      (heading) => atEnd || heading.getBoundingClientRect().top < line,
    );
    if (scrollY === 0 && !location.hash) return "";
    if (atEnd && location.hash) return location.hash;
    const last = headings.at(-1);
    return last ? `#${last.id}` : "";
  };

  menu.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (link) link.hash = currentSection();
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });

  addEventListener("click", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
})();
