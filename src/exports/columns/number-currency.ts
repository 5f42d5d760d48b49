/** ISO 4217's codes of money, those withdrawn in the last years too. */
const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD ' +
    'CAD CDF CHF CLF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP ' +
    'GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD ' +
    'KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR ' +
    'NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP ' +
    'STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF ' +
    'XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL'
  ).split(' '),
);

/** Signs and short names, in lower case, that are of one currency, or one of `SHARED`. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  [
    ...(['€ EUR', '£ GBP', '₹ INR', '₽ RUB', '₺ TRY', '₩ KRW', '₪ ILS', '₴ UAH', '₫ VND', '₱ PHP'] as const),
    ...([
      '₦ NGN',
      'zł PLN',
      'kč CZK',
      'ft HUF',
      'fr CHF',
      'fr. CHF',
      'sfr. CHF',
      'r ZAR',
      'rmb CNY',
    ] as const),
    ...([
      'us$ USD',
      'a$ AUD',
      'au$ AUD',
      'c$ CAD',
      'ca$ CAD',
      'nz$ NZD',
      'hk$ HKD',
      's$ SGD',
      'r$ BRL',
    ] as const),
    ...(['$ $', '¥ ¥', '￥ ¥', 'kr kr', 'kr. kr', 'rs Rs', 'rs. Rs'] as const),
  ].map((pair) => pair.split(' ') as [sign: string, currency: string]),
);

/** Names, in lower case, in English and German: Dynamics exports the name of a currency, not its code. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EUR: ['euro', 'euros'],
    USD: ['us dollar', 'us dollars', 'u.s. dollar', 'united states dollar', 'us-dollar'],
    GBP: [
      'pound sterling',
      'british pound',
      'british pounds',
      'uk pound',
      'pfund sterling',
      'britisches pfund',
    ],
    CHF: ['swiss franc', 'swiss francs', 'schweizer franken'],
    JPY: ['japanese yen', 'yen', 'japanischer yen'],
    CNY: ['chinese yuan', 'yuan', 'renminbi', 'yuan renminbi', 'chinesischer yuan'],
    INR: ['indian rupee', 'indische rupie'],
    CAD: ['canadian dollar', 'kanadischer dollar'],
    AUD: ['australian dollar', 'australischer dollar'],
    NZD: ['new zealand dollar', 'neuseeland-dollar'],
    SGD: ['singapore dollar', 'singapur-dollar'],
    HKD: ['hong kong dollar', 'hongkong-dollar'],
    SEK: ['swedish krona', 'schwedische krone'],
    NOK: ['norwegian krone', 'norwegische krone'],
    DKK: ['danish krone', 'dänische krone'],
    PLN: ['polish zloty', 'zloty', 'polnischer zloty', 'złoty'],
    CZK: ['czech koruna', 'tschechische krone'],
    BRL: ['brazilian real', 'brasilianischer real'],
    MXN: ['mexican peso', 'mexikanischer peso'],
    ZAR: ['south african rand', 'südafrikanischer rand'],
  }).flatMap(([code, names]) => names.map((name): [string, string] => [name, code])),
);

/** Signs that several currencies are written with. */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '$',
    (
      'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BBD BMD BND BSD BZD DOP FJD GYD JMD KYD LRD NAD SBD SRD ' +
      'TTD XCD'
    ).split(' '),
  ],
  ['¥', ['JPY', 'CNY']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['Rs', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
]);

/**
 * The currency that a text names in any case: its code of ISO 4217, also for the commonest names, or a sign that several share (`$`, `kr`, `¥`,
 * `Rs`) as it is. Null where the text is nothing of that: TBD is no currency.
 */
export function currencyNamed(text: string): string | null {
  const upper = text.toUpperCase();
  if (text.length === 3 && CODES.has(upper)) return upper;
  const lower = text.toLowerCase();
  return SIGNS.get(lower) ?? NAMES.get(lower) ?? null;
}

/** Whether that is a sign which several currencies are written with, this one too. */
export function isWrittenWith(code: string, sign: string): boolean {
  return SHARED.get(sign)?.includes(code) ?? false;
}

/** Whether several currencies are written with it, so that it alone doesn't say which. */
export function isSharedSign(currency: string): boolean {
  return SHARED.has(currency);
}

/** The currency of an amount that is said twice, '' where it isn't; null where the two contradict each other. */
export function oneCurrency(one: string, other: string): string | null {
  if (other === '' || one === other || isWrittenWith(one, other)) return one;
  return one === '' || isWrittenWith(other, one) ? other : null;
}
