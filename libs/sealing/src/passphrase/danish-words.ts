/**
 * Plain Danish words for passphrases: 3 to 9 letters, in the order of the Danish alphabet, chosen by hand for Kreds.
 * Nothing sad, rude or about illness: somebody types six of them on a tired morning. A word may be added or taken out at
 * any time (nothing is derived from its place) as long as 2,048 or more are left.
 */
const words = `
abe abrikos aften aftenro aftensmad aftensol aftenstur aftryk agat agerland agurk akacie akkord akkurat
akrobat akryl aktiv akvarel akvarium album aldrig alfabet alkove allerede alligevel alpaka altan altid altså
ananas andel andemad angive anker ankomme ankomst anledning anorak antal antenne antik appelsin april areal
arena arkitekt arkiv arm armbånd armring aroma art asfalt asparges asters atlas atlet atten avenue avis
avocado baby bad badedag badehotel badekar baderum badetur badge badning bag bagage bagbord bagefter bageovn
bager bageri baggrund baghave baghjul bagside bagsæde bakke bakketop bakspejl balance baldakin balje balkon
ballast ballet ballon balsam bambus banan bane banegård bange banjo bank bankbog banke banner barfodet bark
barn barnebarn barnevogn baron bas basar base basilikum bassin basun batteri bavian bebo bed bedst bedste
bedstefar bedstemor begonia begynde begynder behage behagelig beholde beholder bekendt bestik bestille besøg
betjene betyde bevare bevæge bibliotek bie bil bille billedbog billede billet billig bind binde birk birketræ
biskvit bison bivoks bjerg bjergby bjergtop bjælde bjælke bjørn bjørnebær blad blande blank blid blik blikke
blive blok blomkål blomme blommetræ blomst blomstre bluse bly blyant blå blåbær blåklokke blåmejse bob bod bog
bogfinke boghandel bogholder boghvede boghylde boglade bogmærke bogskab bogstav bogtryk boks bold boldbane
boldspil bolig bolle bolsje bomuld bonde bondegård bor bord borddug bore borg borger boulevard bowling bred
bremse brev brevdue brevkort brik briks brille briller bringe bro broccoli broche bronze bror bruge brun bruse
brusebad bruser bryde brygge bryllup brød brødkurv brødre brødrist brønd bud budding budget bue buegang buet
buffet bugt buket bukser bund bunke bus busk buskads busrejse busstop butik butler byg bygge bygger bygning
bytte bæger bæk bælte bænk bær bære bærepose bæver bøgeskov bøje bøjle bølge bølger bønne børn børnehave
børste bøtte båd bådebro bådtur bål bålfad bånd bås campere camping campist cardigan celle cello cembalo cent
center chauffør chokolade cirkel cirkus citron citrus cockpit cykel cykelsti cykeltur cykle cyklist cylinder
dadel dag dagbog daggry daglig dagslys dagsrejse dagtur dal dam damask dame damp dampskib dans danse danser
dansk dato debut delfin delta deltage demokrati derefter derfor derhjemme dernede derover derude dessert
desuden detalje diamant digt digte digter dild dille diplom dirigent dompap donkraft drage dragon dragt drama
dreje drejebænk dreng drikke drive drivhus dronning dronte drue drueklase druesaft dryp dryppe drøm drømme
dråbe due dueslag duet duft dufte dug dugfrisk dukke dukkehus dunhammer dunjakke duo dusin dvæle dværg dyb
dybde dybhav dykke dykker dyne dyr dyrehave dyrke dækken dør dørkarm dørklokke dørmåtte dørtrin dåse edderfugl
efter efterår egern egetræ egn ejendom ekko elastik elefant elegant elev elevator elg elleve elm elv email
emalje enebær energi eng engblomme engel enghave enig enkel enkelt enkelte ensom episk epoke erfaren estragon
etage etui eventyr evig evigung evne fabrik facade faderlig fag fagot fair fakkel falk familie fantasi far
farfar farm farmor fart farvand farve farvel farverig fasan fast faste fastelavn fastland favn favne favorit
februar feje fejekost fejl fejre felt fem femte femten fennikel ferie fernis fersken fest festdag festival
festlig festtale fiber figen fil film filt filter fin finale finde finger fingerbøl finke fire firkant
firkløver firs fisk fiske fiskeben fiskedam fiskenet fjeder fjeld fjer fjerde fjern fjerne fjernsyn fjord
fjordby fjorten flag flagre flagstang flamingo flamme flaske flet fletning flette flid flittig flodbred
flodhest flok flokke flor flot flue fly flyde flydende flygel flyrejse flytte flyve flyver flække fløde
flødeis flødeskum fløjl fløjt fløjte flåde fod fodaftryk fodbad fodbold fodpleje fodspor fodsti fodtur fold
folde folder folk folkesang fontæne forinden fork forklæde form formiddag forskel fortid fortov fortælle forår
forårssol foto fotograf frakke fred fredag fredelig fremad fremtid fridag frihed friluft frimærke frisk frisør
fritid frodig frokost from frost frugt frugttræ fryser frø frøplante fugl fuglebad fuglerede fuglesang
fugleunge fuld fuldmåne fyld fylde fyldepen fyldig fyr fyrre fyrretræ fyrtårn fælge fælles færdig færdsel
færge fætter fødeby føje føl fører førti får fåreskind gade gadedør gadelygte gaffel galleri gallop galop
gammel gange ganske garage gardin garn garnnøgle gartner gartneri gave gavl gazelle gear ged gemme genial
genkende genklang gennem genre gensyn gilde giraf gitter give glad glans glas glasur glemme glide glimt glitre
global globus glæde glædelig glød gnist gnistre goddag godnat golf grad graf gram gran grangren granit grantræ
gravhund gren greve grevinde gribe grin gro grovbrød grund grundlov gruppe grus gryde grydeske gryn grænse
græs græskar græsplæne græsse grød grøft grøn grøntsag grønært grå gråand grålig gråspurv gul gulbrun guld
guldfisk guldmønt guldring guldsmed gulerod gulv gulvtæppe gulvur gunstig gylden gynge gyngehest gyvel gæste
gæstehus gæstfri gøg gåde gågade går gård gårdhave gås gåtur haj halm halmtag halsbånd halv halvdel halvleg
halvmåne halvvejs halvø ham hammer hamster handel handske handy hare harmoni harpe harve hasselnød hat hav
havblik have havebord havelåge havestol havetur havfrue havkajak havkat havn havneby havnekaj havre havregryn
havørn hedelyng hegn hej hejre hejse hektar hel held heldig helhed helle heller hellere helt heltinde heppe
herlig herregård hest hesteryg hestesko hestevogn hibiskus hilse hilsen himmel himmelblå hindbær hindre
historie hjelm hjem hjemby hjemland hjemme hjemvej hjerte hjortetak hjul hjulspor hjælp hjælpe hjælpsom hjørne
hold holdbar holm honning honningbi hop hoppe horisont horn hotel hovedby hovedvej humle humlebi humor humør
hund hundehus hundrede hurtig hus husbåd husdyr husk huske husmor hustag hval hvalros hvede hvedebrød hveps
hver hverdag hvid hvidkål hvidløg hvidtjørn hvile hviske hvisken hybenrose hygge hyggelig hylde hyldebær
hyldest hyppig hyrde hytte hæk hækle hænge hængekøje hængsel høflig høg høj højde høje højhus højre højt
højtid højtryk høne høns hønsehus høre høst høstdag høste høvl høvle håb håbe håbefuld hånd håndbog håndbold
håndklæde håndled håndtag håndtryk håndværk hår hårbørste hårbånd hårspænde idræt idyl idyllisk ild ildsjæl
ildsted ilt indfald indgang indhold indigo indsigt indtil indtryk indvie ingefær ingen ingeniør insekt
inspirere iris isbjørn isblomst isbod ishockey iskage island istap isvaffel jade jaguar jakke jakkesæt januar
jazz jern jernbane jetfly jonglør jord jordbær jorden jordklode jordnød journal jubel juble judo juleaften
julegave julekage juleleg julelys juletræ juli jungle juni juvel juveler jævndøgn kabel kabine kadet kaffe
kaffebar kaffekop kage kagedej kahyt kaj kajak kajplads kakao kakkel kaktus kalender kalk kalkun kalv kam
kamel kamera kamin kammer kammerat kanal kande kanel kanin kano kant kantine kap kapitel kappe kapsel karaffel
karamel karavane karklud karneval karpe karrusel karry karse kartoffel karton kasket kasse kassette kastanje
kaste kat katalog kegle kejser keramik kerne kerte kige kikkert kiks kilde kildevand kile kilo kimono kiosk
kirsebær kisel kittel kiwi kjole klappe klar klare klarinet klasse klassisk klatre klaver klint klippe klister
klit klitrose klode klogskab klokke klov klovn klub klud klukke klump klynge klædeskab kløft kløver knage
knaphul knipling knop knopskud knude knus knytte knæ knækbrød knække koala kobber kobling kode kofte koge
kogle kok kokos kokosnød kolibri kollega koloni kolonne komedie komet komfur kompas komplet koncert konge
konkylie kontur kop kork korn kornmark korridor kort kortspil kostume kotelet krabbe krage krans kravle krebs
kreds kridt kringle krog krokus krone krukke krumme krydder krydderi krydre kryds krydse krystal krølle
krøllet kuffert kugle kuglepen kuling kulisse kultur kulør kunde kunst kunstner kunstværk kuppel kursus kurv
kurvestol kusine kutter kvadrat kvalitet kvarter kvartet kvarts kvast kvidre kvik kvikke kvist kvæg kylling
kyndig kyst kystby kystvej kælder kæle kæledyr kæmpe kænguru kæphest kære kærlig kærlighed købstad kød
kødbolle køkken kølig kørekort køretur kørvel kåbe kål kålhoved ladeport lager lagkage lagune lak lakrids laks
lam lampe lampefod lampet land landevej landing landkort landlig landmand landsby landskab landsted lang
langsom lanterne lapning lappe larve lasagne lasso last lastbil lavendel lavland ledetråd ledig ledsage lege
legende legeplads legetøj leje lejr lejrbål lejrliv lejrskole leopard let lethed letmælk leve ligne lilla
lille lind lindetræ line lineal linje linoleum liste liter liv livlig livsglad loft loftlampe loftsrum logbog
loge lomme lommebog lommeur love luft luftig luftpost lufttur lugtesans lukke lun lune lyde lydhør lydløs
lykke lykkelig lykkes lyn lyng lynlås lynsnar lyrik lys lyseblå lysekrone lysende lysestage lysglimt lyskegle
lyskryds lystig lytte lytter læder lædersofa lægge lægte lænestol længde længe længsel lære lærebog lærer
lærke lærkesang lærred læse læsebog læsehest læser læske læskur læsning løb løbe løber løbesko løbetur løfte
løg løgsuppe lørdag løsning løv løve løvetand løvfald løvfrø løvsanger løvskov låge låne lånebog lås låsesmed
magi magisk magnet magnolie maj majs majskolbe majskorn makrel maler maleri malerisk malt malve mandag
mandarin mandel mange mangold manuel maraton marcipan marengs margerit mariehøne marine maritim mark markant
marked markere marksten marmelade marmor marsvin marts marv maske maskine matematik matros med medalje
medaljon medister medvind meget mejer mejeri mejse mel melde melis mellem melodi melodisk melon mening messing
mester mestre metal meter metode middag middel midnat midsommer miks mikse mild mildne miljø million mimose
minde mineral mini minut mirabel mistelten mobil mode model modig modne module mole moped morbær more morfar
morgen morgenmad morgensol morgentur morges mormor morsom moræne mos mosaik mose moskus moster motel motion
motiv motor motto mudder muffin muldvarp mulig mund mundharpe munter murer mursejler mursten museum musical
musik musiker muskat musling musvåge mylder mynde mynte myre myretue myrra myrte mysli mystik mælk mærke møbel
møbler møblere møde mødes mødested mølle møllehjul møller møllesten mønster mørkeblå mørkerød måge mål måle
målebånd måler målestok måltid måne måned månedlig månelys måneskin måtte nabo naboby nabohus nat natblå
natbord natlampe natlig nattergal natur naturlig navigere navn navne nellike net netværk nevø niece nikke
nikkel nisse nisselue niveau node nodebog nord nordlig nordlys nordpå note novelle november nummer nybagt
nydelig nyhed nylig nymåne nynne nysgerrig nytte nyttig nytår næbdyr nærbutik næse næsehorn næste næsten nød
nøddebrun nødder nøddeskal nøddetræ nøgle nøglehul nøgleord nøglering nål nålepude nålestik oase ocean oktav
oktober olie oliekande oliven oliventræ olympisk omegn onkel onsdag opera operette opfinde opfinder opgang
opleve oplyse opskrift optiker optimist opvarme opvask orange ordbog orden ordne ordspil ordsprog oregano
organist orgel origami original orkester orkide ornament ost ostebord ostemad ottende oval oven ovenpå overalt
overblik overflade overrask ovn paddehat pagaj paket pakke pakkepost pakning palads palet palme palmeblad
palmetræ pande pandekage panel panter papegøje papir papirfly papkasse parabol parade paradis paraply parat
pardans parfume park parkbænk parkere parkvej pasning passage passager pasta pastel pastinak pause pauseleg
pavillon peber peberfrø peberrod pedal pejs pelikan pen penalhus pendul pensel perfekt pergola periode perle
perlekæde perron person petunia piano pige pigment pil piletræ pilot pincet pind pindemad pindsvin pingvin
pinje pink pinse pirat pistacie pizza pjank pjusket plade plakat plan planet planke plante planter plast
platan pleje plet plukke plæne poet poetisk point pokal polere polka pollen pony pop popcorn poppel populær
porcelæn porre port portion portræt pose positiv post postbud posthus postkasse postkort potte pram premiere
primula princip prins prinsesse printer prisme prøve puddel pude pulver pumpe punkt purløg pusle puslespil
puste pyjamas pynt pynte pyramide pyt pæon pære pæretræ pølse pølsevogn påfugl pålæg påske quiche quiz quizze
rabarber radar radiator radio radise raket ramme rampe raps rapsmark rar rasle rav ravn ravsmykke reb rebstige
rede refleks refræn regel region regn regnbue regnbyge regndråbe regne regnjakke regnorm regnskov regnvand
regnvejr reje rejemad rejsebog rejsende rejsning remse ren rende renhed rense renskrive reol reparere replik
retur revy ribbe ribs ribsbusk ribsgele ridder ride ridebane ridehest ridetur ridning rigdom rille rimfrost
ring ringbind ringe risengrød rive rod rodfrugt rolig rolle roman romance romantik ror rosa rose rosenbusk
rosenhave rosenkål rosin rosmarin roulade rubin rude ruder rug rugbrød rugby rul rulle rumme rummelig rumraket
rumskib rumvæsen rund runddel runde rundkreds rundrejse rundt rune rustik rustning rute rutebil rutine rutsje
rygsæk rytme rytmisk rytter række rækværk ræv rævehale ræverød rød rødbede rødbrun rødgrød rødhals rødkål
rødlig rødløg rødspætte røre rørskov råde rådhus rådyr råkost sadel safir safran saft saftevand saftig sag
saga saks sakse sal salami salat salatfad salg salme salon salt salte saltkar salto saltvand salve salvie
samle samler samling sammen samtale samvær sand sandal sandbanke sandhed sandkage sandkasse sandkorn sandslot
sang sangbog sanger sangfugl sans sanse sardin satellit satin sauna savsmuld savværk scene scenisk sejl
sejlads sejlbåd sejle sejler sejlskib sejlsko sejltur sejr seks seksten sekund selleri selskab semester sende
sendebud seng sengebord sengetid sennep sensommer september serie service serviet sesam side sidevej siesta
sift sikring sild sildemad silke silkeblød silkesnor silo sindsro sjette sjippe sjippetov sjov sjælden
sjælland skab skabe skaber skak skakbrik skala skaldyr skat skefuld skib skiferie skifte skijakke skilt skind
skinke skinne skinner skisport skitse skitur skive sko skole skolebog skolegård skolevej skomager skosnøre
skotøj skov skovbryn skovbund skove skovl skovle skovsti skovsø skovtur skride skridt skrin skrive skrivebog
skrue skrædder skrænt skråning skuespil skulder skulptur skumring sky skybrud skyfri skygge skylle skæl skære
skærm skøjte skøn skønhed skål skåne slagside slalom slentre slette slik slikke slikpind slot slæde slædehund
sløjd sløjfe smag smage smagfuld smagsløg smalle smaragd smart smedje smelte smidig smil smile smilehul smuk
smule smutvej smykke smykker smør små småkage småkager småsten snak snakke snaksom snappe snarest snart snavs
sne snedig snedker snefnug snegl sneglas snegle sneglehus snehvid snemand snesko snestorm snitte snor snore
snude snurre sofa sofabord sofapude software sol solbad solbær solcelle solcreme solgul solhat solhverv solid
sollys solo solopgang solrig solsikke solskin solsort solstol solstråle solur solvarm sommer sommerdag
sommerhus sommersol sonate sopran sorbet sort sortere souvenir soveplads sovepose sovetøj spade spagetti
sparegris spartel spejder spejl spejle spejling spektrum spids spidse spil spiller spinat spinde spindel
spiral spire spise spisebord spiselig spiseske spor sport sportsko sporvogn spraglet spray sprede spring
springe spritny sprog sprudle sprælsk sprød spule spurv spænde spætte spøg spøge spørge spørgsmål stabel
stabil stable stadion stald stalddør staldkat stamme stamtræ stang stat statue staude stav stave stearin stege
stemme stemning stempel stemple sten stenalder stenbord stenbro stenbuk stendige stenhus stenhøj stenmur
stenovn steppe stereo sti stigbøjle stige stiklinge stil stilhed stilk stille stilling stjerne stokrose stol
stolpe stolt stolthed stoppe stopur storby storebror stork storm storslået strand strandhus strandtur stribe
strik strikke struds stræde strømme strømpe strømper stråhat stråle strålende stråtag student studere studie
stue stuehus stueur stykke styrmand støvle støvler støvsuger stål ståltråd sukat sukker sukkerært summe
sundhed super suppe surf surfe surfer svale svalerede svamp svane svanesø svare svej svensk sveske sving
svinge svæve svævefly svømme svømmehal svømmer swing sylt syltetøj symaskine symbol symfoni synge synlig synål
syren syrenhæk syv syvende syvsover sæbe sæbeboble sæde sædvane sædvanlig sæk sækkepibe sæl sælge sælger sær
søbad sød sødme sødmælk søhest søjle søkort sølv sølvgrå sølvpapir sølvpil sølvske søløve sømand søn søndag
søskende søster søstjerne søvn sål tablet taburet tagrende tagsten tagvindue takke taknem taknemlig taks
taktfast taktik taktstok tal tale talemåde talent taler talkum tallerken talrig talrække tand tandem tandhjul
tandpasta tange tangent tango tank tanke tankefuld tante tapet tapetsere taske tastatur taste tavle taxi
teater tebrev tedåse teflon teglsten teglværk tegn tegne tegnebog tegnefilm tegner tegning tekande tekop
telefon telt teltdug teltplads teltpløk tema tempo tennis teori tepotte terning terrasse terrier tetid tidlig
tidløs tidsrejse tiger tilbage tilbehør tilbud tilbyde tilfreds tillid time timeglas timeplan timian tinde
tinfolie ting tirsdag titel tivoli tjener tjørn toast tog togrejse togtur tolv tomat tommel tommestok tone
toneart top torden torne torsdag torsk torv torvedag trafik trafiklys trailer traktor trampolin trane tranebær
trappe tre tredive tredje trehjulet trekant tretten trille trillebør trofast trold trolde troldmand tromme
trompet trone tropefugl tropisk troskab trost truffel tryg tryghed trykkeri trylle træ træart træbro trædør
træer træffe træhus trækasse trækfugl træklods træner træning træsnit trætop trøffel trøje tråd trådløs
trådrulle tuba tube tue tukan tulipan tunfisk tung tunika tunnel turbine turist turkis tusind tusmørke tvebak
tvilling tygge tysk tyttebær tyve tække tælle tællelys tæller tæmme tænde tændstik tænke tænker tænksom tæppe
tærte tærtedej tæt tøffel tøj tøjbamse tøjdyr tømmer tømrer tønde tørke tørklæde tørre tørresnor tåge tåget
tåle tålmodig tårn tårnfalk tårnur udendørs udenfor udflugt udgang udgave udkig udland udsalg udsigt udstille
udtryk udvej uge ugentlig ugle uglerede uld ulden uldgarn uldhue uldsok uldtrøje ulv underfuld undervejs undre
undulat ungdom univers uret urmager urskive urt urte urtehave urtete vadefugl vaffel vaffelis vakker valmue
valnød valnødder valse vand vandfald vandhane vandkande vandkant vandmand vandmelon vandmølle vandpost vandpyt
vandre vandrer vandretur vandski vandtårn vanille vante vanter varde variere varm varme varmedunk varmluft
varsom vase vask vaske vaskeri vedbend vedhæng vegetar vej vejkant vejkryds vejr vejrhane vejrkort vejsving
vejviser veksle velbehag velkendt velkommen velsmag velvære ven veninde venlig venlighed vennepar venskab
venstre ventetid venus veranda verden vest vestpå viadukt vide video vidunder vifte viking vild vildand
vildrose vildsvin vilje villa vimpel vinde vinder vindmølle vindpust vindue vinge vingård vinke vinkel
vinranke vinter vinterdag vintersol vintertøj viol violet violin virke virkelig virksom visdom visebog viske
vitamin vitrine vogn vokal voks voksdug vokse voksen vugge vuggevise vulkan væg vægte vægtløs vægur vække
vækkeur vækst væksthus vældig vælge vælling vænne værdifuld værdig værelse værft værksted værktøj værtinde væv
væve vævestol våd vågen vågne vår vårbrud våren vårrulle vårsol webshop weekend western wok workshop yacht
yndig yndling yngle yngre yoga yoghurt zebra zigzag zink zoom æble æblegrød æblehave æblekage æblemost æbletræ
ædel ædelgran ædelsten æggebakke æggebæger æggehvide æggekage æggeur ægte ægtepar ænder ændre ændring æra
ærlig ærlighed ært ærtesuppe æske æstetik øer øgle øhav øhop øje øjeblik øjenbryn øjesten øjne økse ønske øre
ørebue øreflip ørering ørken ørn ørnerede ørred øst østers østpå øve øvelse øverst åben åbenhed åbne åbning
ådal åkande ånd åndsfrisk årbog åre årgang årlig årstal årstid årtusind
`;

export const danishWords: readonly string[] = words.trim().split(/\s+/);
