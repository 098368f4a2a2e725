import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { parse } from 'csv-parse/sync';
import { complaint } from '../database/place.js';
import { Places } from '../database/places.js';

/** A variable that has to be there. */
function variable(name) {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}

/** The places in a CSV file with the columns name, latitude, longitude and, if it likes, note. */
function placesIn(text, key) {
  const rows = parse(text, { columns: true, skip_empty_lines: true, trim: true, bom: true });
  return rows.map(({ name, latitude, longitude, note }, at) => {
    const place = {
      name,
      latitude: Number(latitude),
      longitude: Number(longitude),
      ...(note !== undefined && { note }),
    };
    const wrong = complaint(place);
    // The heading is the first line.
    if (wrong !== undefined) throw new Error(`${key}, line ${at + 2}: ${wrong}`);
    return place;
  });
}

const [bucket, prefix] = [variable('BUCKET'), variable('PREFIX')];
const s3 = new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined });
const places = new Places();
let failed = 0;
try {
  await places.prepare();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key: key } of page.Contents ?? []) {
      if (!key.endsWith('.csv')) continue;
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const saved = await places.saveAll(placesIn(await Body.transformToString(), key));
        console.log(JSON.stringify({ level: 'info', message: 'imported', key, places: saved.length }));
      } catch (error) {
        // One file that is wrong does not keep the others out; the job fails at its end and says which.
        failed += 1;
        console.error(JSON.stringify({ level: 'error', message: error.message, key }));
      }
    }
  }
} finally {
  await places.close();
}
process.exitCode = failed === 0 ? 0 : 1;
