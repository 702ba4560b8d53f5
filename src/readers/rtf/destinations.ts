import { spacedLines } from '../../core/text/over-lines.ts';
/**
 * Destinations (RTF 1.9.1) whose groups are no text of the document: pictures, headers, what a program keeps for itself.
 * A destination that begins with `\*` and is not in `READ` is passed over too, as the format wants it.
 */
export const SKIPPED: ReadonlySet<string> = new Set(
  spacedLines`
      colortbl pict objdata objclass objname header headerl headerr headerf footer footerl footerr footerf ftnsep
      ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn rxe txe private1 filetbl nonshppict fldtype datafield template
      listtable listoverridetable rsidtbl revtbl generator themedata colorschememapping latentstyles datastore
      bkmkstart bkmkend sp shprslt pn pnseclvl pgdsctbl userprops docvar xmlnstbl atnid atnauthor atnref atndate
      atntime atnparent atnicn mmathPict moMath keycode falt panose background
    `.split(' '),
);

/** Destinations that say something beside the running text; each is read by itself. */
export const ASIDE: ReadonlySet<string> = new Set(
  'fonttbl stylesheet info fldinst listtext pntext footnote annotation atrfstart atrfend'.split(' '),
);

/** Destinations with a star that are read, or hold some that are. */
export const READ: ReadonlySet<string> = new Set([...ASIDE, 'shpinst', 'shptxt', 'ud', 'do', 'dptxbxtext']);
