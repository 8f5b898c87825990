/** Cuts a polygon's rings at a box [west, south, east, north] (Sutherland–Hodgman); edges along the box lie outside the drawn frame. */
export function clipRings(polygon, [west, south, east, north]) {
  const sides = [
    { isInside: p => p[0] >= west, cut: (a, b) => atLongitude(a, b, west) },
    { isInside: p => p[0] <= east, cut: (a, b) => atLongitude(a, b, east) },
    { isInside: p => p[1] >= south, cut: (a, b) => atLatitude(a, b, south) },
    { isInside: p => p[1] <= north, cut: (a, b) => atLatitude(a, b, north) },
  ];
  return polygon
    .map(ring => closed(sides.reduce(clipAtSide, ring.slice(0, -1))))
    .filter(ring => ring.length >= 4);
}

function clipAtSide(points, { isInside, cut }) {
  const kept = [];
  points.forEach((point, index) => {
    const previous = points.at(index - 1);
    if (isInside(point) !== isInside(previous)) kept.push(cut(previous, point));
    if (isInside(point)) kept.push(point);
  });
  return kept;
}

function atLongitude(a, b, longitude) {
  return [longitude, a[1] + (b[1] - a[1]) * (longitude - a[0]) / (b[0] - a[0])];
}

function atLatitude(a, b, latitude) {
  return [a[0] + (b[0] - a[0]) * (latitude - a[1]) / (b[1] - a[1]), latitude];
}

function closed(points) {
  return points.length === 0 ? points : [...points, points[0]];
}
