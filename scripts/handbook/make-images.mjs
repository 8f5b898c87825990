// The work of the handbook from the first administrator to the journal, photographed on the way: all of it, or the parts that are named.
// Numbers are those that the portal ships or the same from their first source; what is only for practice says «Учебная правка».
import { close, showPages } from './portal.mjs';
import { letPeopleIn, accounts } from './people.mjs';
import { fixFigure } from './figures.mjs';
import { writeTexts } from './texts.mjs';
import { importFile } from './import.mjs';
import { lookBack } from './records.mjs';
import { typeTables } from './tables.mjs';
import { askTowns, cooperate, giveWork, planProgramme, watch } from './association.mjs';
import { holdMeeting } from './meetings.mjs';
import { askQuestions, findThings, keepScans, readFeed, tellOfOutage, writeNews } from './screens.mjs';

const parts = {
  people: letPeopleIn, figures: fixFigure, texts: writeTexts, import: importFile, records: lookBack, tables: typeTables, accounts,
  meetings: holdMeeting, press: writeNews, vacancies: readFeed, outages: tellOfOutage, cases: askQuestions, search: findThings, scans: keepScans,
  cooperation: cooperate, programmes: planProgramme, assignments: giveWork, campaigns: askTowns, warnings: watch,
};
const [setupLink, folder, ...asked] = process.argv.slice(2);
const unknown = asked.filter(name => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const named = asked.length > 0 ? asked : Object.keys(parts);
// The source and the figure of the first part are what these two work with.
const needed = new Set(named.some(name => name === 'import' || name === 'records') ? ['figures', ...named] : named);
needed.delete('people');
try {
  const people = await letPeopleIn(setupLink, named.includes('people') ? folder : null);
  for (const name of Object.keys(parts).filter(name => needed.has(name))) {
    // The other parts do not wait for one that failed.
    try {
      await parts[name](people, named.includes(name) ? folder : null);
    } catch (error) {
      console.error(`${name}: ${error.stack}`);
      await showPages(name);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error(error.stack);
  await showPages('people');
  process.exitCode = 1;
} finally {
  await close();
}
