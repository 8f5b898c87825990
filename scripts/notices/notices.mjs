// Prints the notices of all that the program ships besides its own code, as Markdown. The first argument is project.assets.json.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

// Where a package leaves the choice, what we take it under.
const CHOSEN = { 'MS-PL OR Apache-2.0': 'Apache-2.0' };

// What packages say that name no licence by an expression and carry none: read at their project page.
const READ_BY_US = {
  'K4os.Compression.LZ4': { licence: 'MIT', copyright: 'Copyright (c) 2017 Milosz Krajewski' },
  'zxcvbn-core': { licence: 'MIT', copyright: 'Copyright 2012 Dropbox, Inc., 2020 Tony Richards' },
};

// Its files are served to browsers, though no program links it: blazor.web.js.
const SERVED = ['Microsoft.AspNetCore.App.Internal.Assets'];

const read = path => readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n/g, '\n').trim();

function textOf(licence) {
  const path = licence === 'Apache-2.0' ? join(root, 'LICENSE') : join(here, 'licences', `${licence}.txt`);
  if (!existsSync(path))
    throw new Error(`There is no text of ${licence} in scripts/notices/licences: is it permissive? Then put it there.`);
  return read(path);
}

function element(nuspec, name) {
  const found = nuspec.match(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`));
  return found ? found[1].replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#169;', '©').replace(/\s+/g, ' ').trim() : '';
}

function packagesOf(assets) {
  const target = Object.values(assets.targets)[0];
  const folders = Object.keys(assets.packageFolders);
  return Object.entries(target)
    .filter(([, entry]) => entry.type === 'package')
    .filter(([name, entry]) => SERVED.includes(name.split('/')[0]) || ['runtime', 'runtimeTargets', 'native'].some(kind => Object.keys(entry[kind] ?? {}).some(file => !file.endsWith('_._'))))
    .map(([name]) => {
      const [id, version] = name.split('/');
      const directory = folders.map(folder => join(folder, assets.libraries[name].path)).find(existsSync);
      const files = readdirSync(directory);
      const nuspec = read(join(directory, files.find(file => file.endsWith('.nuspec'))));
      const own = files.filter(file => /^licen[cs]e(\.|$)/i.test(file)).map(file => read(join(directory, file)));
      const expression = nuspec.match(/<license type="expression"[^>]*>([^<]+)<\/license>/)?.[1].trim()
        ?? (own.some(text => text.startsWith('MIT License') || text.startsWith('The MIT License')) ? 'MIT'
          : own.some(text => text.startsWith('Apache License')) ? 'Apache-2.0'
          : READ_BY_US[id]?.licence);
      if (!expression)
        throw new Error(`${name} names no licence by an expression: look at its project page and say in READ_BY_US what it is.`);
      return {
        id, version,
        licence: CHOSEN[expression] ?? expression,
        copyright: element(nuspec, 'copyright') || READ_BY_US[id]?.copyright || `Copyright ${element(nuspec, 'authors')}`,
        page: element(nuspec, 'projectUrl') || nuspec.match(/<repository[^>]*url="([^"]+)"/)?.[1] || '',
        notices: files.filter(file => /^(third-?party-?notices|notice)(\.|$)/i.test(file)).map(file => read(join(directory, file))),
        own,
      };
    })
    .sort((one, other) => one.id.localeCompare(other.id, 'en'));
}

function fence(text) {
  return '~~~~text\n' + text.replaceAll('~~~~', '~~~') + '\n~~~~';
}

function distinct(texts) {
  const seen = new Map();
  for (const { id, text } of texts) {
    const hash = createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex');
    seen.set(hash, { text, ids: [...(seen.get(hash)?.ids ?? []), id] });
  }
  return [...seen.values()];
}

const packages = packagesOf(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const cell = text => text.replaceAll('|', '\\|');
const lines = [
  '# Third-party notices',
  '',
  'What SmallTowns ships besides its own code. Written by `scripts/third-party-notices`: run that, do not edit this.',
  '',
  '## Packages',
  '',
  '| package | version | licence | copyright | page |',
  '|---|---|---|---|---|',
  ...packages.map(p => `| ${p.id} | ${p.version} | ${p.licence} | ${cell(p.copyright)} | ${p.page} |`),
  '',
  '## Fonts, scripts, styles and words',
  '',
  '| what | where | licence | copyright |',
  '|---|---|---|---|',
  '| Open Sans, Regular and Semibold, cut down to the characters in use | `src/SmallTowns.Web/Shared/Pictures/Fonts` | Apache-2.0 | 2010–2011 Google Corporation |',
  '| `MudBlazor.min.css`, `MudBlazor.min.js`, served at `/lib/mud` | copied from the package MudBlazor by the build | MIT | see MudBlazor above |',
  '| `blazor.web.js`, served at `/_framework` | from the package Microsoft.AspNetCore.App.Internal.Assets | MIT | see there above |',
  '| `russian-forms.br`, forms of Russian words with their stems, in the program | derived from the npm package dictionary-ru 3.0.0 by `scripts/make-stemmer-override` | [its own, of the kind of BSD](#dictionary-ru) | 1997–2008 Alexander I. Lebedev |',
  '',
  'All other fonts are those of the reader\'s machine; all other scripts and styles are our own. What the data are taken from is in [docs/data-sources.md](docs/data-sources.md).',
  '',
  '## Licences',
  ...[...new Set(packages.map(p => p.licence))].sort().flatMap(licence => ['', `### ${licence}`, '', licence === 'Apache-2.0' ? 'The text is in [LICENSE](LICENSE).' : fence(textOf(licence))]),
];
lines.push('', '### dictionary-ru', '', fence(textOf('dictionary-ru')));
packages.forEach(p => textOf(p.licence));
const own = distinct(packages.flatMap(p => p.own.map(text => ({ id: p.id, text }))));
if (own.length > 0)
  lines.push('', '## Licence files that packages carry', ...own.flatMap(({ ids, text }) => ['', `### ${ids.join(', ')}`, '', fence(text)]));
const notices = distinct(packages.flatMap(p => p.notices.map(text => ({ id: p.id, text }))));
if (notices.length > 0)
  lines.push('', '## Notices that packages carry', ...notices.flatMap(({ ids, text }) => ['', `### Of ${ids.join(', ')}`, '', fence(text)]));
process.stdout.write(lines.join('\n') + '\n');
