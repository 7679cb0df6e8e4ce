/**
 * JSON as Google's front end reads it where `JSON.parse` fails: unquoted keys, single quotes and a
 * trailing comma are accepted. Anything else is rejected with the words and the excerpt of
 * protobuf's open-source JSON stream parser.
 */
import { invalidArgument } from './error.ts';

const CONTEXT = 20;
const DEPTH_MAX = 100;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BARE = /[A-Za-z_$][\w$]*/y;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

export const parseLenient = (text: string): unknown => new Reader(text).whole();

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value('Expected a value.');
    if (this.#next() !== '') this.#fail('Parsing terminated before end of input.');
    return value;
  }

  /** The next character that is no white space, or '' at the end. */
  #next(): string {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  #takes(sign: string): boolean {
    if (this.#next() !== sign) return false;
    this.#at++;
    return true;
  }

  #fail(message: string): never {
    const from = Math.max(this.#at - CONTEXT, 0);
    const excerpt = this.#text.slice(from, this.#at + CONTEXT);
    throw invalidArgument(`Invalid JSON payload received. ${message}\n${excerpt}\n${' '.repeat(this.#at - from)}^`);
  }

  #expected(message: string): never {
    return this.#fail(this.#next() === '' ? `Unexpected end of string. ${message}` : message);
  }

  #value(expected: string): unknown {
    const sign = this.#next();
    if (sign === '{') return this.#nested(() => this.#object());
    if (sign === '[') return this.#nested(() => this.#array());
    if (sign === '"' || sign === "'") return this.#string(sign);
    if (/[-\d]/.test(sign)) return this.#number();
    const word = this.#match(BARE);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === '' && !/[\]}:,]/.test(sign)) return this.#expected(expected);
    this.#at -= word.length;
    return this.#fail('Unexpected token.');
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEPTH_MAX) this.#fail(`Message too deep. Max recursion depth reached for key ''`);
    this.#at++;
    const value = read();
    this.#depth--;
    return value;
  }

  #object(): Record<string, unknown> {
    // Entries, not assignments: a key `__proto__` is a key like any other.
    const entries: [string, unknown][] = [];
    while (!this.#takes('}')) {
      const sign = this.#next();
      const key = sign === '"' || sign === "'" ? this.#string(sign) : this.#match(BARE);
      if (key === '' && sign !== '"' && sign !== "'") this.#expected('Expected an object key or }.');
      if (!this.#takes(':')) this.#expected('Expected : between key:value pair.');
      entries.push([key, this.#value('Expected a value.')]);
      if (!this.#takes(',') && this.#next() !== '}') this.#expected('Expected , or } after key:value pair.');
    }
    return Object.fromEntries(entries);
  }

  #array(): unknown[] {
    const array: unknown[] = [];
    while (!this.#takes(']')) {
      array.push(this.#value('Expected a value or ] within an array.'));
      if (!this.#takes(',') && this.#next() !== ']') this.#expected('Expected , or ] after array value.');
    }
    return array;
  }

  #number(): number {
    const number = Number(this.#match(NUMBER) || Number.NaN);
    return Number.isFinite(number) ? number : this.#fail('Unable to parse number.');
  }

  #string(quote: string): string {
    const start = this.#at++;
    let value = '';
    for (let sign = this.#text.charAt(this.#at); sign !== quote; sign = this.#text.charAt(this.#at)) {
      if (sign === '') {
        this.#at = start;
        this.#fail('Closing quote expected in string.');
      }
      this.#at++;
      value += sign === '\\' ? this.#escaped() : sign;
    }
    this.#at++;
    return value;
  }

  #escaped(): string {
    const sign = this.#text.charAt(this.#at++);
    if (sign !== 'u') return ESCAPES[sign] ?? sign;
    const hex = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[\da-f]{4}$/i.test(hex)) this.#fail('Illegal hex string.');
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }
}
