"use strict";

// Loads index files as scripts: so they come from a folder as from a server, and under a strict policy.
(() => {
  const PATIENCE = 20_000;

  /** @type {Map<string, (file: [number, any]) => void>} */
  const awaited = new Map();

  /** @param {URL} folder @returns {(name: string) => Promise<[number, any]>} what loads a file by its name */
  const loaderFrom = (folder) => (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      // After the file has called `accordSearch` this comes too late to matter.
      const fail = () => {
        clearTimeout(timer);
        awaited.delete(name);
        script.remove();
        reject(new Error(`${name} is missing or broken`));
      };
      const timer = setTimeout(fail, PATIENCE);
      awaited.set(name, resolve);
      script.addEventListener("load", fail);
      script.addEventListener("error", fail);
      script.src = new URL(`${name}.js`, folder).href;
      document.head.append(script);
    });

  const accordSearch = (/** @type {string} */ name, /** @type {number} */ format, /** @type {any} */ content) =>
    awaited.get(name)?.([format, content]);

  const shared = /** @type {any} */ (globalThis);
  Object.assign(shared, { accordSearch });
  Object.assign(shared.AccordSearch, { loaderFrom });
})();
