import { spacedLines } from '../../../../core/text/over-lines.ts';
import { Statement } from '../statement.ts';
import { WALL_FILLERS } from './fillers.ts';

/** "May we store this?", as a title. */
export const CONSENT: Statement = new Statement([
  {
    subjects: 'privacy, cookies, cookie, consent, data, before you continue, your privacy',
    states:
      'choices, settings, preferences, consent, manage, we value, accept, wall, gate, before you continue, use of, your privacy, matters',
    alone: 'before you continue, your privacy, privacy gate, we value your privacy, consent, cookie consent',
    fillers: `${WALL_FILLERS}, our, and, policy, choose, time`,
  },
  {
    subjects: 'zustimmung, einwilligung, datenschutz, privatsphare, cookies, werbung, sie',
    states: spacedLines`
      zustimmung, einwilligung, benotigen, brauchen, erforderlich, einstellungen, datenschutzeinstellungen,
      privatsphare-einstellungen, mit werbung, fortfahren, bevor sie fortfahren, weiterlesen
    `,
    alone: spacedLines`
      bevor sie fortfahren, datenschutzeinstellungen, zustimmung, einwilligung, privatsphare-einstellungen,
      mit werbung weiterlesen, weiter mit werbung, weiter mit werbung oder pur-abo, weiter mit werbung oder im abo
    `,
    fillers: 'wir, ihre, ihr, und, zu, zum, verwendung, von, oder, im, abo, lesen',
  },
  {
    subjects: 'vie privee, cookies, confidentialite, donnees, consentement, privacidad, privacidade, privacy, consenso',
    states: spacedLines`
      respectons, gestion, parametres, choix, avant de continuer, votre vie privee, antes de continuar, su privacidad,
      tu privacidad, sua privacidade, prima di continuare, la tua privacy, consentement, consenso, valoramos,
      nos importa
    `,
    alone:
      'votre vie privee, avant de continuer, gestion des cookies, antes de continuar, prima di continuare, tu privacidad, sua privacidade, la tua privacy',
    fillers: 'de, des, vos, votre, nous, la, le, du, su, tu, nos, teniamo, alla, e, il',
  },
  {
    subjects: spacedLines`
      integritet, privatliv, personvern, yksityisyys, samtycke, samtykke, suostumus, privacy, cookies, souhlas,
      souhlasu, zgoda, zgode, prywatnosc, hozzajarulas, toestemming
    `,
    states: spacedLines`
      varnar om, vaerner om, inställningar, installningar, indstillinger, innstillinger, asetukset, samtycke,
      samtykke, suostumus, nastaveni, ustawienia, beallitasok, toestemming, voordat je verdergaat, instellingen,
      szanujemy, cenimy, din integritet, dit privatliv
    `,
    alone:
      'voordat je verdergaat, voordat u verdergaat, nastaveni souhlasu, for du gar videre, innan du fortsatter, vi varnar om din integritet',
    fillers: 'vi, om, din, dit, ditt, je, uw, we, twoja, vase, voor, dina',
  },
]);
