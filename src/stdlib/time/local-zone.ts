// The zone of the machine: what local clocks are ahead of UTC at a moment, and what it is called then.
//
// As in the C library: the variable TZ names a file of the system's time zones or is a rule itself (EST5EDT,M3.2.0,M11.1.0);
// without it /etc/localtime counts. JavaScript's own local time knows the offsets, but not the names (GMT+1 for CET), and
// no rules; it answers where there are no such files. TZ is read once, and again by time.tzset().

import type { Host } from '../../host/host.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import { nameOfRule, parseRule, type Rule, zoneByRule } from './zone-rule.ts';

export interface ZoneMoment {
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly daylight: boolean;
  readonly name: string;
}

type Zone = (seconds: number) => ZoneMoment;

const UTC: ZoneMoment = { offset: 0, daylight: false, name: 'UTC' };
const FOLDER = '/usr/share/zoneinfo/';

let known: { readonly host: Host; readonly zone: Zone } | null = null;

/** At a moment, in seconds since 1970. */
export function localZone(seconds: number): ZoneMoment {
  const { host } = interpreter();
  if (known?.host !== host) known = { host, zone: findZone(host) };
  return known.zone(seconds);
}

/** TZ may have changed. */
export function forgetLocalZone(): void {
  known = null;
}

function findZone(host: Host): Zone {
  const name = host.environment().get('TZ')?.replace(/^:/, '');
  if (name === '') return () => UTC;
  const path = name === undefined ? '/etc/localtime' : name.startsWith('/') ? name : FOLDER + name;
  const data = host.readFile(path);
  const zone = data === null ? null : readZoneFile(data);
  if (zone !== null) return zone;
  if (name === undefined) return seconds => ofHost(host, seconds);
  const rule = parseRule(name);
  if (rule !== null) return seconds => zoneByRule(rule, seconds);
  const unknown = { ...UTC, name: nameOfRule(name) ?? 'UTC' };
  return () => unknown;
}

function ofHost(host: Host, seconds: number): ZoneMoment {
  const { offsetMinutes, daylight, name } = host.timeZone(seconds);
  return { offset: Math.round(offsetMinutes * 60), daylight, name };
}

// ---- TZif files (RFC 9636) ---------------------------------------------------------------------------------------------

const HEADER = 44;

/** The counts of a header, in the order of the file. */
function countsAt(view: DataView, at: number) {
  const count = (index: number) => view.getUint32(at + 20 + 4 * index);
  return { utc: count(0), standard: count(1), leap: count(2), times: count(3), types: count(4), letters: count(5) };
}

function readZoneFile(data: Uint8Array): Zone | null {
  if (data.length < HEADER || String.fromCharCode(...data.subarray(0, 4)) !== 'TZif') return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  // A first part with times of 32 bits is for old readers.
  const old = countsAt(view, 0);
  const modern = data[4]! >= '2'.charCodeAt(0);
  const skipped = HEADER + old.times * 5 + old.types * 6 + old.letters + old.leap * 8 + old.standard + old.utc;
  const start = modern ? skipped : 0;
  const counts = modern ? countsAt(view, start) : old;
  const size = modern ? 8 : 4;

  const times: number[] = [];
  let at = start + HEADER;
  for (let i = 0; i < counts.times; i++, at += size) {
    times.push(modern ? Number(view.getBigInt64(at)) : view.getInt32(at));
  }
  const kinds = data.subarray(at, at + counts.times);
  at += counts.times;
  const names = String.fromCharCode(...data.subarray(at + counts.types * 6, at + counts.types * 6 + counts.letters));
  const types: ZoneMoment[] = [];
  for (let i = 0; i < counts.types; i++, at += 6) {
    const from = view.getUint8(at + 5);
    types.push({
      offset: view.getInt32(at),
      daylight: view.getUint8(at + 4) === 1,
      name: names.slice(from, names.indexOf('\0', from)),
    });
  }
  const end = at + counts.letters + counts.leap * (size + 4) + counts.standard + counts.utc;
  const footer = modern ? String.fromCharCode(...data.subarray(end + 1)).split('\n')[0]! : '';
  const first = types.find(type => !type.daylight) ?? types[0] ?? UTC;
  return zoneOfTable(times, kinds, types, first, parseRule(footer));
}

/** The entry before a moment, the rule after the last one. */
function zoneOfTable(
  times: readonly number[],
  kinds: Uint8Array,
  types: readonly ZoneMoment[],
  first: ZoneMoment,
  rule: Rule | null,
): Zone {
  return seconds => {
    if (times.length === 0 || seconds >= times.at(-1)!) {
      if (rule !== null) return zoneByRule(rule, seconds);
      return times.length === 0 ? first : types[kinds.at(-1)!]!;
    }
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! <= seconds) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first : types[kinds[low - 1]!]!;
  };
}
