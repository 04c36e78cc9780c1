import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BIN, records, runCli } from '../support/run-cli.js';
import { storiesFolder, storyPage } from '../support/stories-folder.js';
import { tempFolder } from '../support/temp-folder.js';

const record = (i: number): string =>
  `${JSON.stringify({ html: storyPage(i), url: `https://a.example/${i}` })}\n`;

describe('standard input that is a socket, as programs give it', () => {
  it('is read to its end, and each record comes out while more may follow', async () => {
    const folder = await tempFolder();
    const child = spawn(process.execPath, [BIN, 'clean', '--records', '-j', '2'], {
      cwd: folder.path,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    for (let i = 0; i < 4; i++) {
      child.stdin.write(record(i));
      // Nothing more comes until this one is out: a run that waited for more would wait for good.
      while (records(stdout.slice(0, stdout.lastIndexOf('\n') + 1)).length <= i)
        await once(child.stdout, 'data');
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(records(stdout).map(({ title }) => title)).toEqual(
      [0, 1, 2, 3].map((i) => expect.stringContaining(`第${i}日`) as string),
    );
  });

  it.each<[string, readonly string[], string]>([
    ['an output that cannot be written', ['-o', 'file.ndjson/all.ndjson'], '--out file.ndjson/all.ndjson: '],
    ['a list that names nothing', ['nothing.html'], 'nothing.html: no such file or folder'],
  ])('holds up no run that cannot go on: %s', async (_name, args, message) => {
    const folder = await tempFolder({ 'file.ndjson': '' });
    const child = spawn(process.execPath, [BIN, 'clean', '--records', '-', ...args], {
      cwd: folder.path,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    // It stays open.
    child.stdin.write(record(1));
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(stderr).toContain(`inkwash: ${message}`);
  });

  it('cannot be list and input', async () => {
    const folder = await tempFolder({ 'a.html': storyPage(1) });
    const run = await runCli(folder, ['clean', '--files-from', '-', '-'], 'a.html\n');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toBe(
      'inkwash: --files-from -: standard input is an input too; it can be read only once\n',
    );
  });
});

describe('workers', () => {
  it('that have no room to start end the run, which says so', async () => {
    const folder = await storiesFolder(6);
    const args = ['clean', 'in', '-j', '2', '--max-memory', '2M', '-o', 'all.ndjson'];
    const { code, stderr } = await runCli(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain('inkwash: no worker can start: out of memory: more than 2 MiB\n');
    expect((await folder.list()).filter((name) => !name.startsWith('in/'))).toEqual([]);
  });

  it('are not started by the hundred for two inputs', async () => {
    const folder = await storiesFolder(2);
    const { code, stdout } = await runCli(folder, ['clean', 'in', '-j', '400']);
    expect(code).toBe(0);
    expect(records(stdout)).toHaveLength(2);
  });
});

describe('a file that is asked for', () => {
  it('is told to be none for --stats before anything is cleaned', async () => {
    const folder = await storiesFolder(2);
    await folder.write('taken/file', '');
    const run = await runCli(folder, ['clean', 'in', '--stats', 'taken', '-o', 'all.ndjson']);
    expect(run).toMatchObject({ code: 2, stderr: 'inkwash: --stats taken: is there, and not a file\n' });
    expect((await folder.list()).filter((name) => name.startsWith('all') || name.startsWith('.'))).toEqual(
      [],
    );
  });

  it.each(['--out', '--stats'])('is not written over the list of inputs by %s', async (option) => {
    const folder = await storiesFolder(2);
    await folder.write('list.json', 'in/00/0000.html\n');
    const { code, stderr } = await runCli(folder, [
      'clean',
      '--files-from',
      'list.json',
      option,
      'list.json',
    ]);
    expect(code).toBe(2);
    expect(stderr).toBe(`inkwash: ${option} list.json: is the list of inputs; it would be written over\n`);
    expect(await folder.read('list.json')).toBe('in/00/0000.html\n');
  });

  it('may be list and --errors: what is left to do takes the place of what was', async () => {
    const folder = await storiesFolder(2);
    await folder.write('in/empty.html', '');
    const names = ['in/00/0000.html', 'in/empty.html', 'in/00/0001.html'];
    await folder.write('todo.ndjson', names.join('\n'));
    const args = ['clean', '--files-from', 'todo.ndjson', '--errors', 'todo.ndjson'];
    expect((await runCli(folder, args)).stderr).toContain('3 inputs: 2 articles');
    expect((await runCli(folder, args)).stderr).toContain('1 input: 0 articles');
    await folder.write('in/empty.html', storyPage(9));
    expect(await runCli(folder, args)).toMatchObject({ code: 0 });
    expect(await folder.read('todo.ndjson')).toBe('');
  });
});
