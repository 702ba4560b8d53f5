import { spacedLines } from '../../../../core/text/over-lines.ts';
import type { Wording } from '../wording.ts';

/** "The page is not there", see `ABSENCE`. French, Spanish, Portuguese, Italian, Catalan and its neighbours, Romanian. */
export const ROMANCE: readonly Wording[] = [
  {
    subjects: spacedLines`
      page, la page, article, l'article, cet article, contenu, document, fichier, adresse, lien, video, annonce,
      ressource, publication, actualite, rubrique, url, evenement, offre, produit, petition, photo, image, dossier,
      billet, communique, ouvrage, livre, these, episode, emission, compte, profil, utilisateur, site,
      ce que vous cherchez, ce que vous cherchiez, ce que vous recherchez, ce que tu cherches, information, element,
      cours, fiche, notice, objet, texte, sujet, discussion, message, commentaire, l'adresse, l'url, l'annonce,
      l'element, l'ouvrage, blog, recette, projet, rapport, etude, jeu de donnees, cette page, cet objet
    `,
    states: spacedLines`
      introuvable, introuvables, non trouve, non trouvee, pas trouve, pas trouvee, pas ete trouve, pas ete trouvee,
      pu etre trouve, pu etre trouvee, n'existe pas, n'existe plus, n'est plus disponible, n'est plus en ligne,
      n'est plus accessible, n'est pas disponible, plus disponible, inexistante, inexistant, n'a pas pu etre trouvee,
      a ete supprimee, a ete supprime, supprimee, supprime, a ete retiree, a ete retire, a expire, n'avons pas trouve,
      ne trouvons pas, n'avons pas pu trouver, n'a pas ete trouvee, n'a pas ete trouve, perdue, a disparu,
      a ete deplacee ou supprimee, n'existe pas ou plus, n'est pas en ligne, n'a pas pu etre trouve,
      n'avons rien trouve, rien n'a ete trouve, n'a ete trouve, n'a ete trouvee, s'est perdue, s'est envolee,
      n'est plus consultable, n'est plus publie, n'est plus publiee, est manquante, manquante, a ete effacee,
      a ete efface, a ete depubliee, a ete depublie, ne parvenons pas a trouver, n'arrivons pas a trouver,
      impossible de trouver, a change d'adresse, n'est plus la, n'est pas la, n'est plus ici, n'a jamais existe,
      a ete enlevee, a ete enleve, n'est pas publiee, n'est pas publie, est absente, est absent, n'est plus visible,
      n'est plus active, n'est plus actif, a ete mise hors ligne, a ete mis hors ligne, ne correspond a aucun,
      ne correspond a aucune
    `,
    alone: spacedLines`
      page introuvable, introuvable, non trouve, non trouvee, aucun resultat, aucun texte sur cette page,
      il n'y a pour l'instant aucun texte sur cette page, erreur 404, 404 erreur, rien ici, rien trouve,
      rien n'a ete trouve, aucun resultat trouve, aucune page trouvee, aucun article trouve, lien mort, lien invalide,
      lien brise, page inexistante, page non disponible, vous etes perdu, il n'y a rien ici, page manquante,
      page absente, aucun contenu
    `,
    fillers: spacedLines`
      la, le, les, l', cette, cet, ce, votre, vous, nous, que, qui, demandee, demande, recherchee, recherche,
      recherchez, cherchez, cherchee, desole, desolee, desoles, erreur, malheureusement, est, a, sur, ici, semble,
      avez, essayez, d', de, du, consulter, pas, ne, plus, ou, et, pour, en, oups, zut, mince, aie, helas, pardon,
      navre, navres, il, elle, on, se, rien, cet emplacement, emplacement, adresse, l'adresse, peut, etre, peut-etre,
      une, un, des, aucun, aucune, tu, cherches, avoir, change, mauvais, ait, ou a, cherchiez, souhaitez, souhaitee,
      voulez, desirez, moment, pages, notre, nos, site, jamais, semble-t-il, tombe, tombee, avons
    `,
  },
  {
    subjects: spacedLines`
      pagina, contenido, articulo, noticia, documento, archivo, enlace, direccion, video, publicacion, producto,
      anuncio, recurso, url, nota, entrada, lo que buscas, lo que buscabas, lo que busca, lo que buscaba,
      lo que estas buscando, lo que esta buscando, evento, oferta, peticion, imagen, foto, libro, capitulo, tesis,
      informacion, perfil, usuario, cuenta, tema, hilo, post, receta, episodio, elemento, objeto, registro, ficha,
      sitio, web, blog, seccion, proyecto, informe, estudio, texto, vacante, historia
    `,
    states: spacedLines`
      no encontrada, no encontrado, no se encuentra, no se encontro, no se ha encontrado, no ha sido encontrada,
      no fue encontrada, no fue encontrado, no existe, ya no existe, no disponible, no esta disponible,
      ya no esta disponible, no se pudo encontrar, no hemos encontrado, no encontramos, no podemos encontrar,
      no hemos podido encontrar, ha sido eliminada, ha sido eliminado, fue eliminada, fue eliminado, eliminada,
      eliminado, ha sido retirada, ha sido retirado, ha caducado, ha expirado, inexistente, no se halla,
      ya no se encuentra, borrada, borrado, no hemos podido localizar, no se ha podido encontrar,
      no se ha podido localizar, no pudo ser encontrada, no pudo ser encontrado, no pudimos encontrar,
      no logramos encontrar, no conseguimos encontrar, no esta aqui, ya no esta, ya no esta aqui, ya no esta en linea,
      ya no se encuentra disponible, no se encuentra disponible, dejo de existir, ha dejado de existir,
      ha desaparecido, desaparecio, no localizado, no localizada, no se localiza, fue retirado, fue retirada,
      ha sido borrado, ha sido borrada, se ha eliminado, se elimino, no la encontramos, no lo encontramos,
      no esta disponible o ha sido eliminado, no existe o ha sido eliminada, nunca existio, no existe o fue removido,
      fue removido, fue removida, ha sido removido, ya no esta publicada, ya no esta publicado, se ha perdido,
      no aparece
    `,
    alone: spacedLines`
      no encontrado, no encontrada, pagina no encontrada, error 404, sin resultados, no hay resultados,
      no se encontraron resultados, no encontramos nada, nada por aqui, aqui no hay nada, no hay nada aqui,
      pagina inexistente, enlace roto, enlace no valido, te has perdido, no encontramos lo que buscas,
      no hay contenido, no hay paginas, ningun resultado, nada encontrado, no se encontro nada,
      no se ha encontrado nada, recurso no encontrado
    `,
    fillers: spacedLines`
      la, el, los, las, esta, este, esto, que, usted, buscas, busca, buscaba, buscabas, buscando, solicitada,
      solicitado, intentas, intenta, acceder, visitar, lo, sentimos, sentimos mucho, vaya, disculpa, disculpe, perdon,
      error, al, a, de, en, ha, estas, esta buscando, pagina, se, nos, parece, aqui, desea, quieres, ver, o, y, ya,
      no, ups, oops, uy, ay, esa, ese, eso, aquella, nuestro, servidor, portal, sitio, por, con, para, un, una, mas,
      movida, movido, cambiado, puede, haya, sido, quiza, tal, vez, pero, te, le, su, tu, si, cual, donde, lleva,
      existir, hemos, podido, nada, mostrar, nuestra, web, indicada, indicado, pedida, direccion
    `,
  },
  {
    subjects: spacedLines`
      pagina, conteudo, artigo, noticia, documento, arquivo, ficheiro, ligacao, link, endereco, video, produto,
      anuncio, materia, url, publicacao, o que voce procura, o que procura, o que voce esta procurando,
      o que estava procurando, o que procurava, evento, oferta, imagem, foto, livro, tese, perfil, usuario,
      utilizador, conta, topico, post, postagem, texto, item, registro, registo, site, blog, secao, informacao,
      peticao, receita, episodio, projeto, relatorio, reportagem, historia, vaga, recurso
    `,
    states: spacedLines`
      nao encontrada, nao encontrado, nao foi encontrada, nao foi encontrado, nao existe, nao existe mais,
      ja nao existe, nao disponivel, nao esta disponivel, nao esta mais disponivel, ja nao esta disponivel,
      indisponivel, inexistente, nao encontramos, nao conseguimos encontrar, nao foi possivel encontrar,
      nao localizada, nao localizado, foi removida, foi removido, foi eliminada, foi excluida, foi apagada, removida,
      removido, expirou, nao pode ser encontrada, nao pode ser encontrado, nao foi localizada, nao foi localizado,
      nao conseguimos localizar, nao localizamos, nao esta mais aqui, ja nao esta aqui, nao se encontra disponivel,
      nao esta mais no ar, saiu do ar, foi apagado, foi excluido, foi retirado, foi retirada, foi eliminado,
      desapareceu, sumiu, deixou de existir, nao achamos, nao foi possivel localizar, apagada, apagado, excluida,
      excluido, nunca existiu, nao se encontra, se perdeu, nao existe ou foi removida, nao existe ou foi removido,
      nao esta publicada, nao consta
    `,
    alone: spacedLines`
      nao encontrado, nao encontrada, pagina nao encontrada, erro 404, nenhum resultado, nada encontrado,
      nada por aqui, nao ha nada aqui, link quebrado, link invalido, pagina inexistente, nenhum resultado encontrado,
      nao ha nada por aqui, nao encontramos nada, nada foi encontrado, nenhum conteudo,
      nao encontramos o que voce procura
    `,
    fillers: spacedLines`
      a, o, os, as, esta, este, isto, que, voce, procura, procurava, procurando, esta procurando, solicitada,
      solicitado, tentou, acessar, desculpe, lamentamos, opa, ops, erro, mas, pagina, em, de, do, da, no, na, se,
      aqui, ou, e, mais, sua, pretende, essa, esse, essas, isso, aquela, tal, puxa, xi, eita, epa, oh, hum,
      infelizmente, parece, ter, sido, para, por, com, um, uma, pode, talvez, nosso, nossa, servidor, portal, movida,
      movido, nos, deseja, queria, quer, ai, hm, lamento, pedimos, desculpa, desculpas, pela, pelo, houve, algum,
      engano, existir, ser, foi, acedeu, digitou, buscava, busca, buscou
    `,
  },
  {
    subjects: spacedLines`
      pagina, contenuto, articolo, documento, file, risorsa, notizia, indirizzo, link, video, prodotto, annuncio, url,
      sito, quello che cerchi, quello che cercavi, quello che stai cercando, cio che cerchi, cio che cercavi,
      cio che stai cercando, evento, offerta, immagine, foto, libro, tesi, profilo, utente, account, post,
      discussione, scheda, elemento, oggetto, testo, voce, sezione, petizione, ricetta, episodio, progetto, relazione,
      blog, pubblicazione, storia, contenuti
    `,
    states: spacedLines`
      non trovata, non trovato, non e stata trovata, non e stato trovato, non esiste, non esiste piu, non disponibile,
      non e disponibile, non e piu disponibile, piu disponibile, inesistente, non riusciamo a trovare,
      non abbiamo trovato, impossibile trovare, e stata rimossa, e stato rimosso, e stata eliminata,
      e stato eliminato, rimossa, rimosso, eliminata, eliminato, scaduta, scaduto, non piu disponibile,
      non e presente, non e piu online, non e raggiungibile, non siamo riusciti a trovare, non e possibile trovare,
      non si trova, non e stato possibile trovare, non e qui, non e piu qui, non c'e, non c'e piu, e stata cancellata,
      e stato cancellato, cancellata, cancellato, spostata o cancellata, e sparita, e sparito, scomparsa, scomparso,
      non e piu accessibile, non e piu presente, non risulta, non esistente, e stata tolta, e stato tolto,
      mai esistita, non e pubblicata, non e stata pubblicata, e andata persa, si e persa, non riesco a trovare,
      non trovo, introvabile, non e piu pubblicato, ritirato, ritirata
    `,
    alone: spacedLines`
      non trovato, non trovata, pagina non trovata, errore 404, nessun risultato, pagina inesistente,
      qui non c'e niente, qui non c'e nulla, nessun risultato trovato, link non valido, link interrotto, niente qui,
      nulla qui, pagina mancante, non abbiamo trovato nulla, nessun contenuto, nessun articolo trovato, ti sei perso
    `,
    fillers: spacedLines`
      la, il, lo, l', questa, questo, che, cerchi, cercavi, cercata, stai, cercando, hai, richiesto, richiesta, ci,
      dispiace, siamo, spiacenti, spiacente, errore, ops, o, e, di, a, in, la pagina, puo, essere, stata, stato,
      visualizzare, purtroppo, non, quella, quello, tale, mi, uffa, accidenti, oops, scusa, scusate, ma, con, per, un,
      una, nostro, server, forse, sembra, cosi, se, riesco, potrebbe, aver, cambiato, spostata, spostato, oppure, piu,
      esserci, sul, sulla, nel, nella, da, vostra, tua, desiderata, desiderato, ahi, peccato, digitato, indirizzo,
      errato
    `,
  },
  {
    subjects: spacedLines`
      pagina, l'article, article, contingut, document, enllac, paxina, contido, artigo, noticia, el que busques,
      el que buscaves, el que cerques, fitxer, enllaç, video, imatge, esdeveniment, o que buscas, ligazon, documento
    `,
    states: spacedLines`
      no trobada, no trobat, no s'ha trobat, no existeix, ja no existeix, no disponible, no esta disponible,
      non atopada, non se atopou, non existe, xa non existe, no hem trobat, eliminada, no trobem,
      no s'ha pogut trobar, no hem pogut trobar, ja no esta disponible, no es pot trobar, ha estat eliminada,
      ha estat eliminat, s'ha eliminat, s'ha esborrat, eliminat, no se atopa, non se puido atopar,
      xa non esta dispoñible, foi eliminada, non atopamos
    `,
    alone:
      'no trobat, no trobada, non atopada, aqui no hi ha res, cap resultat, pagina no trobada, enllaç trencat, res trobat',
    fillers: spacedLines`
      la, el, que, busqueu, busques, aquesta, esta, ho, sentim, error, buscas, sentimolo, a, ups, vaja, aquest,
      aquell, les, els, l, cerques, demanada, sol, licitada, potser, o, no, nos, pero, ens, sap, greu, buscabas,
      lamentamos
    `,
  },
  {
    subjects: spacedLines`
      pagina, articolul, articol, continutul, documentul, adresa, stirea, fisierul, ceea ce cautati, ceea ce cauti,
      ce cautati, ce cauti, produsul, anuntul, imaginea, evenimentul, resursa, inregistrarea, profilul, cartea,
      materialul, link-ul, linkul, postarea
    `,
    states: spacedLines`
      nu a fost gasita, nu a fost gasit, nu exista, nu mai exista, nu este disponibila, nu mai este disponibila,
      nu este disponibil, nu poate fi gasita, negasita, a fost stearsa, a fost eliminata, nu am gasit, inexistenta,
      nu s-a gasit, nu am putut gasi, nu putem gasi, nu a putut fi gasita, nu a putut fi gasit, nu poate fi gasit,
      nu se gaseste, nu gasim, a disparut, a fost mutata sau stearsa, a fost sters, a fost retras, a fost retrasa,
      nu mai este aici, nu mai e disponibila, nu e disponibila, a fost eliminat, nu mai este publicat,
      nu a fost gasite
    `,
    alone: spacedLines`
      negasit, negasita, eroare 404, nu a fost gasit, nimic gasit, nu am gasit nimic, niciun rezultat,
      nu exista rezultate, aici nu e nimic, link invalid, pagina inexistenta
    `,
    fillers: spacedLines`
      cautata, ceruta, solicitata, pe, care, o, cautati, cauti, ne, pare, rau, ne pare rau, din, pacate, eroare,
      aceasta, am, nu, ups, oops, hopa, vai, scuze, regretam, se, ca, sa, fi, fost, poate, sau, acest, la,
      aceasta adresa, adresa, acesta, mutata, mai, noi, site, va, doriti, incercati
    `,
  },
];
