"use strict";

// Loaded before anything is painted: the reader's choice of light or dark, kept on this machine only.
(() => {
  const KEY = "accord.theme";
  const root = document.documentElement;
  root.classList.remove("no-js");

  /** @returns {string | null} */
  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };

  /** @param {string} theme */
  const store = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is off: the choice lasts as long as the page.
    }
  };

  const chosen = stored();
  if (chosen) root.dataset.theme = chosen;

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("[data-theme-toggle]")) return;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store(root.dataset.theme);
  });
})();
