// What validators of others find in what the portal publishes, as a JSON list of faults: `openapi FILE` by Spectral and Redocly, `dcat FILE`
// by rdf-validate-shacl with the shapes of dcat-ap.ttl, `geojson FILE` by geojsonhint and check-geojson, `structured FILE` by schema-dts and
// @adobe/structured-data-validator. With the rows that were read:
// `table CSV SCHEMA` by tableschema, `csvw CSV DESCRIPTION` by rdf-parser-csvw and rdf-validate-datatype. Nothing is fetched.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

const require = createRequire(import.meta.url);
const [what, file, second] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
// The mark that spreadsheet programs like stands before the first head.
const withoutMark = text.replace(/^\uFEFF/, '');

async function rdf(json, context) {
  const { default: jsonld } = await import('jsonld');
  const { Parser, Store } = await import('n3');
  const documentLoader = address => {
    if (!context || address !== context.address)
      throw new Error(`It would have to be fetched: ${address}`);
    return { documentUrl: address, document: { '@context': context.terms } };
  };
  const quads = await jsonld.toRDF(json, { format: 'application/n-quads', base: 'http://localhost/data/', documentLoader });
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

async function openapi() {
  const { Document, Spectral } = require('@stoplight/spectral-core');
  const { oas } = require('@stoplight/spectral-rulesets');
  const { createConfig, lintFromString } = require('@redocly/openapi-core');
  const spectral = new Spectral();
  // Whom to write to is the operator's to say, and the groups stand in the order of reading.
  spectral.setRuleset({ extends: [[oas, 'all']], rules: { 'contact-properties': 'off', 'openapi-tags-alphabetical': 'off' } });
  const bySpectral = await spectral.run(new Document(text, require('@stoplight/spectral-parsers').Json, 'v1.json'));
  const byRedocly = await lintFromString({ source: text, absoluteRef: 'v1.json', config: await createConfig({ extends: ['recommended-strict'] }) });
  // A list without a parameter has nothing to refuse.
  const refusesNothing = fault => fault.ruleId === 'operation-4xx-response' && fault.location[0]?.pointer === '#/paths/~1api~1v1~1measures/get/responses';
  return [
    ...bySpectral.map(fault => `Spectral ${fault.code} #/${fault.path.join('/')}: ${fault.message}`),
    ...byRedocly.filter(fault => !refusesNothing(fault)).map(fault => `Redocly ${fault.ruleId} ${fault.location[0]?.pointer}: ${fault.message}`),
  ];
}

async function dcat() {
  const { Parser, Store } = await import('n3');
  const { default: Validator } = await import('rdf-validate-shacl');
  const shapes = new Store(new Parser().parse(readFileSync(new URL('dcat-ap.ttl', import.meta.url), 'utf8')));
  const report = await new Validator(shapes).validate(await rdf(JSON.parse(text)));
  const name = term => term?.value.replace(/^.*[#/]/, '');
  return report.results.map(result => `${name(result.severity)} ${name(result.path) ?? '-'} ${name(result.sourceConstraintComponent)} ${result.focusNode?.value} ${result.value?.value ?? ''}`);
}

async function geojson() {
  const { getIssues } = await import('@placemarkio/check-geojson');
  return [
    ...require('@mapbox/geojsonhint').hint(text, { precisionWarning: false }).map(fault => `geojsonhint: ${fault.message}`),
    ...getIssues(text).map(fault => `check-geojson: ${fault.message}`),
  ];
}

async function table() {
  const { Schema, Table } = require('tableschema');
  const described = await Schema.load(JSON.parse(readFileSync(second, 'utf8')), { strict: false });
  const faults = described.errors.map(String);
  let rows = [];
  try {
    rows = await (await Table.load(Readable.from([withoutMark]), { schema: described.descriptor })).read({ cast: true, keyed: true });
  } catch (error) {
    faults.push(...(error.multiple ? error.errors : [error]).map(String));
  }
  return { faults, rows: rows.length, first: rows[0] ?? null };
}

// What the portal uses of the context of CSVW (https://www.w3.org/ns/csvw), written anew.
const csvwTerms = {
  '@vocab': 'http://www.w3.org/ns/csvw#', dc: 'http://purl.org/dc/terms/', schema: 'http://schema.org/', xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@id': 'http://www.w3.org/ns/csvw#url', '@type': '@id' }, titles: 'http://www.w3.org/ns/csvw#title',
  columns: { '@id': 'http://www.w3.org/ns/csvw#column', '@container': '@list' }, datatype: { '@id': 'http://www.w3.org/ns/csvw#datatype', '@type': '@vocab' },
  string: 'xsd:string', integer: 'xsd:integer', number: 'xsd:double', boolean: 'xsd:boolean', date: 'xsd:date',
};

async function csvw() {
  const { default: CsvwParser } = await import('@zazuko/rdf-parser-csvw');
  const { validateTerm } = await import('rdf-validate-datatype');
  const baseIRI = 'http://localhost/data/';
  const metadata = await rdf(JSON.parse(readFileSync(second, 'utf8')), { address: 'http://www.w3.org/ns/csvw', terms: csvwTerms });
  const [faults, rows] = [[], new Map()];
  for await (const { subject, predicate, object } of new CsvwParser({ metadata, baseIRI, timezone: 'UTC' }).import(Readable.from([withoutMark]))) {
    if (predicate.value === 'http://www.w3.org/ns/csvw#describes')
      rows.set(object.value, {});
    if (!rows.has(subject.value))
      continue;
    const column = predicate.value.replace(`${baseIRI}#`, '');
    rows.get(subject.value)[column] = object.value;
    if (!validateTerm(object))
      faults.push(`${column}: ${object.value} is no ${object.datatype.value}`);
  }
  return { faults, rows: [...rows.values()] };
}

// Structured data of pages, a list of documents: each against the declarations of schema.org by schema-dts, which the compiler of TypeScript reads as
// it reads a program (names of types and properties, what they may hold), and against what Google asks of some types.
async function structured() {
  // What a reader has to fill in is said of a property, not instead of it (schema.org/docs/actions.html, part 4): schema-dts knows properties alone.
  const documents = JSON.parse(text, (_, value) => value?.['@type'] ? Object.fromEntries(Object.entries(value).filter(([name]) => !/-(in|out)put$/.test(name))) : value);
  return [...byDeclarations(documents), ...(await Promise.all(documents.map(byGoogle))).flat()];
}

function byDeclarations(documents) {
  const ts = require('typescript');
  const types = documents.map(document => String(document['@type']));
  const unnamed = types.filter(type => !/^[A-Za-z]+$/.test(type));
  if (unnamed.length > 0)
    return unnamed.map(type => `schema-dts: no type ${type}`);
  const name = new URL('documents.ts', import.meta.url).pathname;
  const source = [
    `import type { WithContext } from 'schema-dts';\nimport type * as schema from 'schema-dts';`,
    ...documents.map((document, place) => `export const document${place}: WithContext<schema.${types[place]}> = ${JSON.stringify(document)};`),
  ].join('\n');
  const options = {
    strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2022.d.ts'],
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = file => file === name || fileExists(file);
  host.getSourceFile = (file, version) => file === name ? ts.createSourceFile(file, source, version, true) : getSourceFile(file, version);
  const program = ts.createProgram([name], options, host);
  return [...program.getGlobalDiagnostics(), ...ts.getPreEmitDiagnostics(program, program.getSourceFile(name))].map(fault => {
    const line = fault.file ? fault.file.getLineAndCharacterOfPosition(fault.start).line - 2 : -1;
    return `schema-dts ${types[line] ?? ''}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`;
  });
}

async function byGoogle(document) {
  const { default: Validator } = await import('@adobe/structured-data-validator');
  const found = await new Validator().validate({ jsonld: { [document['@type']]: [document] } });
  // What it would like besides is advice: no day on which a vacancy ends is known, and none is made up.
  return found.filter(fault => fault.severity === 'ERROR').map(fault => `Google ${document['@type']}: ${fault.issueMessage}`);
}

console.log(JSON.stringify(await { openapi, dcat, geojson, structured, table, csvw }[what]()));
