// Lints lines of code as if they stood in given files: reads [{ file, code }] from standard input, prints [[message, ...], ...].
// A process of its own, because ESLint's flat config is ESM and the tests run as CommonJS.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';

const eslint = new ESLint();
const said = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  said.push((result?.messages ?? []).map((message) => `${message.ruleId}: ${message.message}`));
}
process.stdout.write(JSON.stringify(said));
