import { once } from 'node:events';
import { createServer } from 'node:http';
import { Places } from '../database/places.js';
import { api } from './api.js';

const port = Number(process.env.PORT ?? 8080);
const places = new Places();
await places.prepare();

const server = createServer(api(places, process.env.ALLOWED_ORIGIN));
server.listen(port);
await once(server, 'listening');
console.log(JSON.stringify({ level: 'info', message: 'listening', port }));

// By now the load balancer sends nothing more: what is under way is answered, and then the process ends by itself.
process.once('SIGTERM', () => {
  server.close(() => {
    void places.close();
  });
  server.closeIdleConnections();
});
