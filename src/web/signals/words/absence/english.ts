import { spacedLines } from '../../../../core/text/over-lines.ts';
import type { Wording } from '../wording.ts';

/** Words around a statement of absence in English that change nothing. */
export const EN_FILLERS = spacedLines`
  the, this, that, a, an, it, its, you, your, we, i, us, our, were, are, was, is, be, been, being, has, have, had,
  may, might, could, can, will, does, did, do, not, to, for, of, in, on, at, by, from, with, and, or, but, so, as, if,
  looking, look, looks, like, seem, seems, requested, request, asked, trying, tried, try, reach, access, view, find,
  open, visit, followed, entered, typed, want, wanted, searching, sorry, apologies, unfortunately, afraid, well, here,
  there, server, site, website, name, address, located, anymore, any, more, longer, just, really, please, again, out,
  right now, error, page error, been either, either, changed, had, temporarily, ever, never, our, servers, database,
  system, archive, archives, records, specified, supplied, provided, given, correct, anything, whatever, above,
  existed, there, s
`;

/**
 * How sites say that a page is not there. States that may pass (`unavailable`) are not among these: they are only believed
 * where nothing says that they will pass (`WEAK_ABSENCE`).
 */
/** "The page is not there", see `ABSENCE`. */
export const ENGLISH: readonly Wording[] = [
  {
    subjects: 'no ~',
    states: 'matches the given query, matches your query, matches the query, matching query does not exist',
  },
  {
    subjects: spacedLines`
      page, pages, web page, webpage, article, articles, story, post, content, document, file, item, resource, entry,
      record, url, link, address, topic, thread, listing, product, video, publication, report, paste, event, offer,
      job, ad, directory, path, object, site, blog, profile, user, account, channel, photo, album, playlist, release,
      recipe, section, petition, campaign, fundraiser, project, dataset, data set, submission, preprint, paper, book,
      chapter, image, picture, gallery, game, app, form, survey, poll, question, answer, comment, episode, podcast,
      show, track, course, property, vacancy, position, auction, community, map, repository, package, version,
      blog post, press release, text, destination, doi, urn, purl, identifier, handle, isbn, accession number,
      what you're looking for, what you are looking for, what you were looking for, what you're after,
      what you were after, note, collection, wiki page, subdomain, archives, presentation
    `,
    states: spacedLines`
      not found, wasn't found, was not found, could not be found, couldn't be found, cannot be found,
      can not be found, can't be found, cant be found, doesn't exist, does not exist, doesnt exist, don't exist,
      didn't exist, no longer exists, no longer exist, does not seem to exist, doesn't seem to exist, not exist,
      isn't here, is not here, not here, no longer here, no longer available, no longer on, no longer online,
      no longer published, not be located, not located, can't find, cannot find, can not find, couldn't find,
      could not find, couldn't locate, could not locate, can't locate, cannot locate, unable to find,
      unable to locate, didn't find, did not find, can't seem to find, can't quite find, has gone missing,
      gone missing, went missing, is missing, seems to be missing, has been removed, was removed, been removed,
      removed, has been deleted, was deleted, been deleted, deleted, been retired, retired, has expired, expired,
      been taken down, taken down, been withdrawn, withdrawn, been unpublished, unpublished, has vanished, vanished,
      disappeared, does not match, no such, no article with, no page with, no record with, no item with,
      no entry with, no document with, no file with, no post with, no user with, no work with, no object with,
      nonexistent, non-existent, gone for good, is gone, has gone, gone, been moved or deleted, moved or deleted,
      moved or removed, removed or deleted, got lost, is lost, been lost, lost at sea, isn't here any more,
      isn't available anymore, isn't available any more, not available any more, isn't online anymore,
      no longer accessible, isn't accessible anymore, no longer active, no longer live, no longer hosted,
      no longer hosted here, no longer held, isn't published, is not published, not published anymore,
      been discontinued, has not been found, have not been found, hasn't been found, cannot be located,
      can't be located, couldn't be located, could not be located, doesn't appear to exist, does not appear to exist,
      appears to be missing, no text in, not in our database, not in our system, not in our records,
      does not correspond, doesn't correspond, never existed, might never have existed, was never here, never here,
      not hosted here, not in this archive, not in our archive, not in the archive, not in this database,
      not in this catalogue, not on this server, not on our server, not on file, is off the market,
      has been deaccessioned, been deaccessioned
    `,
    alone: spacedLines`
      there is currently no text in this page, there is currently no text on this page, no text in this page, 404,
      410 gone, listing has ended, auction has ended, offer has ended, sale has ended, listing ended, not found,
      page not found, nothing found, nothing here, nothing to see here, nothing was found, no results found,
      no posts found, no record found, no records found, no such page, you're lost, you are lost, dead link,
      broken link, invalid url, invalid link, invalid page, invalid id, invalid article, invalid request id,
      not available anymore, no input file specified, no such file or directory, can't find that, cannot find that,
      couldn't find that, could not find that, couldn't find it, couldn't find what, invalid article id,
      invalid document id, invalid story id, invalid identifier, nothing at this address, nothing at this url,
      nothing at this location, nothing lives here, there's nothing here, there is nothing here, invalid thread,
      invalid topic, invalid post, invalid item, invalid record, invalid document, invalid file, no thread specified,
      no topic specified, unknown page, unknown article, unknown document, unknown record, unknown item, wrong turn,
      page missing, missing page, article missing, file missing, no page here, no such article, no such document,
      no such item, no such record, no such file, no such object, no such thread, no such topic, no such user,
      no article found, no article, no page found, no matching page, no content found, no content here,
      no entry found, no item found, no document found, no results,
      the requested article is not currently available on this site, file is in owner's trash,
      the file is in the owner's trash
    `,
    fillers: EN_FILLERS,
  },
  {
    // Of these the other states are told of the thing itself: a case is removed to another court, a table no longer exists.
    subjects:
      'table, case, docket, notice, judgment, judgement, ruling, abstract, manifest, node, revision, commit, object id, ref, branch, tag, feed',
    states: spacedLines`
      not found, was not found, were not found, could not be found, cannot be found, does not exist, do not exist,
      bad object id, bad ref, invalid ref, no node, no such node, no such commit, no such revision, no such ref,
      no such case, no such table
    `,
    alone: 'the requested node is no longer available',
    fillers: EN_FILLERS,
  },
];
