"use strict";

// The page for what is not found. The address says in which language it was sought, and what.
(() => {
  const all = [...document.querySelectorAll("[data-not-found]")];

  /** @param {Element} section @param {string} name @returns {HTMLAnchorElement} */
  const link = (section, name) =>
    /** @type {HTMLAnchorElement} */ (section.querySelector(`[data-${name}]`));

  /** @returns {string} the words of the address's last part */
  const words = () => {
    const last = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
    try {
      return decodeURIComponent(last).replace(/\W*\.html?$|[-_]+/g, " ").trim();
    } catch {
      return ""; // Percent signs that stand for no letter.
    }
  };

  for (const section of all) link(section, "seek").search = new URLSearchParams({ q: words() }).toString();

  // Of the homes that the address lies below, the default language's is the shortest.
  const [sought] = all
    .filter((section) => location.href.startsWith(link(section, "home").href))
    .sort((one, other) => link(other, "home").href.length - link(one, "home").href.length);
  if (!sought || sought === all[0]) return;

  /** @param {Element} section @param {string} tag */
  const setHeading = (section, tag) => {
    const heading = document.createElement(tag);
    heading.textContent = section.querySelector("h1, h2")?.textContent ?? "";
    section.querySelector("h1, h2")?.replaceWith(heading);
    return heading.textContent;
  };

  setHeading(all[0], "h2");
  document.title = document.title.replace(/^.*(?= · )/, setHeading(sought, "h1"));
  document.documentElement.lang = sought.getAttribute("lang") ?? "";
  all[0].before(sought);
})();
