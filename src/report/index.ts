import type { Reporter } from '../core/reporter.ts';

type Render = Reporter['render'];

/** Every output format, in the order the help lists them. What renders a format is imported when it renders. */
export const reporters: readonly Reporter[] = [
  entry('table', 'the provenance table, for a terminal', async () => (await import('./table/table.ts')).renderTable),
  entry('json', 'the whole report, schema version 1', async () => (await import('./json.ts')).renderJson),
  entry('ndjson', 'one JSON object a line, as results come', async () => (await import('./ndjson.ts')).renderNdjson),
  entry('markdown', 'a comment for a pull request', async () => (await import('./markdown.ts')).renderMarkdown),
  {
    ...entry('html', 'one self-contained page for people', async () => (await import('./html/page.ts')).renderHtml),
    needsText: true,
  },
  entry('csv', 'one row a claim and source, for a spreadsheet', async () => (await import('./csv.ts')).renderCsv),
  entry('sarif', 'SARIF 2.1.0 for code scanning', async () => (await import('./sarif.ts')).renderSarif),
  entry('junit', 'JUnit XML for CI', async () => (await import('./junit.ts')).renderJunit),
  entry('github', 'annotations for GitHub Actions', async () => (await import('./github.ts')).renderGithub),
  entry('csl-json', 'the sources as CSL-JSON, for reference managers', async () => {
    return (await import('./references/csl-json.ts')).renderCslJson;
  }),
  entry('bibtex', 'the sources as BibTeX', async () => (await import('./references/bibtex.ts')).renderBibtex),
];

function entry(id: string, about: string, load: () => Promise<Render>): Reporter {
  return { id, about, render: async (report, view) => (await load())(report, view) };
}
