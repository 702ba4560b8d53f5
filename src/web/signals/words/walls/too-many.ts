import { Statement } from '../statement.ts';
import { WALL_FILLERS } from './fillers.ts';

/** "Too fast", as a title. */
export const TOO_MANY: Statement = new Statement([
  {
    subjects: 'requests, request, rate limit, rate, quota, you, attempts, connections, queries, searches, downloads',
    states: 'too many, exceeded, reached, rate limited, rate-limited, slow down',
    alone: 'too many requests, rate limited, rate limit exceeded, slow down, quota exceeded, 429',
    fillers: `${WALL_FILLERS}, 429, being`,
  },
  {
    subjects:
      'anfragen, requetes, solicitudes, peticiones, solicitacoes, pedidos, richieste, verzoeken, forfragningar, zapytan, pozadavku, запрос~, запитів',
    states:
      'zu viele, trop de, demasiadas, muitas, muitos, troppe, te veel, for manga, zbyt wiele, prilis mnoho, слишком много, забагато',
    alone: 'zu viele anfragen, trop de requetes, demasiadas solicitudes',
    fillers: 'de, fur',
  },
  {
    subjects: '请求, 請求, 访问, 操作, リクエスト, 요청',
    states: '过于频繁, 過於頻繁, 太频繁, 太多, 过多, 多すぎ, 너무 많',
    alone: '请求过于频繁, 访问过于频繁',
    fillers: '您, 的, 太, が, ます, です, 습니다, 이',
    unspaced: true,
  },
]);
