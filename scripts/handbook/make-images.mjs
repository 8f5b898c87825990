// The work of the handbook from the first administrator to the journal, photographed on the way.
// Numbers are those that the portal ships or the same from their first source; what is only for practice says «Учебная правка».
import { close } from './portal.mjs';
import { letPeopleIn, accounts } from './people.mjs';
import { fixFigure } from './figures.mjs';
import { writeTexts } from './texts.mjs';
import { importFile } from './import.mjs';
import { lookBack } from './records.mjs';
import { typeTables } from './tables.mjs';
import { workTogether } from './association.mjs';
import { holdMeeting } from './meetings.mjs';
import { showScreens } from './screens.mjs';

const [setupLink, folder] = process.argv.slice(2);
try {
  const people = await letPeopleIn(setupLink, folder);
  await fixFigure(people, folder);
  await writeTexts(people, folder);
  await importFile(people, folder);
  await lookBack(people, folder);
  await typeTables(people, folder);
  await holdMeeting(people, folder);
  await showScreens(people, folder);
  await accounts(people, folder);
  await workTogether(people, folder);
} finally {
  await close();
}
