/** Verbs that put words into somebody's mouth, as alternatives of a pattern. */
export const SAYING_VERBS =
  '(?:sa(?:id|ys)|told|tells|added|adds|wrote|writes|argued|argues|warned|warns|explained|explains|insisted|insists|recalled|recalls|noted|notes|stated|states|declared|declares|replied|replies|asked|asks|claimed|claims|admitted|admits|tweeted|testified|sagte|sagt|erklärte|schrieb|dijo|afirmó|declaró|escribió|a déclaré|a dit|a écrit|disse|afirmou|declarou|escreveu)';
