import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/extract.ts';
import { readArticle } from '../../../src/readers/index.ts';
import { cpuMs } from '../../helpers/cpu-ms.ts';

async function read(text: string, path = 'article.md') {
  const article = await readArticle({ bytes: new TextEncoder().encode(text), path });
  const { claims, sources } = extractArticle(article).report;
  const urlOf = new Map(sources.map(({ id, url }) => [id, url]));
  return {
    text: article.text,
    links: article.links.map(({ role, url }) => `${role} ${url}`),
    blocks: article.blocks.map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end)}`),
    quoted: claims
      .filter(({ kind }) => kind === 'quotation')
      .map(({ text: words, citations }) => [words, ...citations.map(({ source }) => urlOf.get(source))]),
  };
}

describe('Obsidian', () => {
  test.each([
    [
      'a link to a note',
      'As [[Port Authority]] said in [[Bulletins/7|its bulletin]].',
      'As Port Authority said in its bulletin.',
    ],
    ['a picture', 'It fell. ![[dome.jpg|300]]', 'It fell.'],
    ['a comment', 'It fell %% check https://draft.test/x %% in 2021.', 'It fell in 2021.'],
    [
      'a highlight',
      '==Nobody died==, they say, if a == b and x==y or z==w.',
      'Nobody died, they say, if a == b and x==y or z==w.',
    ],
    ['the marker of a note', 'It fell [[1]].', 'It fell [[1]].'],
  ])('%s', async (_name, written, words) => {
    const { text, links } = await read(written);
    expect([text, links]).toEqual([words, []]);
  });

  test('a callout is no quotation, unless it says so; its title stands apart', async () => {
    const { blocks, quoted } = await read(
      '> [!info]- Background\n> The hall was built in 1931.\n\n> [!NOTE]\n> It had a dome.\n\n> [!quote] Maria Lindqvist, [speech](https://council.test/44)\n> We had warned the owner for years.\n\nSo they said.\n\n> [!quote] Nobody listened to us.\n',
    );
    expect(blocks).toEqual([
      'caption: Background',
      'paragraph: The hall was built in 1931.',
      'paragraph: It had a dome.',
      'caption: Maria Lindqvist, speech',
      'quotation: We had warned the owner for years.',
      'paragraph: So they said.',
      'quotation: Nobody listened to us.',
    ]);
    expect(quoted).toEqual([
      ['We had warned the owner for years.', 'https://council.test/44'],
      ['Nobody listened to us.'],
    ]);
  });
});

test('the name of a block is no word of it, and that of a note is the author’s', async () => {
  expect((await read('The roof fell in 2021. ^a1-b2\n\nIt cost 2 ^3 units.\n')).text).toBe(
    'The roof fell in 2021.\n\nIt cost 2 ^3 units.',
  );
  const bytes = new TextEncoder().encode('---\nauthor: "[[People/Ann Pilot|Ann Pilot]]"\n---\nThe roof fell.\n');
  expect((await readArticle({ bytes, path: 'note.md' })).authors).toEqual(['Ann Pilot']);
});

describe('the properties that Notion writes below the title', () => {
  const page = (lines: string) => `# The roof\n\n${lines}\n\nThe roof fell on 3 November 2021.\n`;

  test('say who wrote the page and when, and claim nothing', async () => {
    const text = page('Author: Ann Pilot\nPublish date: March 5, 2024\nTags: roofs, *piers*');
    const article = await readArticle({ bytes: new TextEncoder().encode(text), path: 'page.md' });
    expect([article.title, article.authors, article.publishedAt]).toEqual(['The roof', ['Ann Pilot'], '2024-03-05']);
    expect(extractArticle(article).report.claims.map(({ text: words }) => words)).toEqual([
      'The roof fell on 3 November 2021.',
    ]);
  });

  test('a dialogue is none', async () => {
    const { blocks } = await read(page('Ann: The roof will fall.\nBen: It fell in 2021.'));
    expect(blocks[1]).toBe('paragraph: Ann: The roof will fall. Ben: It fell in 2021.');
  });
});

describe('a list of terms', () => {
  test.each([
    ['right below', 'The dome\n: It was built in 1931.\n: It fell in 2021.\n'],
    ['behind a blank line', 'The dome\n\n:   It was built in\n    1931.\n\n:   It fell in 2021.\n'],
    ['by tildes', 'The dome\n~   It was built in 1931.\n\n~   It fell in 2021.\n'],
  ])('has each meaning by itself, %s', async (_name, written) => {
    const { blocks } = await read(`Words.\n\n${written}\nMore words.\n`);
    expect(blocks).toEqual([
      'paragraph: Words.',
      'list-item: The dome',
      'list-item: It was built in 1931.',
      'list-item: It fell in 2021.',
      'paragraph: More words.',
    ]);
  });

  test('has the links and paragraphs of a meaning', async () => {
    const { blocks, links } = await read('Dome\n:   See [the letter][a].\n\n    It fell.\n\n[a]: https://a.test/x\n');
    expect(blocks).toEqual(['list-item: Dome', 'list-item: See the letter.', 'list-item: It fell.']);
    expect(links).toEqual(['source https://a.test/x']);
  });

  test.each([
    ['a line of a paragraph', 'It fell at night,\nsays the union\n: nobody was there.'],
    ['about', 'The dome had\n~ 40 tonnes.'],
    ['an address', 'The dome\n:it fell.'],
  ])('is none: %s', async (_name, written) => {
    expect((await read(written)).blocks).toEqual([`paragraph: ${written.replaceAll('\n', ' ')}`]);
  });
});

describe('Jekyll and Hugo', () => {
  test('a comment that nothing ends takes no text with it', async () => {
    const { text, links } = await read(
      'It fell.\n\n{% comment %}\n\nIt [stood](https://a.test/1).\n\n{% highlight c %}\nint x;\n{% endhighlight %}\n\nEnd.',
    );
    expect(text).toBe('It fell.\n\nIt stood.\n\nEnd.');
    expect(links).toEqual(['source https://a.test/1']);
  });

  test('a link whose address a template makes has its words', async () => {
    const { text, links } = await read(
      'The roof fell, [the union says]({{< relref "union.md" >}}) and [the mayor]({{ site.url }}{% post_url 2021-11-04-mayor %}).',
    );
    expect(text).toBe('The roof fell, the union says and the mayor.');
    expect(links.every((link) => link.startsWith('internal'))).toBe(true);
  });

  test('tags are no words, and what a template shows as code or leaves out cites nothing', async () => {
    const { text, links } = await read(
      '{% include toc.html %}\n\nIt fell.{% comment %}no{% endcomment %}\n\n{% highlight bash %}\ncurl https://code.test/x\n\nmore\n{% endhighlight %}\n\n{{< highlight go >}}\nhttps://code.test/y\n{{< /highlight >}}\n\n{% comment %} https://comment.test/ {% endcomment %}\n\nIt stood.',
    );
    expect([text, links]).toEqual(['It fell.no\n\nIt stood.', []]);
  });
});

describe('MDX', () => {
  test('expressions and the properties of components are code; a component with an address is a link', async () => {
    const { text, links } = await read(
      'It fell, <Cite href="https://union.test/7">they say</Cite>. {props.count} were hurt {/* https://comment.test/x */}in <b>it</b>.\n\n<Chart data={[{x: 1, url: "https://chart.test/1"}]} />\n\n<Chart\n  url={\'https://chart.test/\' + 2}\n/>\n\n# The end {#end}',
      'article.mdx',
    );
    expect(text).toBe('It fell, they say. were hurt in it.\n\nThe end');
    expect(links).toEqual(['source https://union.test/7']);
  });

  test('is not looked for in Markdown', async () => {
    expect((await read('The set {1, 2} has two.')).text).toBe('The set {1, 2} has two.');
  });
});

test('words in <cite> below a quotation say whose it is; in the middle they are a part of it', async () => {
  const { blocks, quoted } = await read(
    '> We had warned them.\n> <cite>Maria Lindqvist, [speech](https://council.test/44)</cite>\n\nSo it was.\n\n> I read <cite>The Roof</cite> twice.\n',
  );
  expect(blocks).toEqual([
    'quotation: We had warned them.',
    'byline: Maria Lindqvist, speech',
    'paragraph: So it was.',
    'quotation: I read The Roof twice.',
  ]);
  expect(quoted[0]).toEqual(['We had warned them.', 'https://council.test/44']);
});

test('hostile beginnings of dialects cost no more than their length', async () => {
  const started = cpuMs();
  for (const sign of ['[[', '![[a|', '%%', '{%', '==a', '<A b={', '{', '> [!a] ', '](', '[x]({{'])
    await read(sign.repeat(60_000 / sign.length), 'article.mdx');
  expect(cpuMs() - started).toBeLessThan(8000);
});

test('what folds a box open is its name, and no claim', async () => {
  const { blocks } = await read(
    '<details>\n<summary>How it was built</summary>\n\nThe hall was built in 1931.\n\n</details>',
  );
  expect(blocks).toEqual(['caption: How it was built', 'paragraph: The hall was built in 1931.']);
});

describe('icons and templates', () => {
  test.each([
    ['an icon is no word', ':material-school: It fell in 2021. :tada: :+1:', 'It fell in 2021. :+1:'],
    [
      'a time, a scope and a role are words',
      'At 10:30:45 std::roof::fall met :ref:`x` and a:b:c.',
      'At 10:30:45 std::roof::fall met :ref:x and a:b:c.',
    ],
    [
      'templates between tags of HTML are no words',
      '<figure>\n  {% image "roof.jpg" "The roof in 2019" %}{{< x "It burnt in 1931" >}}\n<figcaption>The pier</figcaption>\n</figure>',
      'The pier',
    ],
    ['a template in a tag of HTML stays', '<div><a href="https://a.test/{% x %}">The pier</a></div>', 'The pier'],
  ])('%s', async (_name, written, words) => {
    expect((await read(written)).text).toBe(words);
  });

  test('many halves of icons are read in linear time', async () => {
    const text = ':a'.repeat(60_000);
    const started = cpuMs();
    await read(text);
    expect(cpuMs() - started).toBeLessThan(4000);
  });
});
