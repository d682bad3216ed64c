// The reserved words as token kinds of the parser.
//
// The lexer gives keywords as NAME tokens, as CPython's does. The parser looks each word up once, when it fetches the
// token, and from then on compares numbers. The numbers start above those of T, so that both share one `kind`.

export enum K {
  FALSE = 100,
  NONE,
  TRUE,
  AND,
  AS,
  ASSERT,
  ASYNC,
  AWAIT,
  BREAK,
  CLASS,
  CONTINUE,
  DEF,
  DEL,
  ELIF,
  ELSE,
  EXCEPT,
  FINALLY,
  FOR,
  FROM,
  GLOBAL,
  IF,
  IMPORT,
  IN,
  IS,
  LAMBDA,
  NONLOCAL,
  NOT,
  OR,
  PASS,
  RAISE,
  RETURN,
  TRY,
  WHILE,
  WITH,
  YIELD,
}

const RESERVED =
  'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
  'import in is lambda nonlocal not or pass raise return try while with yield';

/** Keyword text to kind. */
export const KEYWORD_KINDS: ReadonlyMap<string, K> = new Map(
  RESERVED.split(' ').map((word, index): [string, K] => [word, K.FALSE + index]),
);
