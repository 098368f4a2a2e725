import pg from 'pg';

/** What one statement may take; whoever asks for longer has forgotten an index. */
const STATEMENT_TIMEOUT_MILLISECONDS = 10_000;

/** Two programs that start at once must not make the table at once. */
const SCHEMA_LOCK = 7_261;

const COLUMNS = 'id, name, latitude, longitude, note';

/** The table of places. Where PostgreSQL is, and who logs in, is told by the variables of libpq: PGHOST and so on. */
export class Places {
  #pool;

  constructor() {
    this.#pool = new pg.Pool({
      max: 10,
      connectionTimeoutMillis: 5000,
      statement_timeout: STATEMENT_TIMEOUT_MILLISECONDS,
    });
    // A connection that breaks while nobody uses it is replaced when somebody does.
    this.#pool.on('error', () => undefined);
  }

  /** Makes the table unless it is there. */
  async prepare() {
    await this.#transaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
      await client.query(`
        CREATE TABLE IF NOT EXISTS places (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
          latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
          longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
          note text NOT NULL DEFAULT '',
          UNIQUE (name, latitude, longitude)
        )`);
    });
  }

  /** The places by name, a page at a time: those after a name. */
  async list({ after = '', limit = 100 } = {}) {
    const { rows } = await this.#pool.query(
      `SELECT ${COLUMNS} FROM places WHERE name > $1 ORDER BY name, id LIMIT $2`,
      [after, limit],
    );
    return rows;
  }

  /** A place, or undefined where there is none. */
  async find(id) {
    const { rows } = await this.#pool.query(`SELECT ${COLUMNS} FROM places WHERE id = $1`, [id]);
    return rows[0];
  }

  /** Adds a place, or changes its note where it is there. */
  async save(place) {
    const [saved] = await this.saveAll([place]);
    return saved;
  }

  /** Adds or changes many places, all of them or none. */
  async saveAll(places) {
    return this.#transaction(async (client) => {
      const saved = [];
      for (const { name, latitude, longitude, note = '' } of places) {
        const { rows } = await client.query(
          `INSERT INTO places (name, latitude, longitude, note) VALUES ($1, $2, $3, $4)
           ON CONFLICT (name, latitude, longitude) DO UPDATE SET note = excluded.note
           RETURNING ${COLUMNS}`,
          [name, latitude, longitude, note],
        );
        saved.push(rows[0]);
      }
      return saved;
    });
  }

  /** Removes a place, and says whether it was there. */
  async remove(id) {
    const { rowCount } = await this.#pool.query('DELETE FROM places WHERE id = $1', [id]);
    return rowCount > 0;
  }

  /** Lets the last statements end, then closes every connection. */
  async close() {
    await this.#pool.end();
  }

  async #transaction(work) {
    const client = await this.#pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}
