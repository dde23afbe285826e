"use strict";

// Opens the search. Whoever does not search loads only this: the rest comes with the first opening.
(() => {
  const PARTS = ["engine", "index", "answers", "results", "recent", "dialog"];

  const dialog = document.querySelector("[data-search]");
  if (!(dialog instanceof HTMLDialogElement)) return;
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("[role=combobox]"));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-status]"));
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  let loaded = false;

  const load = () => {
    if (loaded) return;
    loaded = true;
    for (const part of PARTS) {
      const script = document.createElement("script");
      script.src = src.replace(/\.js$/, `-${part}.js`);
      script.async = false; // in this order
      script.addEventListener("error", () => (status.textContent = dialog.dataset.failed ?? ""));
      document.head.append(script);
    }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    load();
  };

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("[data-search-open]")) open();
    if (target === dialog || target.closest("[data-search-close]")) dialog.close();
  });
  addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    // For a moment after it closed, the search's own field may have the focus still.
    const inSearch = dialog.contains(target);
    const writing = !inSearch && (target.matches?.("input, textarea, select") || target.isContentEditable);
    if (!["/", "s"].includes(event.key) || writing || dialog.open) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    open();
  }
})();
