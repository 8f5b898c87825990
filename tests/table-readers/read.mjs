// Prints the cells of a workbook as exceljs and SheetJS read them: for each program the names of the sheets, and for each sheet
// its size, its frozen rows, widths, and every cell that is not empty as [address, type, value].
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
const file = process.argv[2];

const day = date => date.toISOString().slice(0, 10);

async function exceljs() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets.map(sheet => {
    const cells = [];
    sheet.eachRow(row => row.eachCell(cell => {
      const type = { [ExcelJS.ValueType.Number]: 'number', [ExcelJS.ValueType.String]: 'text', [ExcelJS.ValueType.Date]: 'day', [ExcelJS.ValueType.Boolean]: 'flag' }[cell.type] ?? `type ${cell.type}`;
      cells.push([cell.address, type, type === 'day' ? day(cell.value) : cell.value]);
    }));
    return { name: sheet.name, size: sheet.dimensions.range, frozen: sheet.views[0]?.ySplit ?? 0, widths: sheet.columns.map(column => column.width), cells };
  });
}

function sheetjs() {
  const workbook = XLSX.readFile(file, { cellDates: true, cellNF: true, cellStyles: true, UTC: true });
  return workbook.SheetNames.map(name => {
    const sheet = workbook.Sheets[name];
    const cells = Object.keys(sheet).filter(key => !key.startsWith('!')).map(key => {
      const cell = sheet[key];
      const type = { n: 'number', s: 'text', d: 'day', b: 'flag' }[cell.t] ?? `type ${cell.t}`;
      // SheetJS gives local midnight.
      return [key, type, type === 'day' ? day(new Date(cell.v.getTime() - cell.v.getTimezoneOffset() * 60000)) : cell.v];
    });
    return { name, size: sheet['!ref'], widths: sheet['!cols']?.map(column => column.width), cells };
  });
}

console.log(JSON.stringify({ exceljs: await exceljs(), sheetjs: sheetjs() }));
