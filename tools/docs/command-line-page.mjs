import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../build/commands/definitions.js';

const BIN = fileURLToPath(new URL('../../bin/inkwash.js', import.meta.url));

const INTRODUCTION = `# The command line

<!-- Written by \`npm run docs\`: what \`--help\` prints. -->

Data goes to standard output, words to standard error. Results come in the order of the inputs: arguments as given, the
files of a folder by name. The same input with the same options gives the same bytes.

| exit code | means |
| --- | --- |
| 0 | every input became an article; nothing differs |
| 1 | some input was rejected (no article is in it) or failed, or \`--fail-on\` or \`--min-quality\` found one; \`check\` found a difference |
| 2 | the command could not run: a path that is not there, an unknown option or encoding, an invalid profile or \`inkwash.json\`, an output that would overwrite an input |
| 128 + n | ended by signal n: 130 for Ctrl-C, 143 for \`kill\` |

Bad input costs one record, not the run: a line on standard error names the file, the stage and the reason, and
\`--errors FILE\` collects the records. \`-\` among the paths is standard input. Output files appear under their names only
when they are whole, and are left out when their folder is read again.

\`inkwash.json\` in the working folder, or the file that \`--config\` names, holds the same options by their long names, paths
beside itself. Flags win (a list takes the place of the file's list); an unknown key is an error:

\`\`\`json config
{ "sites": "profiles", "without": ["end-mark"], "fail-on": ["hacked"], "min-quality": 0.4 }
\`\`\`

\`--drop-lines FILE\` takes lines of your own out of every article: a text with a phrase a line (\`#\` opens a comment, \`\\#\` a
phrase that opens with it), or a \`.json\` file with an array of line patterns as profiles have them. A line that is nothing else
goes, by the rule \`user-line\`; a sentence that quotes it stays. \`--width\` writes \`２６Ａ\` as \`26A\` in text and fields and changes
nothing else: punctuation keeps its width, and the ledger has what stood there.

Commands, options, their values and rule ids are completed by bash, zsh and fish (\`inkwash completion bash\` …; the script's
first lines say where to put it), and there is a manual page:

\`\`\`sh
inkwash completion bash > inkwash.bash
inkwash man > inkwash.1
\`\`\`
`;

/** `docs/command-line.md`: the help of every command, in the order in which `--help` lists them. */
export function commandLinePage() {
  const helps = COMMANDS.map(({ name }) => {
    const help = execFileSync(process.execPath, [BIN, name, '--help'], { encoding: 'utf8' });
    return `\n## inkwash ${name}\n\n\`\`\`text help\n${help}\`\`\`\n`;
  });
  return INTRODUCTION + helps.join('');
}
