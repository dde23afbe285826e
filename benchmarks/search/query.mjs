// Asks an index in Node: node query.mjs ENGINE.js INDEX_DIR QUERIES.json [--all-languages] [--cold]
// The engine is the published one: assets/scripts/search-engine.js of a built site.
// Prints one JSON line a query. Bytes and requests are those of a reader's first screen, compressed as
// a server sends them; with --cold they are counted anew for each query, the engine included.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const FIRST_SCREEN = 10;

const [script, folder, file, ...options] = process.argv.slice(2);
const allLanguages = options.includes("--all-languages");
const cold = options.includes("--cold");
if (!file) {
  console.error("usage: node query.mjs ENGINE.js INDEX_DIR QUERIES.json [--all-languages] [--cold]");
  process.exit(2);
}

const engineText = readFileSync(script, "utf8");
new Function(engineText)();
const { SearchEngine } = globalThis.AccordSearch;

/** A compressed size a file, whoever asks for it again. @type {Map<string, number>} */
const sizes = new Map();
let traffic = { bytes: 0, requests: 0 };
const count = (name, text) => {
  if (!sizes.has(name)) sizes.set(name, gzipSync(text, { level: 9 }).length);
  traffic.bytes += sizes.get(name);
  traffic.requests += 1;
};

const load = async (name) => {
  const text = readFileSync(`${folder}/${name}.js`, "utf8");
  count(name, text);
  /** @type {any[]} */
  let received = [];
  new Function("accordSearch", text)((...fields) => (received = fields));
  return [received[1], received[2]];
};

let engine = new SearchEngine(load);
for (const { lang, query } of JSON.parse(readFileSync(file, "utf8"))) {
  if (cold) {
    engine = new SearchEngine(load);
    traffic = { bytes: 0, requests: 0 };
    count("engine", engineText);
  }
  const before = { ...traffic };
  if (cold) before.bytes = before.requests = 0;
  const start = performance.now();
  const { results, others } = await engine.search(query, lang);
  const found = allLanguages ? [...results, ...others] : results;
  const describe = ({ lang: of, section }) => engine.fragment(of, section);
  await Promise.all(found.slice(0, FIRST_SCREEN).map(describe));
  const ms = performance.now() - start;
  const spent = { bytes: traffic.bytes - before.bytes, requests: traffic.requests - before.requests };
  const listed = [];
  for (const result of found) {
    const { url, heading } = await describe(result);
    listed.push({ url, lang: result.lang, section: heading, score: result.score, why: result.why });
  }
  console.log(JSON.stringify({ query, lang, results: listed, ...spent, ms }));
}
