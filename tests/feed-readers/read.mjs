// Prints what other programs read: `ics FILE` the events of a calendar by ical.js, `jsonld FILE` the expanded data of a page by jsonld.
// The context of schema.org stands in this folder, shortened to its vocabulary: nothing is fetched.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import jsonld from 'jsonld';

const [what, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

function events() {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid, summary: event.summary, location: event.location, description: event.description,
      start: event.startDate.toJSDate().toISOString(), end: event.endDate?.toJSDate().toISOString() ?? null,
      isDay: event.startDate.isDate, status: component.getFirstPropertyValue('status'), url: component.getFirstPropertyValue('url'),
    };
  });
}

async function linkedData() {
  const context = JSON.parse(readFileSync(new URL('schema.org.jsonld', import.meta.url), 'utf8'));
  return jsonld.expand(JSON.parse(text), {
    documentLoader: async url => {
      if (!/^https?:\/\/schema\.org\/?$/.test(url))
        throw new Error(`A context that is not stored: ${url}`);
      return { contextUrl: null, documentUrl: url, document: context };
    },
  });
}

console.log(JSON.stringify(what === 'ics' ? events() : await linkedData()));
