import type { ReportMeta } from '../model/report.js';
import { el, refill } from './element.js';
import { namedValue } from './packets.js';
import { ReportApp } from './report-app.js';

async function start(): Promise<void> {
  const app = new ReportApp(await namedValue<ReportMeta>('meta'));
  await app.show();
  document.documentElement.dataset['ready'] = 'yes';
}

start().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  refill(
    document.getElementById('app')!,
    el('p', { class: 'waiting', role: 'alert' }, `This page cannot be shown: ${why}`),
  );
});
