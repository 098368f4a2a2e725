/**
 * What `psql` runs before each installation and upgrade. What is there already stays, so that it may run any number of times.
 *
 * `\password` asks for the password and sends its SCRAM verifier: RDS logs each statement that defines something.
 */
export const PREPARE_DATABASE_SQL = String.raw`\getenv role APPLICATION_ROLE
\getenv schema APPLICATION_SCHEMA

SELECT format('CREATE ROLE %I', :'role')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role')
\gexec
ALTER ROLE :"role" LOGIN;
\password :"role"

CREATE SCHEMA IF NOT EXISTS :"schema";
GRANT CONNECT ON DATABASE :"DBNAME" TO :"role";
GRANT USAGE, CREATE ON SCHEMA :"schema" TO :"role";
ALTER ROLE :"role" IN DATABASE :"DBNAME" SET search_path = :"schema";
`;

/** Hands `psql` the password for both of its questions, which it reads from its input where there is no terminal. */
export function prepareDatabaseScript(file: string): string {
  return [
    String.raw`printf '%s\n%s\n' "$APPLICATION_PASSWORD" "$APPLICATION_PASSWORD" |`,
    `psql --no-psqlrc --set=ON_ERROR_STOP=1 --file=${file}`,
  ].join(' ');
}
