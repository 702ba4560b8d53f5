import type { Article } from '../../core/article.ts';
import { StetError } from '../../core/errors.ts';
import { attributeValue, readXml } from '../../core/files/xml.ts';
import { LIMITS } from '../../core/options.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { articleOfFlow, authorsOfProperty, type FileProperties } from '../flow/build-article.ts';
import { FlowRecorder } from '../flow/flow.ts';
import { readHead } from '../flow/read-head.ts';
import { CitedItems } from '../office/cited-items.ts';
import { DocumentPosition } from '../office/document-position.ts';
import { decodeText, encryptedError, isZip, PackageFile } from '../package-file.ts';
import type { SourceText } from '../source-text.ts';
import { ODF_NAMESPACES } from './names.ts';
import { type OdtContext, type Pass, readOdtPass } from './read-content.ts';
import { readOdfStyles } from './styles.ts';

/** The parts that are read, each of which may be the one file of a flat document. */
interface OdtParts {
  readonly content: SourceText;
  readonly styles: SourceText | null;
  readonly meta: SourceText | null;
}

/**
 * Reads a package or a flat document.
 * @throws StetError INPUT_ENCRYPTED, INPUT_DAMAGED, INPUT_TOO_LARGE, INPUT_EMPTY
 */
export function readOdt(input: ReaderInput): Article {
  const { content, styles, meta } = isZip(input.bytes) ? packageParts(input) : flatParts(input);
  const context: OdtContext = {
    flow: new FlowRecorder(),
    items: new CitedItems(),
    works: new Map(),
    styles: readOdfStyles([styles, content]),
    position: new DocumentPosition(),
    labels: [],
  };
  const complete = readOdtPass(content, context, 'body');
  const head = readHead(context.flow.blocks);
  const later: readonly Pass[] = ['notes', 'comments'];
  for (const pass of later) readOdtPass(content, context, pass);
  context.items.tie(context.flow);
  const properties = meta === null ? {} : readMeta(meta);
  return articleOfFlow(context.flow, { path: input.path, format: 'odt', head, properties, complete });
}

function packageParts({ bytes, path }: ReaderInput): OdtParts {
  const file = new PackageFile(bytes, path);
  const manifest = file.text('META-INF/manifest.xml');
  if (manifest !== null && /<(?:\w+:)?encryption-data[\s/>]/.test(manifest.text)) throw encryptedError(path);
  const content = file.text('content.xml');
  if (content === null)
    throw new StetError('INPUT_DAMAGED', `\`${path}\` has no \`content.xml\``, {
      hint: 'open it in LibreOffice and save it again, or name its format with --input-format',
    });
  return { content, styles: file.text('styles.xml'), meta: file.text('meta.xml') };
}

function flatParts({ bytes, path }: ReaderInput): OdtParts {
  if (bytes.length > LIMITS.inputBytes)
    throw new StetError('INPUT_TOO_LARGE', `\`${path}\` has more than ${LIMITS.inputBytes / 1048576} MB`, {
      hint: 'split it into chapters',
    });
  const whole = decodeText(bytes);
  return { content: whole, styles: null, meta: whole };
}

function readMeta(source: SourceText): FileProperties {
  const values = new Map<string, string>();
  const path: string[] = [];
  readXml(
    source.text,
    {
      open: (tag) => path.push(attributeValue(tag, 'meta:name') ?? tag.name),
      text: (text) => {
        const name = path.at(-1) ?? '';
        if (path.includes('office:meta')) values.set(name, (values.get(name) ?? '') + text);
      },
      close: () => path.pop(),
    },
    ODF_NAMESPACES,
  );
  const value = (...names: readonly string[]) =>
    names
      .map((name) => values.get(name)?.replace(/\s+/g, ' ').trim())
      .find((found) => found !== undefined && found !== '');
  const author = value('meta:initial-creator', 'dc:creator');
  return { title: value('dc:title'), authors: authorsOfProperty(author), language: value('dc:language') };
}
