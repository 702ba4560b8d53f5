import { describe, expect, test } from 'vitest';
import { isLineAboutArticle } from '../../../src/core/text/lines-about.ts';

describe('a line about the article or its pictures', () => {
  test.each([
    'Photo by Mara Vale on Unsplash',
    '(Photo by Mara Vale/Northhaven Press)',
    'Photograph by Mara Vale and Per Vang',
    'Cover image by Mara Vale via Flickr.',
    'Foto von Mara Vale auf Unsplash',
    'Photo de Mara Vale sur Unsplash',
    'Foto de Mara Vale en Unsplash',
    '(Photo: Mara Vale)',
    'Image: The council hall. Credit: City of Northhaven',
    'The council hall where the vote took place. Image credit: City of Northhaven',
    '© Mara Vale',
    '5 min read',
    'Lesezeit: 7 Minuten',
    'Share this',
    'Share this article:',
    'Share this article with your friends',
    'Listen to this story',
    'Diesen Artikel teilen',
    'Partagez cet article',
    'Originally published in the Northhaven Gazette on 3 May 2021.',
    'This article first appeared at harbour.test',
    'Nov. 19, 2019, 8:41 AM UTC',
    'Updated: 5 May 2024 10:15 GMT',
    'Published on Tuesday, 5 May 2024 at 10:15 a.m. EST',
    'Veröffentlicht am Dienstag, 12.03.2024 um 14:05 Uhr',
    'Publié le mardi 12 mars 2024 à 14h05',
    'Publicado el martes, 12 de marzo de 2024',
  ])('%s', (line) => {
    expect(isLineAboutArticle(line)).toBe(true);
  });
});

describe('a line of the article', () => {
  test.each([
    '3 May 2021: the roof',
    'Death of Mara Vale, 3 May 2021',
    'Fri 3 May 2021, sun and fog',
    'In 1931.',
    'Photo by photo, the union showed what had rusted.',
    'Photographs by Mara Vale show that the roof had rusted.',
    'Images from the Harbour Office prove that nobody was there in May.',
    'The photo by Mara Vale on the wall was taken in 1931.',
    'The council shares this view.',
    'Share this burden, the minister said, and the port will live.',
    'It takes 5 min to read the sign.',
    'The report was originally published in 2019 and withdrawn in 2020.',
    'Listen to this: eleven people were injured.',
    'Save this harbour, said the banner.',
  ])('%s', (line) => {
    expect(isLineAboutArticle(line)).toBe(false);
  });

  test('a long one, whatever it begins with', () => {
    expect(isLineAboutArticle(`Photo: ${'The roof fell on cars. '.repeat(10)}`)).toBe(false);
  });
});
