import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import { each, ne, not, when, type Json, type JsonObject, type ValuesOf } from '../../src';
import { chartOf } from '../support/chart';
import { describeHelm } from '../support/helm';
import { bothReadings } from '../support/law';

const VALUES = {
  on: z.boolean().default(false),
  text: z.string().default('text'),
  words: z.array(z.string()).default(['b', 'a']),
  map: z.record(z.string(), z.string()).default({ b: '2', a: '1' }),
};
type Values = ValuesOf<z.ZodObject<typeof VALUES>>;
type Emit = (id: string, is: unknown) => void;

/** The defaults; everything empty; everything full. */
const DOCUMENTS: readonly JsonObject[] = [
  {},
  { on: false, text: '', words: [], map: { a: null, b: null } },
  { on: true, text: 'g', words: ['x', 'y'], map: { a: 'own', Z: '3' } },
];

interface Case {
  readonly create: (emit: Emit, v: Values) => void;
  /** What the objects hold for each of the documents, in the order of their ids. */
  readonly wanted: readonly (readonly Json[])[];
}

const CASES: Readonly<Record<string, Case>> = {
  'when: objects': {
    create: (emit, v) => {
      when(v.on, () => {
        emit('on', v.text);
      });
      when(not(v.on), () => {
        emit('off', v.text);
      });
      emit('whatever', v.text);
    },
    wanted: [
      ['text', 'text'],
      ['', ''],
      ['g', 'g'],
    ],
  },
  'when: inside another': {
    create: (emit, v) => {
      when(v.on, () => {
        when(ne(v.text, 'g'), () => {
          emit('never', 1);
        });
        emit('outer', 2);
      });
    },
    wanted: [[], [], [2]],
  },
  'each: of a list': {
    create: (emit, v) => {
      each(v.words, (word, index) => {
        emit(`${index}`, [word, index]);
      });
    },
    wanted: [
      [
        ['b', 0],
        ['a', 1],
      ],
      [],
      [
        ['x', 0],
        ['y', 1],
      ],
    ],
  },
  'each: of a map': {
    create: (emit, v) => {
      each(v.map, (value, key) => {
        emit(key, { [key]: value });
      });
    },
    wanted: [[{ a: '1' }, { b: '2' }], [], [{ Z: '3' }, { a: 'own' }, { b: '2' }]],
  },
  'each: of a written map': {
    create: (emit, v) => {
      each({ q: 1, p: 2 }, (value, key) => {
        emit(key, [key, value, v.text]);
      });
    },
    wanted: ['text', '', 'g'].map((text) => [
      ['p', 2, text],
      ['q', 1, text],
    ]),
  },
  'each: inside another, under a condition': {
    create: (emit, v) => {
      each(v.words, (word, index) => {
        when(ne(word, 'a'), () => {
          each(v.map, (value, key) => {
            emit(`${index}-${key}`, `${word}${key}${value}`);
          });
        });
      });
    },
    wanted: [['ba1', 'bb2'], [], ['xZ3', 'xaown', 'xb2', 'yZ3', 'yaown', 'yb2']],
  },
};

const chart = chartOf(VALUES, (scope, v) => {
  for (const [title, { create }] of Object.entries(CASES)) {
    const emit: Emit = (id, is) => {
      new ApiObject(scope, `${title}-${id}`, { apiVersion: 'example.com/v1', kind: 'Case', title, id, is });
    };
    create(emit, v);
  }
});

describeHelm('a table of which objects there are', (helm) => {
  it('holds for what Helm renders, and for what is evaluated', async () => {
    const wanted = DOCUMENTS.map((_, at) =>
      Object.fromEntries(Object.entries(CASES).map(([title, one]) => [title, one.wanted[at]])),
    );
    const readings = await bothReadings(helm, chart, DOCUMENTS);
    expect(readings.map(({ helm: rendered }) => casesOf(rendered))).toEqual(wanted);
    expect(readings.map(({ evaluated }) => casesOf(evaluated))).toEqual(wanted);
  });
});

function casesOf(objects: readonly JsonObject[]): Readonly<Record<string, readonly (Json | undefined)[]>> {
  return Object.fromEntries(
    Object.keys(CASES).map((title) => {
      const own = objects.flatMap((object) =>
        object['title'] === title && typeof object['id'] === 'string' ? [[object['id'], object['is']] as const] : [],
      );
      return [title, own.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, is]) => is)];
    }),
  );
}
