"use strict";

// What only a script can add to a guide: steps to tick off, a button for the quick card, and a row of
// sections that follows the focus.

// Ticks are for one call: kept in this tab only.
(() => {
  const list = document.querySelector('.section[data-kind="steps"] > ol');
  if (!list) return;
  const key = `accord.steps:${location.pathname}`;

  /** @returns {boolean[]} */
  const load = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "[]");
    } catch {
      return [];
    }
  };

  /** @param {boolean[]} ticked */
  const save = (ticked) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(ticked));
    } catch {
      // Storage is off: ticks last as long as the page.
    }
  };

  const ticked = load();
  list.classList.add("checklist");
  [...list.children].forEach((step, number) => {
    const tick = document.createElement("button");
    tick.type = "button";
    tick.className = "tick";
    tick.setAttribute("aria-label", `${number + 1}. ${step.querySelector("strong")?.textContent ?? ""}`);
    const show = () => {
      tick.textContent = ticked[number] ? "✓" : String(number + 1);
      tick.setAttribute("aria-pressed", String(Boolean(ticked[number])));
    };
    tick.addEventListener("click", () => {
      ticked[number] = !ticked[number];
      show();
      save(ticked);
    });
    show();
    step.prepend(tick);
  });
})();

// Only a script can open the print dialog, so only a script shows the button.
(() => {
  const button = document.querySelector("[data-print]");
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = false;
  button.addEventListener("click", () => print());
})();

// On a phone the sections are one row that scrolls. Chromium leaves a link with the focus there that
// is half beyond the edge.
document.querySelector(".chips--sections")?.addEventListener("focusin", (event) => {
  /** @type {Element} */ (event.target).scrollIntoView({ block: "nearest", inline: "nearest" });
});
