/** Files the article: `Tags: harbour, pilots`. */
export const FILED_UNDER =
  /^[\s\p{P}\p{S}]*(?:tags?|tagged(?: (?:with|as))?|filed under|posted (?:in|under)|categor(?:y|ies)|topics?|keywords?|schlag(?:wort|worte|wörter)|stichwort\p{L}*|kategorien?|rubrik|abgelegt (?:in|unter)|mots[- ]clés?|étiquettes|catégories?|etiquetas|categorías?|categorias?|tag|trefwoorden|tagi|kategorie|теги|метки)\s*:/iu;

/** Names who made a picture: `Photo: A. Pilot`. */
export const CREDIT =
  /^[\s\p{P}\p{S}]*(?:(?:file |stock )?(?:photos?|images?|pictures?|illustration)(?: (?:credits?|courtesy|copyright|source))?|(?:photo|image|picture)(?: courtesy)? (?:by|of|via)|fotos?(?:credit)?|bild(?:er|quelle|nachweis)?|symbolbild|crédits?(?: photos?)?|foto(?:grafía|grafia)?|imagen|imagem|immagine|zdjęcie|фото)\s*(?:[:/©|]|\([^)]*\)$)/iu;
