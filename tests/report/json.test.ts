import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { sampleReport, VIEW } from '../helpers/sample-report.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));

test('the report is what its schema says', async () => {
  const validate = new Ajv2020({ strict: false }).compile(schema as object);
  const document: unknown = JSON.parse(String(renderJson(sampleReport(), VIEW)));
  expect(validate(document) ? [] : validate.errors).toEqual([]);
});

test('the schema refuses a state that does not exist', async () => {
  const validate = new Ajv2020({ strict: false }).compile(schema as object);
  const text = String(renderJson(sampleReport(), VIEW)).replace('"status": "dead"', '"status": "broken"');
  expect(validate(JSON.parse(text))).toBe(false);
});
