"use strict";

// The open search: a combobox over what the engine finds. An answer that comes too late is not shown.
(() => {
  const PAGE = 10;
  const PAUSE = 80;
  const SLOW = 400;
  const LONGEST_ADDRESS = 200;

  const { SearchEngine, Answers, Results, loaderFrom, recent } = /** @type {any} */ (globalThis).AccordSearch;
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("[data-search]"));
  const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (dialog.querySelector(`[data-search-${name}]`));
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("[role=combobox]"));
  const list = /** @type {HTMLElement} */ (dialog.querySelector("[role=listbox]"));
  const [status, filters, start, near, reset, past] = ["status", "filters", "start", "near", "reset", "recent"].map(find);
  const { root = ".", lang = "" } = dialog.dataset;
  const site = new URL(root.endsWith("/") ? root : `${root}/`, document.baseURI);
  const choices = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement[]} */ ([...dialog.querySelectorAll(`[name=${name}]`)]);
  const chosen = (/** @type {string} */ name) => choices(name).find(({ checked }) => checked)?.value ?? "";
  const languages = choices("lang").filter(({ value }) => value);
  const names = new Map(languages.map((choice) => [choice.value, choice.labels?.[0].textContent ?? ""]));
  const plurals = new Intl.PluralRules(lang);

  const engine = new SearchEngine(loaderFrom(new URL("search/", site)));
  const answers = new Answers(engine, lang, [...names.keys()]);
  const results = new Results(site, lang, list.dataset, names);

  /**
   * @typedef {{concept: any, own: any[], others: any[], count: number, more: boolean,
   *   suggestions: string[], incomplete: boolean}} Answer
   */

  const NOTHING = { concept: null, own: [], others: [], count: 0, more: false, suggestions: [], incomplete: false };
  /** Numbers of questions: the latest, the one whose answer is shown, the one whose first result is to be opened. */
  let [latest, shown, awaited] = [0, 0, 0];
  let most = PAGE;
  let selected = -1;

  const options = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=option]")]);

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
    const turn = ++latest;
    const query = input.value;
    if (!query.trim()) {
      show(NOTHING, turn);
      return;
    }
    const slow = setTimeout(() => turn === latest && say(status.dataset.loading), SLOW);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    try {
      const question = { query, lang: chosen("lang"), kind: chosen("kind"), most };
      const answer = turn === latest ? await answers.ask(question) : NOTHING;
      if (turn === latest) show(answer, turn);
    } catch {
      if (turn === latest) show({ ...NOTHING, incomplete: true }, turn);
    } finally {
      clearTimeout(slow);
    }
  };

  /** @param {Answer} answer @param {number} turn */
  const show = (answer, turn) => {
    const asked = input.value.trim() !== "";
    const narrowed = chosen("kind") !== "" || chosen("lang") !== "";
    const before = most > PAGE ? selected : -1;
    list.replaceChildren(...results.draw(answer));
    const found = options();
    list.hidden = found.length === 0;
    if (before < 0) list.scrollTop = 0;
    filters.hidden = !asked || (found.length === 0 && !narrowed);
    reset.hidden = !asked || found.length > 0 || !narrowed;
    const failed = answer.incomplete && answer.own.length === 0;
    start.hidden = (found.length > 0 && !failed) || !reset.hidden;
    offer(near, answer.suggestions);
    offerRecent(asked);
    input.setAttribute("aria-expanded", String(found.length > 0));
    const nothing = narrowed ? status.dataset.filtered : status.dataset.none;
    const said = found.length > 0 ? counted(answer.count) : nothing;
    say(asked ? (answer.incomplete ? dialog.dataset.failed : said) : "");
    keepAddress(asked ? input.value.trim() : "");
    shown = turn;
    // A guide helps sooner than a definition: Enter opens the best guide.
    const guide = found.findIndex((option) => option.closest(".search__own"));
    select(Math.max(before, guide, 0));
    if (awaited === turn) openSelected();
  };

  /** @param {HTMLElement} place @param {string[]} queries */
  const offer = (place, queries) => {
    place.hidden = queries.length === 0;
    place.querySelector("ul")?.replaceChildren(...queries.map((query) => item(button(query, () => ask(query)))));
  };

  /** @param {boolean} asked */
  const offerRecent = (asked) => {
    /** @type {string[]} */
    const queries = asked ? [] : recent.all();
    past.hidden = queries.length === 0;
    const items = queries.map((query) => {
      const remove = button("×", () => {
        recent.remove(query);
        offerRecent(asked);
        input.focus();
      });
      remove.setAttribute("aria-label", `${past.dataset.remove}: ${query}`);
      return item(button(query, () => ask(query)), remove);
    });
    past.querySelector("ul")?.replaceChildren(...items);
  };

  /** @param {Node[]} content @returns {HTMLElement} */
  const item = (...content) => {
    const made = document.createElement("li");
    made.append(...content);
    return made;
  };

  /** @param {string} text @param {() => void} act @returns {HTMLButtonElement} */
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dir = "auto";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };

  /** @param {string} query */
  const ask = (query) => {
    input.value = query;
    input.focus();
    askAnew();
  };

  const askAnew = () => {
    most = PAGE;
    update();
  };

  /** @param {number} number */
  const select = (number) => {
    const found = options();
    found.forEach((option, place) => option.setAttribute("aria-selected", String(place === number)));
    selected = found[number] ? number : -1;
    if (selected < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", found[number].id);
    if (number === 0) list.scrollTop = 0; // with what stands above it
    found[number].scrollIntoView({ block: "nearest" });
  };

  const openSelected = () => {
    awaited = 0;
    options()[selected]?.click();
  };

  /** @param {string} query what a link to this page asks for when it is shared or come back to */
  const keepAddress = (query) => {
    const address = new URL(location.href);
    if (query && query.length <= LONGEST_ADDRESS) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // From a folder some browsers let no page change its address.
    }
  };

  /** @type {Record<string, (count: number) => number>} key -> the number of the option it goes to; Home and End move the caret */
  const MOVES = {
    ArrowDown: (count) => (selected + 1) % count,
    ArrowUp: (count) => (selected - 1 + count) % count,
  };

  input.addEventListener("input", askAnew);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const count = options().length;
    if (event.key === "Escape") dialog.close(); // a search field would keep the first for itself
    else if (event.key === "Enter" && shown === latest) openSelected();
    else if (event.key === "Enter") awaited = latest;
    else if (event.key in MOVES && count > 0) select(MOVES[event.key](count));
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[role=option]"));
    if (option?.matches(".search__more")) {
      event.preventDefault();
      most += PAGE;
      input.focus();
      update();
    } else if (option instanceof HTMLAnchorElement) {
      recent.add(input.value);
      // Elsewhere it stays open, for whoever comes back.
      if (option.pathname === location.pathname) {
        keepAddress("");
        dialog.close();
      }
    }
  });
  filters.addEventListener("change", ({ target }) => {
    // In a row that is longer than the window, the choices on both sides come into sight.
    /** @type {HTMLInputElement} */ (target).labels?.[0].scrollIntoView({ block: "nearest", inline: "center" });
    askAnew();
  });
  reset.addEventListener("click", () => {
    for (const choice of [...choices("kind"), ...choices("lang")]) choice.checked = choice.value === "";
    input.focus();
    askAnew();
  });
  dialog.addEventListener("close", () => keepAddress(""));
  engine.directory(lang).catch(() => {}); // on its way while the first word is typed; what fails is said then
  askAnew();
})();
