/**
 * What people type first when a password is asked for, in Danish and English, lower case: the words for a password,
 * rows of the keyboard, the calendar, greetings, clubs, and our own name. A passphrase that is little more than these
 * is refused.
 */
const lines = `
password passwort passord pass passphrase passcode secret secure security login logon signin admin administrator root
adgangskode adgangssætning adgang kodeord kode løsen hemmelig hemmelighed sikkerhed sikker bruger user username
kunde customer guest gæst test tester testing demo example eksempel default standard changeme change skift nykode
letmein lukmigind open åben sesam sesame access start welcome velkommen hello hallo hejsa hejhej goddag
kreds netværk network leder leaders leadership facilitator møde meeting firma company kontor office arbejde work
qwertyuiop qwertyui qwerty qwertz qwer asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv yxcvbnm qazwsxedc qazwsx qaz wsx edc
1qaz2wsx 1q2w3e4r5t 1q2w3e4r 1q2w3e zaq12wsx asd123 qwe123 abc123 a1b2c3 poiuytrewq lkjhgfdsa mnbvcxz poiuy lkjhg
abcdefg abcdef abcde abcd aabbcc abcabc xyz xxx aaa zzz 123123 123321 121212 112233 102030 147258369 159753 987654321 123456789
januar februar marts april maj juni juli august september oktober november december
january february march may june july october
mandag tirsdag onsdag torsdag fredag lørdag søndag monday tuesday wednesday thursday friday saturday sunday
forår sommer efterår vinter spring summer autumn winter jul påske ferie weekend holiday christmas easter
danmark denmark københavn copenhagen aarhus århus odense aalborg ålborg esbjerg dansk danish england english
iloveyou loveyou love elsker jegelskerdig elskerdig skat kærlighed forever altid princess prinsesse sunshine solskin
football fodbold soccer håndbold baseball basketball liverpool arsenal chelsea manchester barcelona brøndby fck agf
dragon drage monkey abe tiger panther superman batman starwars pokemon ninja shadow master mester killer hunter
computer internet google facebook windows microsoft apple iphone samsung android wifi server telefon phone
family familie mor far baby mama papa mother father hund kat doggy kitty hest horse blomst flower chocolate chokolade
freedom frihed trustno1 whatever money penge lykke happy smile cookie banana banan cheese ost pizza
please thanks tak hejmeddig correcthorsebatterystaple korrekthestbatteristift
`;

export const commonFragments: readonly string[] = [...new Set(lines.trim().split(/\s+/))];
