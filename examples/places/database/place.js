/** Why something is no place, as text, or undefined where it is one. */
export function complaint(place) {
  if (typeof place !== 'object' || place === null) return 'wants an object';
  const { name, latitude, longitude, note = '' } = place;
  if (typeof name !== 'string' || name.length < 1 || name.length > 200) return "'name' wants 1 to 200 characters";
  if (!isWithin(latitude, 90)) return "'latitude' wants a number from -90 to 90";
  if (!isWithin(longitude, 180)) return "'longitude' wants a number from -180 to 180";
  return typeof note === 'string' ? undefined : "'note' wants text";
}

const isWithin = (value, limit) => typeof value === 'number' && Math.abs(value) <= limit;
