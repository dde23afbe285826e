"use strict";

// Shows a concept's definition on hover, on focus and at the first touch; Escape closes it.
(() => {
  const GAP = 8;
  const tooltip = document.createElement("div");
  tooltip.className = "tooltip";
  tooltip.id = "concept-tooltip";
  tooltip.role = "tooltip";
  tooltip.hidden = true;

  /** @type {HTMLAnchorElement | null} */
  let owner = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let closing;

  /** @param {HTMLAnchorElement} link */
  const open = (link) => {
    clearTimeout(closing);
    if (owner === link) return;
    close();
    owner = link;
    tooltip.textContent = link.dataset.definition ?? "";
    tooltip.hidden = false;
    link.setAttribute("aria-describedby", tooltip.id);
    place(link);
  };

  const close = () => {
    clearTimeout(closing);
    owner?.removeAttribute("aria-describedby");
    owner = null;
    tooltip.hidden = true;
  };

  /** Below the word, or above it where there is no room; never outside the window.
   * @param {HTMLAnchorElement} link */
  const place = (link) => {
    const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - tooltip.offsetWidth - GAP;
    const below = word.bottom + GAP;
    const fits = below + tooltip.offsetHeight <= innerHeight;
    const top = fits ? below : word.top - GAP - tooltip.offsetHeight;
    tooltip.style.left = `${Math.max(GAP, Math.min(word.left, room)) + scrollX}px`;
    tooltip.style.top = `${top + scrollY}px`;
  };

  /** @param {Event} event @returns {HTMLAnchorElement | null} */
  const linkOf = (event) => {
    const target = /** @type {Element} */ (event.target);
    return target.closest?.("a.concept") ?? null;
  };

  (document.querySelector("main") ?? document.body).append(tooltip);
  for (const link of document.querySelectorAll("a.concept[title]")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    link.dataset.definition = link.title;
    link.removeAttribute("title");
  }

  // On a touch screen the first tap explains, the second follows the link.
  let touchedFirst = false;
  document.addEventListener("pointerdown", (event) => {
    const link = linkOf(event);
    touchedFirst = event.pointerType === "touch" && link !== null && link !== owner;
    if (!link && !tooltip.contains(/** @type {Node} */ (event.target))) close();
  });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (link && touchedFirst) {
      event.preventDefault();
      open(link);
    }
  });
  document.addEventListener("pointerover", (event) => {
    const link = linkOf(event);
    if (event.pointerType === "touch") return;
    if (link) open(link);
    else if (tooltip.contains(/** @type {Node} */ (event.target))) clearTimeout(closing);
    else if (owner && owner !== document.activeElement) {
      clearTimeout(closing);
      closing = setTimeout(close, 150);
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link && !touchedFirst) open(link);
  });
  document.addEventListener("focusout", close);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
})();
