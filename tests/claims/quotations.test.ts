import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/claims/index.ts';
import { innerQuotation } from '../../src/claims/quotations.ts';

const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  test.each([
    ['curly marks', 'It serves “the renewal of the old harbour quay” alone.', 'the renewal of the old harbour quay'],
    ['straight marks', 'She said "the roof was never safe" and left.', 'the roof was never safe'],
    ['British marks', 'She said ‘the roof was never safe’ and left.', 'the roof was never safe'],
    ['straight British marks', "She said 'the roof was never safe' and left.", 'the roof was never safe'],
    ['German marks', 'Sie sagte „das Dach war nie wirklich sicher“ und ging.', 'das Dach war nie wirklich sicher'],
    ['French marks', 'Elle dit : « le toit n’a jamais été sûr » puis partit.', 'le toit n’a jamais été sûr'],
    ['German angles', 'Er rief: »das Dach war nie wirklich sicher« und lief.', 'das Dach war nie wirklich sicher'],
    ['Japanese marks', '彼は「屋根は決して安全ではなかった」と言った。', '屋根は決して安全ではなかった'],
    [
      'a full stop inside',
      'He wrote: “We knew of the cracks in May.” Nobody answered.',
      'We knew of the cracks in May.',
    ],
    [
      'an apostrophe inside',
      "He said 'it isn't what the town's council wanted' twice.",
      "it isn't what the town's council wanted",
    ],
    [
      'few long words',
      'He cited “constitutionally questionable procedures” again.',
      'constitutionally questionable procedures',
    ],
    ['money', 'He said “it will cost the town $449,000 a year” then.', 'it will cost the town $449,000 a year'],
    [
      'lines of verse',
      'She read “the tide went out | and left the boats behind” there.',
      'the tide went out | and left the boats behind',
    ],
    [
      'a quotation in a quotation',
      'He said “she told us ‘close the hall now’ and we did” later.',
      'she told us ‘close the hall now’ and we did',
    ],
    ['a straight and a curly mark', '"The roof was never safe at all,” she said.', 'The roof was never safe at all,'],
    ['a curly and a straight mark', '“The roof was never safe at all," she said.', 'The roof was never safe at all,'],
    [
      'straight marks within curly ones',
      '“He called it "the safe roof" and left the town,” she said.',
      'He called it "the safe roof" and left the town,',
    ],
    [
      'straight marks twice within curly ones',
      '“He said "safe roof" and "dry roof" to all of us,” she said.',
      'He said "safe roof" and "dry roof" to all of us,',
    ],
    [
      'inches within curly marks',
      '“It is a board of 5" and another one of 6" for the roof,” she said.',
      'It is a board of 5" and another one of 6" for the roof,',
    ],
  ])('%s', (_, text, inner) => {
    expect(quoted(text)).toEqual([inner]);
  });

  test('mixed marks pair with the nearest', () => {
    const text =
      '"The roof was never safe at all,” he said. “We closed the hall in time," said she. "So I was told of it."';
    expect(quoted(text)).toEqual([
      'The roof was never safe at all,',
      'We closed the hall in time,',
      'So I was told of it.',
    ]);
  });

  test.each([
    ['scare quotes', 'After this string of “resignations” the hall was shut.'],
    ['a short phrase', 'They called it “very safe” then.'],
    ['a title', 'She reviewed “The Long Winter of the Northern Ports” there.'],
    ['a title with small words', 'He sang "A Song for the Men of the Sea" there.'],
    ['an entitled work', 'In the book titled “how the harbour lost its roof” she says so.'],
    ['an entitled work in German', 'Sie leitet die Kommission „Bürger für ein starkes Land“ seit Mai.'],
    ['an entitled work in French', 'Elle a écrit un livre intitulé « le toit qui ne tenait pas » là-bas.'],
    ['a motto in Spanish', 'La marcha bajo el lema “por un puerto limpio y abierto” salió ayer.'],
    ['code', 'It prints "the story of {0}, {1} and {c}" then.'],
    ['code with a double bar', 'It prints "if this || that then nothing" then.'],
    ['code with a bar', 'It prints "one of left|right|up and down" then.'],
    ['code with a variable', 'It prints "the story of $name and of $other" then.'],
    ['a term that ends in s', "The 'format specifiers' which can be used are few, and 'x' is one."],
    ['inches', 'A board of 5\' 10" and one of 6\' 2" lay there.'],
    ['inches behind a mark that never closes', 'He said “the board of the new roof has 5" and 6" and more.'],
    ['a mark that never closes', 'He said “the roof was never safe and then he left.'],
    ['plural apostrophes', "The workers' hall and the owners' club burned."],
    ['years and clipped words', "In the '90s rock 'n' roll was everything to '60s kids."],
  ])('none in %s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('two quotations by straight marks are two, and the words between them none', () => {
    const text = 'He said "the roof was never safe" but she wrote "we closed the hall in time" later.';
    expect(quoted(text)).toEqual(['the roof was never safe', 'we closed the hall in time']);
  });

  test.each([
    ['“We knew.”', 'We knew.'],
    ['  "We knew." [3]', 'We knew.'],
    ['We knew.', 'We knew.'],
    ['« Nous savions. »', 'Nous savions.'],
    ['We knew. — Ann Pruitt, statement to the press', 'We knew.'],
    ['“We knew.” -- Ann Pruitt[3]', 'We knew.'],
    ['We left. — Then came the rain, and nobody stayed.', 'We left. — Then came the rain, and nobody stayed.'],
    ['We left the hall — Ann Pruitt was ill', 'We left the hall — Ann Pruitt was ill'],
  ])('a block quotation without its marks: %s', (block, inner) => {
    const span = innerQuotation(block);
    expect(block.slice(span.start, span.end)).toBe(inner);
  });
});
