import { rolldown } from 'rolldown';

/** What is started or imported from outside by its name; whatever they share goes to chunks of its own. */
const ENTRIES = ['index', 'cli', 'clean-worker'];

const OWN = /^\.{0,2}\//;

/** A module that asks where it stands is told where it stood before it was bundled: its data is found from there. */
function keepPlaces(folder) {
  return {
    name: 'keep-places',
    transform(code, id) {
      if (!id.startsWith(folder) || !code.includes('import.meta.url')) return null;
      const place = JSON.stringify(`./${id.slice(folder.length)}`);
      return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
    },
  };
}

/**
 * Bundles compiled modules; packages stay imports.
 *
 * @param from the folder of the modules, `/` at its end
 * @param to where the bundle goes, all of it side by side
 */
export async function bundle(from, to) {
  const input = Object.fromEntries(ENTRIES.map((name) => [name, `${from}${name}.js`]));
  const built = await rolldown({
    input,
    platform: 'node',
    external: (id) => !OWN.test(id) && !id.startsWith(from),
    plugins: [keepPlaces(from)],
  });
  await built.write({ dir: to, format: 'esm', chunkFileNames: '[name].js', comments: false });
  await built.close();
}
