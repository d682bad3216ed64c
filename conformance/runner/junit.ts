// A report as JUnit XML, the form that build servers read: one suite for each engine and folder. A known failure is
// skipped with its reason; a fault of ours and a timeout are errors, all else that is wrong is a failure.
import { type CaseReport, type CaseResult, type ConformanceReport, describeFailure, isGood } from './report.ts';

export function junitXml(report: ConformanceReport): string {
  const suites = report.engines.flatMap(({ name }) =>
    Object.keys(report.folders).map(folder =>
      suiteXml(
        name,
        folder,
        report.cases.filter(one => one.folder === folder && one.results[name] !== undefined),
      ),
    ),
  );
  const seconds = (report.milliseconds / 1000).toFixed(3);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="typhon conformance" time="${seconds}">\n${suites.join('')}</testsuites>\n`;
}

type Verdict = 'passed' | 'skipped' | 'failures' | 'errors';

function verdictOf(result: CaseResult): Verdict {
  if (!isGood(result)) return ['bug', 'timeout', 'limit'].includes(result.outcome) ? 'errors' : 'failures';
  return result.known === undefined && result.outcome === 'pass' ? 'passed' : 'skipped';
}

function suiteXml(engine: string, folder: string, cases: readonly CaseReport[]): string {
  const results = cases.map(one => ({ path: one.path, result: one.results[engine]! }));
  const count = (verdict: Verdict): number => results.filter(({ result }) => verdictOf(result) === verdict).length;
  const seconds = results.reduce((sum, { result }) => sum + result.milliseconds, 0) / 1000;
  const counts = (['failures', 'errors', 'skipped'] as const).map(key => `${key}="${count(key)}"`).join(' ');
  const tests = results.map(({ path, result }) => testXml(engine, path, result)).join('');
  return `<testsuite name=${quoted(`${engine} ${folder}`)} tests="${results.length}" ${counts} time="${seconds.toFixed(3)}">\n${tests}</testsuite>\n`;
}

function testXml(engine: string, path: string, result: CaseResult): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const head = `<testcase classname=${quoted(`${engine}.${path.slice(0, -name.length - 1).replaceAll('/', '.')}`)} name=${quoted(name)} file=${quoted(path.split('::')[0]!)} time="${(result.milliseconds / 1000).toFixed(3)}"`;
  const verdict = verdictOf(result);
  if (verdict === 'passed') return `${head}/>\n`;
  if (verdict === 'skipped') {
    return `${head}><skipped message=${quoted(result.known ?? result.differences[0] ?? '')}/></testcase>\n`;
  }
  const tag = verdict === 'errors' ? 'error' : 'failure';
  const outputs = (['stdout', 'stderr'] as const).map(stream => {
    const text = result.output?.[stream] ?? '';
    return text === '' ? '' : `<system-${stream.slice(3)}>${escaped(text)}</system-${stream.slice(3)}>`;
  });
  return `${head}><${tag} type=${quoted(result.outcome)} message=${quoted(describeFailure(result))}>${escaped(result.differences.join('\n'))}</${tag}>${outputs.join('')}</testcase>\n`;
}

/** Neither control characters nor halves of surrogate pairs may stand in XML, not even escaped. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, character => ENTITIES[character]!);
}

/** An attribute's value, in which line ends must be written so that readers keep them. */
function quoted(text: string): string {
  return `"${escaped(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}
