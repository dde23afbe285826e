"use strict";

// Turns the steps of a guide into a list to tick off during a call; kept in this tab only.
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
