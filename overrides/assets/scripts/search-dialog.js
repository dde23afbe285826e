"use strict";

// The search dialog: a combobox over the engine's results. Nothing is loaded before it opens.
(() => {
  const MOST_RESULTS = 50;
  const EXCERPT_BEFORE = 60;
  const EXCERPT_LENGTH = 180;

  const dialog = document.querySelector("[data-search]");
  if (!(dialog instanceof HTMLDialogElement)) return;
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const list = /** @type {HTMLElement} */ (dialog.querySelector('[role="listbox"]'));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-status]"));
  const situations = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-situations]"));
  const { root = ".", lang = "" } = dialog.dataset;
  const site = new URL(root.endsWith("/") ? root : `${root}/`, document.baseURI);
  const plurals = new Intl.PluralRules(lang);

  /** @typedef {{document: {url: string, title: string, section: string, concept: boolean, text: string}, forms: Set<string>}} Result */
  const { SearchEngine, fold } = /** @type {any} */ (globalThis).AccordSearch;
  const engine = new SearchEngine(async (/** @type {string} */ name) => {
    const response = await fetch(new URL(`search/${lang}/${name}`, site));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  });

  let latest = 0;
  let selected = -1;

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    engine.file("documents.json").catch(() => say(status.dataset.failed));
  };

  /** @param {string | undefined} text */
  const say = (text) => {
    status.textContent = text ?? "";
  };

  /** @param {number} count @returns {string} */
  const counted = (count) => {
    const { one, few, other } = status.dataset;
    const form = { one, few }[/** @type {string} */ (plurals.select(count))] ?? other ?? "";
    return form.replace("{count}", String(count));
  };

  const update = async () => {
    const query = input.value;
    const turn = ++latest;
    const slow = setTimeout(() => turn === latest && say(status.dataset.loading), 300);
    try {
      /** @type {Result[]} */
      const results = await engine.search(query);
      if (turn === latest) show(results, query.trim() !== "");
    } catch {
      if (turn === latest) {
        show([], false);
        say(status.dataset.failed);
      }
    } finally {
      clearTimeout(slow);
    }
  };

  /** @param {Result[]} results @param {boolean} asked */
  const show = (results, asked) => {
    selected = -1;
    list.replaceChildren(...results.slice(0, MOST_RESULTS).map(option));
    list.hidden = results.length === 0;
    situations.hidden = !asked || results.length > 0;
    input.setAttribute("aria-expanded", String(results.length > 0));
    input.removeAttribute("aria-activedescendant");
    if (!asked) say("");
    else say(results.length > 0 ? counted(results.length) : status.dataset.none);
    select(results.length > 0 ? 0 : -1);
  };

  /** @param {Result} result @param {number} number @returns {HTMLElement} */
  const option = ({ document: found, forms }, number) => {
    const item = document.createElement("li");
    item.role = "none";
    const link = document.createElement("a");
    link.id = `search-result-${number}`;
    link.role = "option";
    link.href = new URL(found.url, site).href;
    link.tabIndex = -1;
    const kind = found.concept ? list.dataset.concept : found.section;
    if (kind) link.append(element("small", [kind]));
    link.append(element("strong", marked(found.title, forms)));
    link.append(element("p", marked(excerpt(found.text, forms), forms)));
    item.append(link);
    return item;
  };

  /** @param {string} name @param {(string | Node)[]} content @returns {HTMLElement} */
  const element = (name, content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };

  /** @param {string} text @param {Set<string>} forms @returns {(string | Node)[]} */
  const marked = (text, forms) =>
    text
      .split(/([\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u00ad]*)/u)
      .map((piece, number) => (number % 2 && forms.has(fold(piece)) ? element("mark", [piece]) : piece));

  /** @param {string} text @param {Set<string>} forms @returns {string} the words around the first hit */
  const excerpt = (text, forms) => {
    const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f\u00ad]*/gu)];
    const hit = words.find((word) => forms.has(fold(word[0])))?.index ?? 0;
    const start = words.find((word) => word.index >= hit - EXCERPT_BEFORE)?.index ?? 0;
    const from = hit <= EXCERPT_BEFORE ? 0 : start;
    const cut = text.slice(from, from + EXCERPT_LENGTH);
    const end = from + cut.length < text.length ? cut.replace(/\s+\S*$/u, " …") : cut;
    return (from > 0 ? "… " : "") + end;
  };

  /** @param {number} number */
  const select = (number) => {
    const options = list.querySelectorAll("a");
    options[selected]?.setAttribute("aria-selected", "false");
    selected = number;
    const chosen = options[number];
    if (!chosen) return;
    chosen.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  };

  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "ArrowDown" && count) select((selected + 1) % count);
    else if (event.key === "ArrowUp" && count) select((selected - 1 + count) % count);
    else if (event.key === "Enter") list.querySelectorAll("a")[selected]?.click();
    else if (event.key === "Escape") dialog.close(); // a search field would keep the first for itself
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("[data-search-open]")) open();
  });
  addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const writing = target.matches?.("input, textarea, select") || target.isContentEditable;
    if (!["/", "s"].includes(event.key) || writing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
