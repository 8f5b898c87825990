// What other programs make of the portal's open data: `parquet FILE` the rows by hyparquet, `jsonstat FILE` the numbers by jsonstat-toolkit.
import { readFileSync } from 'node:fs';

const [what, file] = process.argv.slice(2);

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

async function jsonstat() {
  const { default: JSONstat } = await import('jsonstat-toolkit');
  const dataset = JSONstat(JSON.parse(readFileSync(file, 'utf8')));
  return {
    class: dataset.class, label: dataset.label, id: dataset.id, size: dataset.size, role: dataset.role,
    rows: dataset.toTable({ type: 'arrobj', content: 'id', status: false }).filter(row => row.value !== null),
  };
}

console.log(JSON.stringify(await { parquet, jsonstat }[what]()));
