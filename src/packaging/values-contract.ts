import { withRequirements } from './chart-dependencies';
import { parseChartYaml, type ChartYaml } from './chart-yaml';
import type { ValuesContract } from './differences/value-differences';
import { parseHelmObject } from './helm-object';
import { separateSubcharts, type Files } from './subchart-files';

/**
 * What users of a chart may set, as its files say, and those of the charts in it.
 *
 * @param all the files of the chart, subcharts among them, as `readArchive` gives them
 * @param place what to call the chart in an error
 * @throws ChartwrightError `E_ARCHIVE` where a file is no YAML, or an archive in `charts/` is unsound; `E_CHART_METADATA` where a
 * `Chart.yaml` is unfit
 *
 * @example
 * const { archive, files } = readArchive(readFileSync('shop-1.0.0.tgz'), 'shop-1.0.0.tgz');
 * const { defaults, subcharts } = valuesContract(files, archive.fileName);
 */
export function valuesContract(all: Files, place: string): ValuesContract {
  return namedContract(all, place).contract;
}

/** Says the name of the chart as well, by which a parent knows it. */
function namedContract(all: Files, place: string): { readonly name: string; readonly contract: ValuesContract } {
  const { files, subcharts } = separateSubcharts(all, place);
  const { name: ownName, dependencies = [] } = metadataOf(files, place);
  const keyed = subcharts.flatMap((subchart) => {
    const { name, contract } = namedContract(subchart.files, subchart.place);
    const keys = dependencies.filter((one) => one.name === name).map(({ alias }) => alias ?? name);
    // Helm installs a chart that lies there, whether it is depended on or not.
    return (keys.length > 0 ? keys : [name]).map((key) => [key, contract] as const);
  });
  const object = (name: string) => parseHelmObject(textOf(files.get(name)), `${place}/${name}`, 'E_ARCHIVE');
  const contract = {
    schema: object('values.schema.json'),
    defaults: object('values.yaml'),
    subcharts: Object.fromEntries(keyed),
  };
  return { name: ownName, contract };
}

function metadataOf(files: Files, place: string): ChartYaml {
  const requirements = files.get('requirements.yaml');
  const metadata = parseChartYaml(textOf(files.get('Chart.yaml')), `${place}/Chart.yaml`);
  return withRequirements(metadata, requirements && textOf(requirements), place);
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
