import { z } from 'zod';
import { defineChart, EndpointSlice, items, Service } from '../../src';

/** A database outside the cluster, under a name inside it. */
export const endpointSlice = defineChart(
  {
    name: 'endpoint-slice',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({ addresses: z.array(z.ipv4()).default(['10.0.4.17', '10.0.5.17']) }),
  },
  (chart, v) => {
    const service = new Service(chart, 'outer-database', { ports: [{ name: 'postgres', port: 5432 }] });
    new EndpointSlice(chart, 'addresses', {
      service,
      addressType: 'IPv4',
      endpoints: [items(v.addresses, (address) => ({ addresses: [address] }))],
      ports: [{ name: 'postgres', port: 5432 }],
    });
  },
);
