// What Unicode 16 says of characters beyond ASCII, as CPython 3.14 knows it, whatever the host knows: which begin a
// name (PEP 3131), which only go on with it, and which repr() does not show.
//
// Each item is the distance from the end of the range before to the start of this one, and after a dash how many further
// code points the range has, in base 36; a table is read when it is first asked. unicode.test.ts in conformance/frontend
// holds them against CPython.

const START = `
17 b 5 6-m 2-u 2-cp 5-b f-4 8 2 3m-4 2-1 4-2 2 7 2-2 2 2-j 2-2a 2-3u 9-4l 2-11 3 7-14 20-q 5-3 1a-16 10-1 2-2q 2 g-1
8-1 b-2 3 h 2-t u-2g c p-w a-1 5 6-l 5 a 4 o-o 8-a 6-n 2-5 i-15 1n-1h 4 j 8-9 g-f 5-7 3-1 3-l 2-6 2 4-3 4 h e-1 2-2 f-1
b 9-5 5-1 3-l 2-6 2-1 2-1 2-1 w-3 2 k-2 h-8 2-2 2-l 2-6 2-1 2-4 4 j g-1 o c-7 3-1 3-l 2-6 2-1 2-4 4 v-1 2-2 g i 2-5 4-2
2-3 4-1 2 2-1 4-1 4-2 4-b n 1h-7 2-2 2-m 2-f 4 r-2 3 3-1 v 5-7 2-2 2-m 2-9 2-4 4 w-1 2-1 g-1 i-8 2-2 2-14 3 h 6-2 9-2
p-5 6-h 4-n 2-8 2 3-6 1n-1b 2 e-6 1n-1 2 2-4 2-n 2 2-9 2 b 3-4 2 m-3 x 1s-7 2-z s-4 38-16 l h-5 5-3 4 4-1 8-2 5-c d
i-11 2 6 3-16 2-98 2-3 3-6 2 2-3 3-14 2-3 3-w 2-3 3-6 2 2-3 3-e 2-1k 2-3 3-1u 12-f h-2d 3-5 4-h7 3-g 2-p 6-22 4-a 8-h
e-i f-h f-c 2-2 g-1f 10 5 1w-2g 8-14 2 6-1x b-u 1e-t 3-4 c-17 5-p 1j-m a-1g 2b 2m-1a i-7 1j-t e-1 b-17 r-z 16-2 b-z 3-a
6-16 3-2 16-3 2-5 2-1 4 6-5b 1t-7p 3-5 3-11 3-5 3-7 2 2 2 2-u 3-1g 2-6 2 4-2 2-6 4-3 3-5 5-c 6-2 2-6 39 e h-c 2u 5 3-9
2 3-5 7 2 2 2-f 3-3 6-4 5 i-14 22g-6c 7-3 4-1 d-11 2 6 3-1j 8 h-m a-6 2-6 2-6 2-6 2-6 2-6 2-6 2-6 fb-2 q-8 8-4 3-4 5-2d
7-2 2-2h 2-3 6-16 2-2l i-v 1d-f e9-533 1t-h3g 1w-19 3-7g 4-f b-1 l-1a h-u 3-27 14-8 3-2u 3-1u 3-1 2 2-7 m-f 2-2 2-3 2-m
u-1f f-1d 1r-5 4 2-1 c-r b-m q-s 8-1a t h-4 2-9 b-4 2-14 o-2 2-7 l-m 4 4-1d 2 4-1 3-4 3 2 p-2 3-a 8-2 d-5 3-5 3-5 a-6
2-6 2-16 2-d 7-36 u-8mb d-m 5-1c 6it-a5 3-2x 13-6 d-4 6 2-9 2-c 2-4 2 2-1 2-1 2-2z y-3u 7-61 j-1r 3-1h 15-9 3c 2 4 2 2
2 2-3h 11-p 7-p c-1j 3-u 4-5 3-5 3-5 3-2 10-b 2-p 2-i 2-1 2-e 3-d z-3e 1y-1g 7g-s 4-1c 1c-v e-t 6-11 b-t 3-z 5-7 2-4
17-4d j-z 5-z 5-13 9-1f d-a 2-e 2-6 2-1 2-a 2-e 2-6 2-1 4-1f d-8m a-l b-7 p-5 2-15 2-8 1y-5 3 2-17 2-1 4 3-m b-m a-u
1u-i 2-1 b-l b-p 1z-1j 7-1 1t g-3 2-2 2-s 17-s 4-s 10-7 2-r s-1h b-l b-i e-h 33-20 1k-1e e-1e e-z 13-r a-m 6z-15 7-1
h-2 1o-s b 9-l 17-h 1b-k s-m d-1g 1m-1 3 e-18 x-o r-z u 3 9-y 4 d-1b f-3 m 2 10-h 2-o k-1 1s-6 2 2-3 2-e 2-9 8-1a 13-7
3-1 3-l 2-6 2-1 2-4 4 j d-4 v-9 2 3 2-11 2 q 2 19-1g j-3 l-2 v-1b l-1 2 55-1a 16-3 11-1b l 1o-16 e 20-q 12-6 56-17
39-1r w-7 3 3-7 2-1 2-n g 2 2n-7 3-12 h 2 t b-13 8 m c-19 k j-20 5k-w w-8 2-10 i 1e-t 35-6 2-1 2-11 m q-5 2-1 2-v f
94-i g 2-c 2-x 3h 28-pl 2v-32 i-5f 219-2o g-tr i-5 q-32y 6-g6 5a2-t 1cz-fs 8-u i-26 i-t j-1b h-3 w-k 6-i c1-18 5w-1r
3l-22 6 1v-c 1t-1 2 t-4qf 9-yd 16-9 6w8-3 2-6 2-1 2-82 g u-2 3 f-3 9-az 1s5-2y 6-c 4-8 8-9 4mf-2c 2-1y 2-1 3 3-1 3-3
2-b 2 2-6 2-1s 2-3 3-7 2-6 2-r 2-3 2-4 2 4-6 2-9f 3-o 2-o 2-u 2-o 2-u 2-o 2-u 2-o 2-u 2-o 2-7 1f9-u 7-5 7a-1p 43-18 b-6
h 8y-t j-17 dh-r 6d-t 3 ds-6 2-3 2-1 2-e 2-5g 1o-1v 8 xh-3 2-q 2-1 2 3 2-9 2-3 2 2 7 5 2 2 2-2 2-1 2 3 2 2 2 2 2-1 2
3-3 2-6 2-3 2-3 2 2-9 2-g 6-2 2-4 2-g 3et-wyn x-37d 7-65 3-4g1 f-5rk g-h9 1wj-f1 15v-3t6 6-38f
`;

/** XID_Continue without XID_Start. */
const CONTINUE_ONLY = `
1k g9-33 o 70-4 7e-18 2 2-1 2-1 2 21-a 1d-u 7 2u-6 3-5 3-1 2-3 3-9 o v-q 2k-a g-9 y-8 a p-3 2-8 2-2 2-4 18-2 1o-8 17-n
2-w 1j-2 2-h 2-6 b-1 3-9 i-2 1l 2-6 3-1 3-2 a b-1 3-9 f 3-2 1l 2-4 5-1 3-2 4 l-b 4 c-2 1l 2-7 2-2 2-2 l-1 3-9 b-5 2-2
1l 2-6 3-1 3-2 8-2 b-1 3-9 j 1o-4 4-2 2-3 a f-9 h-4 1k 2-6 2-2 2-3 8-1 c-1 3-9 i-2 1l 2-6 2-2 2-3 8-1 c-1 3-9 4 d-3
1k-1 2-6 2-2 2-3 a b-1 3-9 i-2 1z 5-5 2 2-7 7-9 3-1 1q 2-7 d-7 2-9 2g 2-9 c-6 2-9 1r-1 7-9 c 2 2 5-1 1e-j 2-1 6-a 2-z a
2t-j 2-9 d-3 5-2 2-2 3-6 4-3 e-b 2-e jk-2 a-8 pt-3 t-2 u-1 v-1 1t-v a 3-9 y-2 2-a 40 3b-b 5-b b-9 3l-a 1p-4 1m-9 2-s
3-a 7-9 n-d 2-f 1e-4 1c-g c-9 i-8 d-2 v-c 3-9 19-d 1d-j 9-9 7-9 3b-2 2-k 5 7 3-2 5j-1r el-1 1e-1 k 3g-c 5 4-b 2db-2 3y
2p-v ff-5 2y-1 2p n51-9 1y 5-9 x-1 29-1 7l 4 5 o-4 5 2c-1 1f-h b-9 7-h e-a t-7 q-c 19-3 1c-d g-9 c b-9 1c-d d 9-1 3-9
y-2 1f 2-2 3-1 6-1 2 16-4 6-1 6l-7 2-1 3-9 fmt ki-f h-f 4-1 p-2 5d-9 12 12 1l-1 gu 6b 46-4 86-9 120-2 2-1 6-3 15-2 5
4m-1 fy-3 9-9 7-9 w-4 8u-1 28-3 1z-a 1e-3 3f-2 1i-e w-a 3-1 b-3 1a-a 8 1a-9 7-2 11-d 2-9 6-1 19 d-2 1d-d 9-3 2-b 2b-b 7
3 4e-b 6-9 7-3 1k-1 2-6 3-1 3-2 a b-1 3-6 4-4 1w-8 2 3 2-3 2-4 2 f-1 2b-h a-9 5 2a-j d-9 5y-6 3-8 s-1 2b-g g-9 2a-c 9-9
7-j 1m-e 5-9 6r-e 4m-9 1z-5 2-1 3-3 2 2-1 d-9 3c-6 3-6 4 t-9 15-6 2-3 9 a-a 1b-f 9j-9 1i-7 2-7 h-9 1l-l 2-d 3f-5 4 2-1
2-6 2 9-9 1d-4 2-1 2-4 9-9 96-3 a-1 2 1d-6 4-4 e-a 44m 7-e 8uh-r 1t3-9 2f-9 13-4 1o-6 q-9 ev-9 d2 2-1i 8-3 2a c-1 f58-1
382-9 ef-19 3-m f3-4 4-5 9-7 3-6 v-3 45-2 13e-1d e9-1i 5-1d 9 f n-4 2-e 11t-6 2-g 3-6 2-1 2-4 2t 4h-6 a-9 9x 1q-d dv-d
6t-1 2-9 k6-6 32-6 6-9 3o7-9 gvt3-6n
`;

/** Surrogates and characters for private use left out. */
const UNPRINTABLE = `
1-w d jv-1 7-3 8 2 l b2 13-1 1f-1 4 1k-7 s-3 7-g n 5d 1d-1 1o-1 2u-d 1o-1 1e-1 g t-1 2 c-4 w-7 24 4i 9-1 3-1 n 8 2-2
5-1 a-1 3-1 5-7 2-3 3 6-1 q-1 4 7-3 3-1 n 8 3 3 3-1 2 6-3 3-1 4-2 2-6 5 2-6 i-9 4 a 4 n 8 3 6-1 b 4 4-1 2-e 5-1 d-6 8 4
9-1 3-1 n 8 3 6-1 a-1 3-1 4-6 4-3 3 6-1 j-9 3 7-2 4 5-2 3 2 3-2 3-2 4-2 d-3 6-2 4 5-1 2-5 2-d m-4 e 4 o h-1 a 4 5-6 3
4-1 2-1 5-1 b-6 n 4 o b 6-1 a 4 5-6 3-5 3 5-1 b 4-b e 4 1g 4 7-3 h-1 r 4 j-2 p a 2-1 8-2 2-3 7 2 9-5 b-1 4-b 1n-3 u-10
3 2 6 p 2 o-1 6 2 8 b-1 5-v 21 11-3 14 11 g e-10 5j 2-4 2-1 ai 5-1 8 2 5-1 16 5-1 y 5-1 8 2 5-1 g 1m 5-1 1w-1 x-2 r-5
2f-1 7-1 ht t-2 2i-6 n-8 p-8 l-b e 4 3-b 2n-1 b-5 b-5 f c-5 2i-6 18-4 1z-9 w d-3 d-3 2-2 17-1 6-a 19-3 r-5 c-2 1r-1 1u
u-1 c-5 b-5 f-1 w-1c 26 4n-7 1p-2 g-2 1r-4 18-1 c-7 18-4 ev-1 7-1 13-1 7-1 9 2 2 2 w-1 1i g f-1 7 k-1 4 a-g p-7 1c-g
3-1 s e-2 y-e y-e 3x-3 ij-l c-k 1ed-1 x 9q-4 1a 2-4 2-1 1l-6 3-d p-8 8 8 8 8 8 8 8 8 3j-x r 2i-b 5z-p h 1s 2f-1 2w-4 18
2n 2f-8 1d mlq-2 1k-8 9p-j 55-7 5r-1 3 2 9-k 1o-2 b-5 1l-7 1z-7 d-5 39-a v-2 27 c-3 y 1k-8 f-1 b-1 2w-n t-9 7-1 7-1 7-8
8 8 1p-3 3j-1 b-5 8md-b o-3 1e-3 6sv-1 2z-11 8-b 6-4 r 6 2 3 3 3i-f ce-1 1j-6 2-v 17-5 1g k 5-3 6 3s-3 5b-2 7-1 7-1 7-1
4-2 8 8-c 3-1 d r k 3 g-1 f-x 3g-4 4-3 1a-2 2h e-2 2-1a 1b-3l u-2 1e-e t-3 11-8 v-4 18-4 v 12-3 f-15 4f-1 b-5 11-3 11-3
15-7 1h-a d g 8 3 c g 8 3-2 1h-b 8o-8 n-9 9-n 7 17 a-1w 7-1 2 19 3-2 2-1 o 21-7 a-1b k 3-4 y-2 s-4 2-1r 1l-3 l-1 1f 3-4
9 4 u-1 4-3 b-6 a-6 1t-v 14-3 d-8 1j-2 u-1 s-4 r-6 5-b 8-27 22-1i 1g-c 1g-6 1b-7 b-5 13-2 u-7 3-5r w 17 4-1 3-f 4-1i
19-7 17-l r-11 t-j o-8 27-3 11-8 1r 6-c q-6 b-5 1i j-7 14-8 2p l-a j 1c-1p 8 2 5 g c-5 1o-4 b-5 5 9-1 3-1 n 8 3 6 b-1
3-1 4-1 2-5 2-4 8-1 8-2 6-a b 2-1 2 13 b 2-1 2 5 b 3-7 3-s 2l 6-t 21-7 b-4l 1j-1 13-x 1y-a b-5 e-i 1n-5 b-5 l-r s-1 g-3
o-54 1p-2r 2c-b 9-1 2-1 9 3 v 3-1 d-8 b-1x 9-1 1b-1 c-q 21-7 2c-c 22-6 b-51 z-d b-5 a 1a f-9 u-2 x-1 n f-20 8 3 19-2 2
3 a-7 b-5 7 3 12 3 7-6 b-8l q-6 i 16-2 u-2c 2-e 1f-c po-2t 34 6-a 5h-217 2s-c tt-f n-9 330-4 g8-5a0 1n-1c5 fu-6 w b-3
2a b-5 v-1 7-9 1z-9 b 8 m-4 k-bz 1n-5h 2k-2s 24-3 1m-6 i-1r 6-a 3-d 4qh-7 yf-14 b-6w6 5 8 3 84-e 2-s 4-1 2-d 5-7 b1-1s3
30-4 e-2 a-6 b-1 5-31b 6z-5 c5-23 1b-1 o-8 39-1n 6v-9 14-1 23-7 35-k 1z-3d l-b l-b 2g-8 q-3q 2e 20 3-1 2-1 3-1 5 d 2 8
1u 5-1 9 8 t 5 6 2-2 8 9h-1 85-1 jj-e 6 g-un w-5 7-5w 8 i-1 8 3 6-4 1r-w 2-33 1a-2 f-1 b-3 3-8v w-g 1n-4 2-cv 17-5x
18-3 2-db 8 5 3 g 5i-1 h-14 25-3 b-3 3-ls 1x-23 1q-5d 5 s 3 2-1 2 b 5 2 2-5 2-3 2 2 2 4 3 2-1 2 2 2 2 2 3 2-1 5 8 5 5 2
b i-4 4 6 i-1f 3-7h 19-3 2t-b g-1 g g 12-9 4v-1j u-c 19-3 a-6 3-d 7-49 rd-3 i-2 e-2 3c-3 2o-5 d-3 2-e d-3 1l-7 b-5 15-7
v-1 d-3 3-1p 9h-b f-1 e-2 b-4 1l-6 g-1 c-5 a-6 44 2v-sl wyp-v 37f-5 67-1 4g3-d 5rm-e hb-1wh f3-15t 3t8-4 38h-f9e7
6p-1e6n 1ekf-1 1ekf-1
`;

const LAST_ASCII = 127;

/** A set of code points: the bounds of its ranges, looked up by halving. */
class CodeSet {
  /** Even places: first code points; odd places: those behind the last. */
  private bounds: Uint32Array | null = null;

  constructor(private readonly table: string) {}

  has(code: number): boolean {
    const bounds = (this.bounds ??= readTable(this.table));
    let [low, high] = [0, bounds.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bounds[middle]! <= code) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  }
}

function readTable(table: string): Uint32Array {
  let last = LAST_ASCII;
  const bounds = table
    .trim()
    .split(/\s+/)
    .flatMap(item => {
      const [distance, more = '0'] = item.split('-');
      const first = last + Number.parseInt(distance!, 36);
      last = first + Number.parseInt(more, 36);
      return [first, last + 1];
    });
  return Uint32Array.from(bounds);
}

const starts = new CodeSet(START);
const continues = new CodeSet(CONTINUE_ONLY);
const unprintable = new CodeSet(UNPRINTABLE);

/** May a name begin with it? */
export function startsName(code: number): boolean {
  if (code > LAST_ASCII) return starts.has(code);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

export function continuesName(code: number): boolean {
  if (code > LAST_ASCII) return starts.has(code) || continues.has(code);
  return startsName(code) || (code >= 48 && code <= 57);
}

/** str.isprintable() for one character. */
export function isPrintableCode(code: number): boolean {
  if (code <= LAST_ASCII) return code >= 32 && code < 127;
  const isSurrogateOrPrivate = (code >= 0xd800 && code < 0xf900) || code >= 0xf0000;
  return !isSurrogateOrPrivate && !unprintable.has(code);
}
