/** How far a document may declare its encoding, whatever stands there (WHATWG HTML §13.2.3.2 looks at the first 1024 bytes). */
const PRESCAN_BYTES = 2048;
/** How far in what is surely its head: browsers go on to its end, and some begin with all their styles and scripts. */
const MAX_HEAD_BYTES = 256 * 1024;

/** Elements of a head; any other begins the body. */
const OF_HEAD = new Set(['html', 'head', 'meta', 'title', 'base', 'link', 'style', 'script', 'noscript', 'template']);
/** Their text is no markup. */
const RAW = new Set(['title', 'style', 'script', 'textarea', 'xmp']);

const NAME = /[a-z][^\s/>]{0,30}/iy;
const ATTRIBUTE = /[\s/]*(?:([^\s/>=]{1,100})\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?|(>))/gy;
const CHARSET = /charset\s*=\s*["']?([^\s"';,]+)/i;

/** Labels of charsets by which a document says how it is to be read, in order: of its `<meta>`, of its XML declaration. Linear. */
export function declaredCharsets(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, MAX_HEAD_BYTES)).toString('latin1');
  const xml = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return [...metaCharsets(head), ...(xml === undefined ? [] : [xml])];
}

function metaCharsets(head: string): string[] {
  const labels: string[] = [];
  let inBody = false;
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) {
      // `<!-->` is a whole comment.
      const end = head.indexOf('-->', at + 2);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    NAME.lastIndex = at + 1;
    const tag = NAME.exec(head)?.[0].toLowerCase();
    at += 1 + (tag?.length ?? 0);
    if (tag === undefined) continue;
    inBody ||= !OF_HEAD.has(tag);
    if (inBody && at > PRESCAN_BYTES) break;
    const { values, end } = attributesAt(head, at);
    at = end;
    const label = tag === 'meta' ? charsetOf(values) : undefined;
    if (label !== undefined) labels.push(label);
    if (RAW.has(tag)) at = closing(head, tag, at);
  }
  return labels;
}

/** The attributes of a tag from behind its name, the first of each, and where the tag ends. */
function attributesAt(head: string, from: number): { readonly values: Map<string, string>; readonly end: number } {
  const values = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let end = from; ; end = ATTRIBUTE.lastIndex) {
    const match = ATTRIBUTE.exec(head);
    if (match === null) return { values, end: Math.max(end, from) };
    if (match[5] !== undefined) return { values, end: ATTRIBUTE.lastIndex };
    const name = (match[1] ?? '').toLowerCase();
    if (!values.has(name)) values.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
}

function closing(head: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}`, 'gi');
  close.lastIndex = from;
  return close.exec(head) === null ? head.length : close.lastIndex;
}

/** What the attributes of a `<meta>` declare: its own `charset`, or the one in a `content` that stands for the header. */
function charsetOf(values: ReadonlyMap<string, string>): string | undefined {
  const isHeader = values.get('http-equiv')?.trim().toLowerCase() === 'content-type';
  return values.get('charset')?.trim() ?? (isHeader ? CHARSET.exec(values.get('content') ?? '')?.[1] : undefined);
}
