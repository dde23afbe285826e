"use strict";

// What only a script can add to a guide: steps to tick off, a button for the quick card, and a row of
// sections that follows the focus.

// Ticks are for one call: kept in this tab only, and not for the next caller.
(() => {
  const MINUTE = 60_000;
  const LONGEST_PAUSE = 30 * MINUTE;
  const list = document.querySelector('.section[data-kind="steps"] > ol');
  const restart = document.querySelector("[data-restart]");
  if (!list || !(restart instanceof HTMLButtonElement)) return;
  const key = `accord.steps:${location.pathname}`;

  /** @returns {{ ticked: boolean[], at: number }} which steps are done, and when that last changed */
  const load = () => {
    try {
      return { ticked: [], at: 0, ...JSON.parse(sessionStorage.getItem(key) ?? "{}") };
    } catch {
      return { ticked: [], at: 0 };
    }
  };

  let { ticked, at } = load();

  const save = () => {
    at = Date.now();
    try {
      sessionStorage.setItem(key, JSON.stringify({ ticked, at }));
    } catch {
      // Storage is off: ticks last as long as the page.
    }
  };

  list.classList.add("checklist");
  const ticks = [...list.children].map((step, number) => {
    const tick = document.createElement("button");
    tick.type = "button";
    tick.className = "tick";
    tick.setAttribute("aria-label", `${number + 1}. ${step.querySelector("strong")?.textContent ?? ""}`);
    tick.addEventListener("click", () => {
      ticked[number] = !ticked[number];
      save();
      show();
    });
    step.prepend(tick);
    return tick;
  });

  const show = () => {
    ticks.forEach((tick, number) => {
      tick.textContent = ticked[number] ? "✓" : String(number + 1);
      tick.setAttribute("aria-pressed", String(Boolean(ticked[number])));
    });
    restart.hidden = !ticked.some(Boolean);
  };

  const untick = () => {
    ticked = [];
    save();
    show();
  };

  const forget = () => {
    if (ticked.length && Date.now() - at > LONGEST_PAUSE) untick();
  };

  restart.addEventListener("click", () => {
    untick();
    ticks[0].focus();
  });
  list.before(restart);
  show();
  forget();
  setInterval(forget, MINUTE);
  addEventListener("pageshow", forget);
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
