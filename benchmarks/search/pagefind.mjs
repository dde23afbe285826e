// Asks a Pagefind bundle in Node: node pagefind.mjs BUNDLE_DIR QUERIES.json LANG
// Files are counted as they lie on the disk, scripts compressed; each query begins on a cold cache.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [bundle, queries, lang] = process.argv.slice(2);
const base = `${pathToFileURL(bundle).href}/`;
let traffic = { bytes: 0, requests: 0 };
const count = (name, data) => {
  traffic.bytes += /\.(js|json)$/.test(name) ? gzipSync(data).length : data.length;
  traffic.requests += 1;
};
globalThis.window = globalThis;
globalThis.location = new URL(base);
globalThis.document = { querySelector: () => ({ getAttribute: () => lang }), currentScript: null };
globalThis.fetch = async (url) => {
  const path = decodeURIComponent(new URL(String(url), base).pathname);
  const data = readFileSync(path);
  count(path, data);
  return new Response(data);
};
let number = 0;
for (const { query } of JSON.parse(readFileSync(queries, "utf8"))) {
  traffic = { bytes: 0, requests: 0 };
  count("pagefind.js", readFileSync(`${bundle}/pagefind.js`));
  const pagefind = await import(`${base}pagefind.js?${number++}`);
  await pagefind.options({ basePath: base, baseUrl: "/", noWorker: true });
  const start = performance.now();
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const ms = performance.now() - start;
  const spent = { ...traffic };
  const shown = [...first, ...(await Promise.all(results.slice(10).map((result) => result.data())))];
  console.log(JSON.stringify({ urls: shown.map(({ raw_url, url }) => raw_url ?? url), ...spent, ms }));
}
