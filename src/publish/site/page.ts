import { createHash } from 'node:crypto';
import type { IndexEntry } from '../../packaging/index-entry';
import { html, trusted, type Html } from './html';
import { SCRIPT } from './script';
import { STYLE } from './style';
import type { ValueRow } from './values-table';

/** What a page tells of a chart. */
export interface SiteChart {
  readonly name: string;
  /** The newest stable version, of which the rest tells. */
  readonly version: string;
  readonly appVersion?: string | undefined;
  readonly description?: string | undefined;
  readonly home?: string | undefined;
  readonly deprecated: boolean;
  readonly keywords: readonly string[];
  /** Newest first. */
  readonly versions: readonly IndexEntry[];
  /** Older versions that are not listed. */
  readonly more: number;
  readonly values: readonly ValueRow[];
  readonly readme?: Html | undefined;
  readonly changelog?: Html | undefined;
}

/** What a page tells. */
export interface Site {
  readonly title: string;
  /** @default - the address that the page is read at */
  readonly url?: string | undefined;
  readonly charts: readonly SiteChart[];
}

/** What stands in commands for an address that only the browser knows. */
const UNKNOWN_URL = 'https://this.page.example';

/** The whole page, with its style and script in it and a policy that lets nothing else in. */
export function printPage(site: Site): string {
  const policy = `default-src 'none'; style-src ${digest(STYLE)}; script-src ${digest(SCRIPT)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const url = site.url ?? UNKNOWN_URL;
  const alias = aliasOf(site.title);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${site.title}</title>
        <link rel="icon" href="data:," />
        ${trusted(`<style>${STYLE}</style>`)}
      </head>
      <body data-unknown-url="${site.url === undefined ? UNKNOWN_URL : ''}">
        <a class="skip" href="#charts">Skip to the charts</a>
        <header>
          <h1>${site.title}</h1>
          <p>${count(site.charts.length, 'chart')} for Helm. Add the repository once:</p>
          ${command(`helm repo add ${alias} ${url}`)}
        </header>
        <main>
          <label for="search">Search charts</label>
          <input id="search" type="search" autocomplete="off" placeholder="name, word or version" />
          <p id="found" role="status" aria-live="polite"></p>
          <div id="charts">${site.charts.map((chart) => article(chart, alias))}</div>
        </main>
        <footer>
          <p><a href="index.yaml">index.yaml</a></p>
        </footer>
        ${trusted(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `.markup;
}

function article(chart: SiteChart, alias: string): Html {
  const words = [chart.name, chart.description ?? '', ...chart.keywords, chart.version, chart.appVersion ?? ''].join(
    ' ',
  );
  const reference = `${alias}/${chart.name}`;
  return html`<article id="chart-${chart.name}" data-words="${words.toLowerCase()}">
    <h2>
      <a href="#chart-${chart.name}">${chart.name}</a>
      <small>${chart.version}</small
      >${chart.deprecated ? html` <strong class="deprecated">deprecated</strong>` : undefined}
    </h2>
    <p>${chart.description}</p>
    <p class="facts">${chart.appVersion ? html`Application ${chart.appVersion}` : undefined}${homeLink(chart.home)}</p>
    <details>
      <summary>Install and upgrade</summary>
      <h3>Install</h3>
      ${command(`helm install ${chart.name} ${reference} --version ${chart.version}`)}
      <h3>Upgrade</h3>
      ${command(`helm repo update ${alias} && helm upgrade ${chart.name} ${reference} --version ${chart.version}`)}
    </details>
    ${section('Versions', versionTable(chart))}
    ${chart.values.length > 0 ? section('Values', valueTable(chart.name, chart.values)) : undefined}
    ${chart.readme && section('README', html`<div class="text">${chart.readme}</div>`)}
    ${chart.changelog && section('Changelog', html`<div class="text">${chart.changelog}</div>`)}
  </article> `;
}

function section(title: string, content: Html): Html {
  return html`<details>
    <summary>${title}</summary>
    ${content}
  </details>`;
}

function versionTable({ versions, more, name }: SiteChart): Html {
  const rows = versions.map((entry) => [
    html`${entry.version}`,
    html`${textField(entry, 'appVersion')}`,
    html`${entry.created?.slice(0, 10)}`,
    html`<code class="digest">${entry.digest}</code>`,
    download(entry),
  ]);
  const rest =
    more > 0 ? html`<p>${count(more, 'older version')}: see <a href="index.yaml">index.yaml</a></p>` : undefined;
  return html`${table(`Versions of ${name}`, ['Version', 'Application', 'Published', 'SHA-256', 'Archive'], rows)}${rest}`;
}

function valueTable(name: string, values: readonly ValueRow[]): Html {
  const rows = values.map(({ name: value, type, default: fallback, description }) => [
    html`<code>${value}</code>`,
    html`${type}`,
    fallback === '' ? undefined : html`<code>${fallback}</code>`,
    html`${description}`,
  ]);
  return table(`Values of ${name}`, ['Value', 'Type', 'Default', 'Meaning'], rows);
}

/** A table that a narrow screen shows row by row. The roles say again what it is, for browsers forget it of rows that are laid out otherwise. */
function table(title: string, columns: readonly string[], rows: readonly (readonly (Html | undefined)[])[]): Html {
  const body = rows.map(
    ([first, ...cells]) =>
      html`<tr role="row">
        <th role="rowheader" scope="row">${first}</th>
        ${cells.map((cell, at) => tableCell(columns[at + 1] ?? '', cell))}
      </tr> `,
  );
  return html`<div class="wide" role="region" tabindex="0" aria-label="${title}">
    <table role="table" class="columns-${columns.length}">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${body}
      </tbody>
    </table>
  </div>`;
}

function tableCell(label: string, content: Html | undefined): Html {
  return content === undefined || content.markup === ''
    ? html`<td role="cell"></td>`
    : html`<td role="cell" data-label="${label}">${content}</td>`;
}

function command(text: string): Html {
  return html`<div class="command">
    <pre tabindex="0"><code>${text}</code></pre>
    <button type="button" class="copy" hidden>Copy</button>
  </div>`;
}

/** An entry of a stranger may point anywhere; only what a browser downloads is linked. */
function download({ urls: [url = ''], version }: IndexEntry): Html | undefined {
  const isSafe = /^https?:\/\//i.test(url) || !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
  return url !== '' && isSafe ? html`<a href="${url}" aria-label="Download ${version}">download</a>` : undefined;
}

function homeLink(home: string | undefined): Html | undefined {
  return home && /^https?:\/\//i.test(home)
    ? html` <a href="${home}" rel="noopener noreferrer nofollow">${home}</a>`
    : undefined;
}

function textField(entry: IndexEntry, field: string): string {
  const value = entry[field];
  return typeof value === 'string' ? value : '';
}

/** What the repository is called in commands. */
function aliasOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'charts'
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
