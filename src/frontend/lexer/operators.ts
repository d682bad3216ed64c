// The longest operator at the cursor.
//
// A switch over character codes instead of a lookup of substrings: operators are a third of all tokens.

import { T } from '../tokens.ts';
import type { Scanner } from './scanner.ts';

const EQUALS = 61;

/** Moves the cursor behind the operator and gives its token; OP for a character that starts none. */
export function scanOperator(scanner: Scanner): T {
  const { text } = scanner;
  const first = text.charCodeAt(scanner.at++);
  const second = text.charCodeAt(scanner.at);
  switch (first) {
    case 40:
      return T.LPAR;
    case 41:
      return T.RPAR;
    case 91:
      return T.LSQB;
    case 93:
      return T.RSQB;
    case 123:
      return T.LBRACE;
    case 125:
      return T.RBRACE;
    case 44:
      return T.COMMA;
    case 59:
      return T.SEMI;
    case 126:
      return T.TILDE;
    case 58 /* : */:
      return withEquals(scanner, second, T.COLON, T.COLONEQUAL);
    case 46 /* . */:
      if (second !== 46 || text.charCodeAt(scanner.at + 1) !== 46) return T.DOT;
      scanner.at += 2;
      return T.ELLIPSIS;
    case EQUALS:
      return withEquals(scanner, second, T.EQUAL, T.EQEQUAL);
    case 33 /* ! */:
      return withEquals(scanner, second, T.EXCLAMATION, T.NOTEQUAL);
    case 43:
      return withEquals(scanner, second, T.PLUS, T.PLUSEQUAL);
    case 45 /* - */:
      if (second === 62) return oneMore(scanner, T.RARROW);
      return withEquals(scanner, second, T.MINUS, T.MINEQUAL);
    case 42 /* * */:
      if (second === 42) return doubled(scanner, T.DOUBLESTAR, T.DOUBLESTAREQUAL);
      return withEquals(scanner, second, T.STAR, T.STAREQUAL);
    case 47 /* / */:
      if (second === 47) return doubled(scanner, T.DOUBLESLASH, T.DOUBLESLASHEQUAL);
      return withEquals(scanner, second, T.SLASH, T.SLASHEQUAL);
    case 60 /* < */:
      if (second === 60) return doubled(scanner, T.LEFTSHIFT, T.LEFTSHIFTEQUAL);
      if (second === 62) return oneMore(scanner, T.NOTEQUAL);
      return withEquals(scanner, second, T.LESS, T.LESSEQUAL);
    case 62 /* > */:
      if (second === 62) return doubled(scanner, T.RIGHTSHIFT, T.RIGHTSHIFTEQUAL);
      return withEquals(scanner, second, T.GREATER, T.GREATEREQUAL);
    case 37:
      return withEquals(scanner, second, T.PERCENT, T.PERCENTEQUAL);
    case 38:
      return withEquals(scanner, second, T.AMPER, T.AMPEREQUAL);
    case 124:
      return withEquals(scanner, second, T.VBAR, T.VBAREQUAL);
    case 94:
      return withEquals(scanner, second, T.CIRCUMFLEX, T.CIRCUMFLEXEQUAL);
    case 64:
      return withEquals(scanner, second, T.AT, T.ATEQUAL);
    default:
      return T.OP;
  }
}

function withEquals(scanner: Scanner, second: number, plain: T, assigning: T): T {
  return second === EQUALS ? oneMore(scanner, assigning) : plain;
}

/** `**`, `//`, `<<`, `>>`, each with or without an equals sign; the cursor is on the second character. */
function doubled(scanner: Scanner, plain: T, assigning: T): T {
  scanner.at++;
  return withEquals(scanner, scanner.text.charCodeAt(scanner.at), plain, assigning);
}

function oneMore(scanner: Scanner, type: T): T {
  scanner.at++;
  return type;
}
