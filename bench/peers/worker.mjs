// One extractor in a process of its own: it answers page after page. What it prints goes nowhere.
// usage: fork('worker.mjs', [ADAPTER]) with `serialization: 'advanced'`; sends {ready} or {fault}, then takes
// {html, url?, wantsText} and sends {ms, cpu, article?} or {fault}
import { pathToFileURL } from 'node:url';

const MAX_FAULT = 300;
const fault = (error) => String(error instanceof Error ? error.message : error).slice(0, MAX_FAULT);

async function answer({ extract, articleOf }, { html, url, wantsText }) {
  const spent = process.cpuUsage();
  const from = performance.now();
  const found = await extract(html, url);
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(spent);
  const times = { ms, cpu: (user + system) / 1000 };
  return wantsText ? { ...times, article: articleOf(found) } : times;
}

try {
  const adapter = await import(pathToFileURL(process.argv[2]).href);
  process.on('message', async (page) => {
    try {
      process.send(await answer(adapter, page));
    } catch (error) {
      process.send({ fault: fault(error) });
    }
  });
  process.send({ ready: true });
} catch (error) {
  process.send({ fault: fault(error) }, () => process.exit(1));
}
