/** RFC 3986 §3.2.1: what may be a password ends at the last `@` before the path. */
const PASSWORD = /(?<=:\/\/[^\s:@/?#]{0,500}):[^\s/?#]{0,500}@/g;
/** And as a parameter, as PostgreSQL takes it. */
const PARAMETER = /(?<=[?&](?:ssl)?password=)[^\s&#]{1,500}/gi;

/** A text, as an option of the command line, in which the addresses of servers have no passwords. */
export function withoutPassword(text: string): string {
  return text.replace(PASSWORD, '@').replace(PARAMETER, '…');
}
