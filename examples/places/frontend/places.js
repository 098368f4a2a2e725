// The API answers under the page's own name, or under api.<name> where the page stands in front of it.
const api = `${location.protocol}//${location.hostname === 'localhost' ? location.host : `api.${location.hostname}`}`;
const [form, status, map, list] = ['form', '[role=status]', 'svg', 'ul'].map((name) => document.querySelector(name));

async function call(path, options = {}) {
  const response = await fetch(`${api}${path}`, options);
  if (response.status === 204) return undefined;
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

function show(places) {
  list.replaceChildren(...places.map(itemOf));
  map.replaceChildren(...places.map(pointOf));
  status.textContent = `${places.length} ${places.length === 1 ? 'place' : 'places'}`;
}

function itemOf({ id, name, latitude, longitude, note }) {
  const item = document.createElement('li');
  const remove = document.createElement('button');
  remove.textContent = `Remove ${name}`;
  remove.addEventListener('click', () => attempt(() => call(`/places/${id}`, { method: 'DELETE' })));
  item.append(`${name} (${latitude}, ${longitude}) ${note} `, remove);
  return item;
}

function pointOf({ name, latitude, longitude }) {
  const point = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [key, value] of Object.entries({ cx: longitude, cy: -latitude, r: 2 })) point.setAttribute(key, value);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = name;
  point.append(title);
  return point;
}

/** Does something, shows what is there then, and says what went wrong. */
async function attempt(work) {
  try {
    await work();
    show(await call('/places'));
  } catch (error) {
    status.textContent = error.message;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { name, latitude, longitude, note } = Object.fromEntries(new FormData(form));
  const place = { name, latitude: Number(latitude), longitude: Number(longitude), note };
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(place) };
  void attempt(async () => {
    await call('/places', options);
    form.reset();
  });
});

void attempt(() => undefined);
