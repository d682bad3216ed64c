// termios: how a terminal treats lines, echo and signals.
//
// Node does not show these settings, so the functions fail: for what is no terminal as CPython does, for a terminal as on a
// system without them. Its size can be asked for. The numbers are Linux's; tty, pty and getpass are made of them.

import { EXCEPTIONS } from '../runtime/exceptions/hierarchy.ts';
import { newException, typeError } from '../runtime/exceptions/raise.ts';
import { interpreter } from '../runtime/interpreter.ts';
import { PyList, PyTuple } from '../runtime/objects/containers.ts';
import type { PyException } from '../runtime/objects/exception.ts';
import { builtinType, type Value } from '../runtime/objects/object.ts';
import { errorNumbers, tryHost } from '../runtime/os-errors.ts';
import { toNumber } from '../runtime/protocols/numbers.ts';
import { constants } from './constants.ts';
import type { ModuleTable } from './module-table.ts';
import { descriptorOf } from './select/readiness.ts';

const NUMBERS = `B0=0 B1000000=4104 B110=3 B115200=4098 B1152000=4105 B1200=9 B134=4 B150=5 B1500000=4106 B1800=10 B19200=14
  B200=6 B2000000=4107 B230400=4099 B2400=11 B2500000=4108 B300=7 B3000000=4109 B3500000=4110 B38400=15
  B4000000=4111 B460800=4100 B4800=12 B50=1 B500000=4101 B57600=4097 B576000=4102 B600=8 B75=2 B921600=4103
  B9600=13 BRKINT=2 BS0=0 BS1=8192 BSDLY=8192 CBAUD=4111 CBAUDEX=4096 CIBAUD=269418496 CLOCAL=2048 CR0=0 CR1=512
  CR2=1024 CR3=1536 CRDLY=1536 CREAD=128 CRTSCTS=2147483648 CS5=0 CS6=16 CS7=32 CS8=48 CSIZE=48 CSTOPB=64 ECHO=8
  ECHOCTL=512 ECHOE=16 ECHOK=32 ECHOKE=2048 ECHONL=64 ECHOPRT=1024 EXTA=14 EXTB=15 EXTPROC=65536 FF0=0 FF1=32768
  FFDLY=32768 FIOASYNC=21586 FIOCLEX=21585 FIONBIO=21537 FIONCLEX=21584 FIONREAD=21531 FLUSHO=4096 HUPCL=1024
  ICANON=2 ICRNL=256 IEXTEN=32768 IGNBRK=1 IGNCR=128 IGNPAR=4 IMAXBEL=8192 INLCR=64 INPCK=16 ISIG=1 ISTRIP=32
  IUCLC=512 IUTF8=16384 IXANY=2048 IXOFF=4096 IXON=1024 NCCS=32 NL0=0 NL1=256 NLDLY=256 NOFLSH=128 N_MOUSE=2
  N_PPP=3 N_SLIP=1 N_STRIP=4 N_TTY=0 OCRNL=8 OFDEL=128 OFILL=64 OLCUC=2 ONLCR=4 ONLRET=32 ONOCR=16 OPOST=1
  PARENB=256 PARMRK=8 PARODD=512 PENDIN=16384 TAB0=0 TAB1=2048 TAB2=4096 TAB3=6144 TABDLY=6144 TCFLSH=21515
  TCGETA=21509 TCGETS=21505 TCIFLUSH=0 TCIOFF=2 TCIOFLUSH=2 TCION=3 TCOFLUSH=1 TCOOFF=0 TCOON=1 TCSADRAIN=1
  TCSAFLUSH=2 TCSANOW=0 TCSBRK=21513 TCSBRKP=21541 TCSETA=21510 TCSETAF=21512 TCSETAW=21511 TCSETS=21506
  TCSETSF=21508 TCSETSW=21507 TCXONC=21514 TIOCCONS=21533 TIOCEXCL=21516 TIOCGETD=21540 TIOCGICOUNT=21597
  TIOCGLCKTRMIOS=21590 TIOCGPGRP=21519 TIOCGSERIAL=21534 TIOCGSOFTCAR=21529 TIOCGWINSZ=21523 TIOCINQ=21531
  TIOCLINUX=21532 TIOCMBIC=21527 TIOCMBIS=21526 TIOCMGET=21525 TIOCMIWAIT=21596 TIOCMSET=21528 TIOCM_CAR=64
  TIOCM_CD=64 TIOCM_CTS=32 TIOCM_DSR=256 TIOCM_DTR=2 TIOCM_LE=1 TIOCM_RI=128 TIOCM_RNG=128 TIOCM_RTS=4 TIOCM_SR=16
  TIOCM_ST=8 TIOCNOTTY=21538 TIOCNXCL=21517 TIOCOUTQ=21521 TIOCPKT=21536 TIOCPKT_DATA=0 TIOCPKT_DOSTOP=32
  TIOCPKT_FLUSHREAD=1 TIOCPKT_FLUSHWRITE=2 TIOCPKT_NOSTOP=16 TIOCPKT_START=8 TIOCPKT_STOP=4 TIOCSCTTY=21518
  TIOCSERCONFIG=21587 TIOCSERGETLSR=21593 TIOCSERGETMULTI=21594 TIOCSERGSTRUCT=21592 TIOCSERGWILD=21588
  TIOCSERSETMULTI=21595 TIOCSERSWILD=21589 TIOCSER_TEMT=1 TIOCSETD=21539 TIOCSLCKTRMIOS=21591 TIOCSPGRP=21520
  TIOCSSERIAL=21535 TIOCSSOFTCAR=21530 TIOCSTI=21522 TIOCSWINSZ=21524 TOSTOP=256 VDISCARD=13 VEOF=4 VEOL=11
  VEOL2=16 VERASE=2 VINTR=0 VKILL=3 VLNEXT=15 VMIN=6 VQUIT=1 VREPRINT=12 VSTART=8 VSTOP=9 VSUSP=10 VSWTC=7
  VSWTCH=7 VT0=0 VT1=16384 VTDLY=16384 VTIME=5 VWERASE=14 XCASE=4 XTABS=6144 _POSIX_VDISABLE=0`;

const termiosErrorType = builtinType('error', { base: EXCEPTIONS.Exception, module: 'termios' });
const [EBADF, ENOTTY, ENOSYS] = [9, 25, 38];

const failure = (number: number): PyException =>
  newException(termiosErrorType, number, errorNumbers().get(number)!.text);

function isTerminal(descriptor: number): boolean {
  const answer = tryHost(() => ({ is: interpreter().host.files.descriptors.isTerminal(descriptor) }));
  if (typeof answer === 'number') throw failure(EBADF);
  return answer.is;
}

/** The end of every function that would need the system's terminal driver. */
function refuse(file: Value): never {
  throw failure(isTerminal(descriptorOf(file)) ? ENOSYS : ENOTTY);
}

function refuseWith(file: Value, argument: Value): never {
  const descriptor = descriptorOf(file);
  toNumber(argument, 'int');
  refuse(descriptor);
}

function setAttributes(file: Value, when: Value, attributes: Value): never {
  const descriptor = descriptorOf(file);
  toNumber(when, 'int');
  if (!(attributes instanceof PyList) || attributes.items.length !== 7) {
    throw typeError('tcsetattr, arg 3: must be 7 element list');
  }
  refuse(descriptor);
}

function windowSize(file: Value): Value {
  const descriptor = descriptorOf(file);
  if (!isTerminal(descriptor)) throw failure(ENOTTY);
  const [columns, lines] = interpreter().host.processes.terminalSize(descriptor);
  return new PyTuple([lines, columns]);
}

function setWindowSize(file: Value, size: Value): never {
  const descriptor = descriptorOf(file);
  const items = size instanceof PyTuple || size instanceof PyList ? size.items : [];
  if (items.length !== 2) throw typeError('tcsetwinsize, arg 2: must be a two-item sequence');
  refuse(descriptor);
}

export const termiosModule = (): ModuleTable => ({
  name: 'termios',
  doc: 'This module provides an interface to the Posix calls for tty I/O control.\nFor a complete description of these calls, see the Posix or Unix manual\npages. It is only available for those Unix versions that support Posix\ntermios style tty I/O control.\n\nAll functions in this module take a file descriptor fd as their first\nargument. This can be an integer file descriptor, such as returned by\nsys.stdin.fileno(), or a file object, such as sys.stdin itself.',
  functions: {
    'tcdrain(fd, /)': refuse,
    'tcflow(fd, action, /)': refuseWith,
    'tcflush(fd, queue, /)': refuseWith,
    'tcgetattr(fd, /)': refuse,
    'tcgetwinsize(fd, /)': windowSize,
    'tcsendbreak(fd, duration, /)': refuseWith,
    'tcsetattr(fd, when, attributes, /)': setAttributes,
    'tcsetwinsize(fd, winsize, /)': setWindowSize,
  },
  values: constants(NUMBERS),
  make: () => ({ error: termiosErrorType }),
});
