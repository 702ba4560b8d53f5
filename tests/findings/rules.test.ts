import { describe, expect, test } from 'vitest';
import { findFindings, findingCodes, findingGuide, rules } from '../../src/findings/index.ts';
import { CASES, clipped } from './cases.ts';
import { citationWith, claimWith, factsWith, sourceWith, supportWith } from './facts.ts';

const codesOf = (facts: Parameters<typeof findFindings>[0]) => findFindings(facts).map(({ code }) => code);

describe('every rule', () => {
  test('has a case on which it fires and one on which it stays quiet', () => {
    expect(Object.keys(CASES).sort()).toEqual([...findingCodes].sort());
    for (const [code, { fires, quiet }] of Object.entries(CASES)) {
      expect([code, Object.keys(fires).length > 0, Object.keys(quiet).length > 0]).toEqual([code, true, true]);
    }
  });

  test('has a code of its own', () => {
    expect(new Set(findingCodes).size).toBe(rules.length);
  });

  test('can be explained', () => {
    for (const code of findingCodes) expect(findingGuide(code)?.means, code).toMatch(/\w{3}.*\./);
    expect(findingGuide('no-such-code')).toBeNull();
  });

  describe.each(Object.entries(CASES))('%s', (code, { fires, quiet }) => {
    test.each(Object.entries(fires))('fires: %s', (_, facts) => {
      expect(codesOf(facts)).toContain(code);
    });
    test.each(Object.entries(quiet))('stays quiet: %s', (_, facts) => {
      expect(codesOf(facts)).not.toContain(code);
    });
  });
});

describe('wording', () => {
  const everything = Object.values(CASES).flatMap(({ fires }) => Object.values(fires).flatMap(findFindings));

  test.each(everything.map((finding) => [finding.code, finding] as const))(
    '%s says what and what to do',
    (_, finding) => {
      expect(finding.message).toMatch(/^(?:[\p{Lu}“`\d]|https?:)/u);
      expect(finding.message).toMatch(/[.”]$|\S$/u);
      expect(finding.message).not.toMatch(/undefined|null|NaN|\[object/);
      expect(finding.hint ?? '').not.toBe('');
    },
  );

  test.each(['deprecated-archive', 'archive-link-broken'])('%s tells no secret of the page that was copied', (code) => {
    const copy = {
      archive: 'archive-today',
      url: `https://archive.ph/2020/https://ledger.test/?token=${'a1'.repeat(10)}`,
    };
    const cited = { outcome: 'missing', problem: 'no such copy' } as const;
    const facts = factsWith({
      sources: [sourceWith({ url: 'https://ledger.test/', archiveOf: copy })],
      archive: { status: 'none', asked: [], cited },
    });
    const found = findFindings(facts).find((finding) => finding.code === code);
    expect(found?.message).toContain('https://archive.ph/2020/https://ledger.test/?token=…');
    expect(JSON.stringify(found)).not.toContain('a1a1');
  });

  test('no finding calls a source or a claim by an id that nobody but programs knows', () => {
    for (const { message, hint } of everything) expect(`${message} ${hint}`).not.toMatch(/\b[sci]\d+\b/);
  });

  test('no finding judges a claim: never true, false, verified, supported, altered, plagiarism', () => {
    expect(everything.length).toBeGreaterThanOrEqual(rules.length);
    for (const { message, hint } of everything) {
      expect(`${message} ${hint}`.replace(/\w+:\/\/\S+/g, '')).not.toMatch(
        /\b(?:true|false|verified|supported|fact-checked|altered|plagiari\w+|lie[sd]?)\b/i,
      );
    }
  });

  test('a claim of absence without a source sends nobody to one', () => {
    const facts = CASES['absence-claim']?.fires['no evidence'];
    if (facts === undefined) throw new Error('the case is missing');
    expect(findFindings(facts).map(({ message }) => message)).toContain(
      'This says that something is not there, and cites no source: a person must look.',
    );
  });

  test('only what is certain and the author’s to mend is an error', () => {
    const errors = rules.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors.sort()).toEqual(['dead-link', 'malformed-url', 'reader-cannot-open', 'wording-differs']);
  });

  const messageOf = (code: string, facts: Parameters<typeof findFindings>[0] | undefined) =>
    facts === undefined ? undefined : findFindings(facts).find((finding) => finding.code === code)?.message;

  test.each([
    ['In doing so ', 'behind “In doing so”'],
    [
      's article argues that the acquittal of Vik was not ',
      'behind “… article argues that the acquittal of Vik was not”',
    ],
    ['He left. The mayor denied that ', 'behind “The mayor denied that”'],
  ])('what a clipped quotation stands behind is shown in whole words: %s', (prefix, shown) => {
    const message = messageOf('clipped-quotation', clipped('The roof was safe', 'the roof was safe', prefix));
    expect(message).toMatch(new RegExp(`, ${shown}\\.$`));
  });

  test.each([
    ['The roof was safe.', '“The roof was safe.”'],
    ['The roof was safe', '“The roof was safe”.'],
  ])('a message ends with one full stop: nearest to it %s', (text, shown) => {
    const passage = { text, prefix: '', suffix: '', start: 0, end: text.length };
    const support = supportWith({ state: 'no-passage-found', passages: [passage] });
    const claim = claimWith({ quotations: [{ start: 0, end: 5 }], citations: [citationWith({ support })] });
    const message = messageOf('quotation-not-found', factsWith({ claims: [claim] }));
    expect(message).toMatch(new RegExp(`nearest to it: ${shown.replace(/\\./g, '\\\\.')}$`));
  });

  test('the comma behind a quotation’s last word is none of the change', () => {
    const quote = {
      parts: [],
      diff: [
        { kind: 'cut', text: 'little.' },
        { kind: 'added', text: 'nothing,' },
      ],
    } as const;
    const support = supportWith({ state: 'wording-differs', quote });
    const facts = factsWith({ claims: [claimWith({ citations: [citationWith({ support })] })] });
    expect(messageOf('wording-differs', facts)).toMatch(/: source has “little”, article has “nothing”\.$/);
  });

  test('control characters of a hostile address do not reach the message', () => {
    const facts = CASES['tracking-parameters']?.fires['a campaign'];
    if (facts === undefined) throw new Error('the case is missing');
    const [source] = facts.sources;
    if (source === undefined) throw new Error('the source is missing');
    const hostile = {
      ...facts,
      remarks: [{ code: 'lost-link', args: { word: 'here\u001b[31m', sentence: 'a\u202eb' }, offset: 0 }],
    };
    const messages = findFindings(hostile).map(({ message }) => message);
    expect(messages.some((message) => message.includes('here'))).toBe(true);
    for (const message of messages) expect(message).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('findings', () => {
  test('come by place, and at one place in the order of the registry', () => {
    const facts = CASES['no-trace']?.fires['dead, and no archive has it'];
    if (facts === undefined) throw new Error('the case is missing');
    expect(codesOf({ ...facts, remarks: [{ code: 'lost-link', args: { word: 'here' }, offset: 0 }] })).toEqual([
      'lost-link',
      'dead-link',
      'no-trace',
    ]);
  });

  test('a dead link that was asked only once is a warning', () => {
    const facts = CASES['dead-link']?.fires['a 404 that was asked twice'];
    const state = facts?.states.get('s1');
    if (facts === undefined || state === undefined) throw new Error('the case is missing');
    const once = { ...facts, states: new Map([['s1', { ...state, attempts: 1 }]]) };
    expect(findFindings(facts)[0]?.severity).toBe('error');
    expect(findFindings(once)[0]?.severity).toBe('warning');
    expect(findFindings(facts)[0]?.message).toContain('The server said twice that there is no such page.');
    expect(findFindings(once)[0]?.message).toContain('The server said that there is no such page; it was asked once.');
  });
});
