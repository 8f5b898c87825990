// What other programs make of the portal's open data: `parquet FILE` the rows by hyparquet, `schema CSV SCHEMA` the faults and rows
// by tableschema, `jsonstat FILE` the numbers by jsonstat-toolkit, `geojson FILE` the faults by check-geojson.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [what, file, second] = process.argv.slice(2);

async function parquet() {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
  const bytes = readFileSync(file);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const metadata = parquetMetadata(buffer);
  const plain = value => typeof value === 'bigint' ? Number(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return {
    columns: metadata.schema.slice(1).map(column => column.name),
    rows: (await parquetReadObjects({ file: buffer })).map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))),
  };
}

async function schema() {
  const { Schema, Table } = require('tableschema');
  const described = await Schema.load(JSON.parse(readFileSync(second, 'utf8')), { strict: false });
  const faults = described.errors.map(String);
  // The mark that spreadsheet programs like stands before the first head.
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const { Readable } = await import('node:stream');
  const table = await Table.load(Readable.from([text]), { schema: described.descriptor });
  let rows = [];
  try {
    rows = await table.read({ cast: true, keyed: true });
  } catch (error) {
    faults.push(...(error.multiple ? error.errors : [error]).map(String));
  }
  return { faults, rows: rows.length, first: rows[0] ?? null };
}

async function jsonstat() {
  const { default: JSONstat } = await import('jsonstat-toolkit');
  const dataset = JSONstat(JSON.parse(readFileSync(file, 'utf8')));
  return {
    class: dataset.class, label: dataset.label, id: dataset.id, size: dataset.size, role: dataset.role,
    rows: dataset.toTable({ type: 'arrobj', content: 'id', status: false }).filter(row => row.value !== null),
  };
}

async function geojson() {
  const { getIssues } = await import('@placemarkio/check-geojson');
  return getIssues(readFileSync(file, 'utf8'));
}

console.log(JSON.stringify(await { parquet, schema, jsonstat, geojson }[what]()));
