// The files of a new room: project with its two tags, tests, door, path alias and, with a domain's first room, its README.

export const ROOMS = ['model', 'api', 'web'];
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const READMES = (domain) => `# ${domain}

One page of truth for \`libs/${domain}\`: fill each part before the first verb.

## Words

| Danish | In code | Means |
| --- | --- | --- |

## States

## Invariants

## Easy to get wrong

## What is left out, and why
`;

/**
 * @param {{ domain: string, room: string, tsconfig: { compilerOptions: { paths: Record<string, string[]> } }, exists: (path: string) => boolean }} wish
 * @returns {Record<string, string>} path -> content, relative to the repository
 * @throws Error with a sentence when the name is not a domain's, the room is unknown or stands already
 */
export function roomFiles({ domain, room, tsconfig, exists }) {
  if (!NAME.test(domain))
    throw new Error(`A domain is a plural noun in kebab case, e.g. sign-offs; "${domain}" is not.`);
  if (!ROOMS.includes(room)) throw new Error(`A room is ${ROOMS.join(', ')}; "${room}" is not.`);
  const folder = `libs/${domain}/${room}`;
  if (exists(`${folder}/project.json`)) throw new Error(`${folder} stands already.`);
  const project = {
    name: `${domain}-${room}`,
    $schema: '../../../node_modules/nx/schemas/project-schema.json',
    sourceRoot: `${folder}/src`,
    projectType: 'library',
    tags: [`scope:${domain}`, `type:${room}`],
    targets: { lint: {}, test: {} },
  };
  const kind = room === 'web' ? 'web' : 'node';
  const alias = `@kreds/${domain}/${room}`;
  const paths = { ...tsconfig.compilerOptions.paths, [alias]: [`./${folder}/src/index.ts`] };
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    [`${folder}/project.json`]: json(project),
    [`${folder}/jest.config.cjs`]: `module.exports = require('../../../jest.${kind}.cjs').${kind}Project(__dirname);\n`,
    [`${folder}/src/index.ts`]: `// The door of ${alias}: exports one by one, by name.\nexport {};\n`,
    ...(exists(`libs/${domain}/README.md`) ? {} : { [`libs/${domain}/README.md`]: READMES(domain) }),
    'tsconfig.base.json': json({ ...tsconfig, compilerOptions: { ...tsconfig.compilerOptions, paths } }),
  };
}
