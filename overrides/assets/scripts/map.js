"use strict";

// Explores the map. Panning is the browser's own scrolling: finger, wheel, arrow keys and Tab work
// without this script; it adds dragging by mouse, zooming, and which nodes belong together.
(() => {
  const map = document.querySelector("[data-map]");
  const view = map?.querySelector(".map__view");
  const picture = view?.querySelector("svg");
  const tools = map?.querySelector(".map__tools");
  if (!map || !picture) return;
  if (!(view instanceof HTMLElement) || !(tools instanceof HTMLElement)) return;

  const STEP = 1.25;
  const LARGEST = 3;
  const LEGIBLE = 0.9;
  const DRAGGED = 4;
  const width = picture.width.baseVal.value;
  const height = picture.height.baseVal.value;
  const nodes = [...picture.querySelectorAll("a")];
  const lines = [...picture.querySelectorAll("path")];

  // Zoom

  let scale = 1;
  const whole = () => Math.min(1, view.clientWidth / width, view.clientHeight / height);

  /** Keeps the point of the picture that is at (x, y) of the view where it is.
   * @param {number} wanted @param {number} [x] @param {number} [y] */
  const zoom = (wanted, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const before = scale;
    scale = Math.max(whole(), Math.min(LARGEST, wanted));
    const left = ((view.scrollLeft + x) / before) * scale - x;
    const top = ((view.scrollTop + y) / before) * scale - y;
    picture.style.width = `${width * scale}px`;
    picture.style.height = `${height * scale}px`;
    view.scrollTo(left, top);
  };

  /** @type {Record<string, () => void>} */
  const zooms = {
    in: () => zoom(scale * STEP),
    out: () => zoom(scale / STEP),
    whole: () => zoom(whole()),
  };
  /** @type {Record<string, () => void>} */
  const keys = { "+": zooms.in, "=": zooms.in, "-": zooms.out, 0: zooms.whole };

  tools.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    zooms[button?.dataset.zoom ?? ""]?.();
  });
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  view.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = view.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 200), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );

  // Two fingers

  /** @type {{ distance: number, scale: number } | null} */
  let pinch = null;

  /** @param {TouchList} touches */
  const distance = ([one, other]) =>
    Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

  view.addEventListener("touchstart", ({ touches }) => {
    pinch = touches.length === 2 ? { distance: distance(touches), scale } : null;
  });
  view.addEventListener(
    "touchmove",
    (event) => {
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      const [one, other] = event.touches;
      const box = view.getBoundingClientRect();
      zoom(
        (pinch.scale * distance(event.touches)) / pinch.distance,
        (one.clientX + other.clientX) / 2 - box.left,
        (one.clientY + other.clientY) / 2 - box.top,
      );
    },
    { passive: false },
  );

  // Dragging by mouse

  /** @type {{ x: number, y: number, left: number, top: number } | null} */
  let drag = null;
  let dragged = false;

  view.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.pointerType === "touch" || event.button !== 0) return;
    drag = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
  });
  addEventListener("pointermove", (event) => {
    if (!drag) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    dragged ||= Math.hypot(x, y) > DRAGGED;
    if (dragged) view.scrollTo(drag.left - x, drag.top - y);
  });
  addEventListener("pointerup", () => {
    drag = null;
  });
  view.addEventListener("dragstart", (event) => event.preventDefault());
  view.addEventListener("click", (event) => {
    if (dragged) event.preventDefault();
  });

  // What belongs together

  /** @param {Event} event */
  const show = (event) => {
    const node = /** @type {Element} */ (event.target).closest("a");
    const number = node ? nodes.indexOf(node) : -1;
    map.classList.toggle("map--near", number >= 0);
    if (number < 0) return;
    const near = new Set([`${number}`, ...(node?.dataset.near ?? "").split(" ")]);
    nodes.forEach((other, place) => other.classList.toggle("near", near.has(`${place}`)));
    for (const line of lines) {
      line.classList.toggle("near", (line.dataset.ends ?? "").split(" ").includes(`${number}`));
    }
  };
  const showAll = () => map.classList.remove("map--near");
  // Not on the picture: Chromium puts an SVG that listens for focus among what Tab reaches.
  view.addEventListener("pointerover", show);
  view.addEventListener("focusin", show);
  view.addEventListener("pointerleave", showAll);
  view.addEventListener("focusout", showAll);

  // At first as much as can be read, from its middle.
  zoom(Math.max(LEGIBLE, Math.min(1, view.clientWidth / width)));
  view.scrollTo(
    (view.scrollWidth - view.clientWidth) / 2,
    (view.scrollHeight - view.clientHeight) / 2,
  );
})();
