"use strict";

// Offers the quick card: only a script can open the print dialog, so only a script shows the button.
(() => {
  const button = document.querySelector("[data-print]");
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = false;
  button.addEventListener("click", () => print());
})();
