import { createServer } from 'vite';

/** Loads the project's TypeScript, tests' makers included, without a build: `server.ssrLoadModule('/tests/…')`. Close it. */
export function typescriptServer() {
  return createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
}
