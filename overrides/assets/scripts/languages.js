"use strict";

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
