/**
 * Plain English words for passphrases: 3 to 9 letters, in alphabetical order, chosen by hand for Kreds.
 * Nothing sad, rude or about illness: somebody types six of them on a tired morning. A word may be added or taken out at
 * any time (nothing is derived from its place) as long as 2,048 or more are left.
 */
const words = `
able about above absorb accent accept accord account acorn across act action active actor adapt add address
admire adult advance adventure advice aerial afar afford after again age agenda agree ahead ahoy aim air
airport airy aisle album alder alert alike alive all alley allow almond almost alone along aloud alpine
already also alto always amaze amber ample amuse anchor ancient anew angle animal ankle annual answer ant
anthem antler any anyone apart apple apply approve apricot april apron aqua aquarium arch archer arctic area
arena arm around arrange arrival arrive arrow art article artist artwork ascend aside ask asparagus aspen
assemble assist aster athlete atlas attend attic auburn audio august aunt aurora author autumn avenue avocado
await awake aware away awning axis baby back backpack backyard bacon badge badger bag bagel baggage bake baker
balance balcony ball ballad ballet balloon ballpoint balm bamboo banana band banjo bank banner bar barefoot
baritone bark barley barn barrel barrow base basic basil basin basket bassoon bat batch bath baton bay beach
beacon bead beagle beak beam beaming bean bear beard beaver bed bedroom bee beech beehive beet begin beginner
begonia behind beige bell belong beloved below belt bench bend beret berry beside best better between beyond
bicycle big bike billboard bin birch bird birthday biscuit bison bit bite blackbird blanket blazer blend blink
block bloom blossom blouse blow blue bluebell blueberry bluebird board boat bobbin body bold bolt bonfire
bonnet bonus book bookcase bookmark boost boot booth border borrow both bottle bottom bounce bow bowl box boy
bracelet bracket braid branch brass brave bread break breakfast breath breeze breezy brick bridge brief bright
bring brisk broad broadcast broccoli bronze brook broom broth brother brown brownie brunch brush bubble bucket
buckle buckwheat bud buddy budget buffalo buffet bugle build builder bulb bumper bun bundle bungalow bunk
bunny buoy burger burrow bus bush business butler butter buttercup butterfly button buy buzz cabaret cabbage
cabin cabinet cable cactus cafe cake calendar calf call calm camel camera camp campus canal canary candid
candle candy canoe canopy canteen canvas canyon cap cape captain car caramel caravan card cardigan carefree
cargo carnival carousel carp carpenter carpet carriage carrot carry cart cartoon carve case cashew cashmere
castle casual catalogue catch cattle cauldron cave cedar ceiling celery cellar cello cement centre century
ceramic cereal certain chain chair chalk champion chance change channel chapter charm chart chat check cheddar
cheek cheer cheerful cheese cheetah chef cherish cherry chess chestnut chicken chief child chilli chime
chimney chin chipmunk chirp chives chocolate choice choir choose chord chorus chowder chuckle cinema cinnamon
circle circus city civic civil clap clarinet clarity class classic clay clean clear clerk clever cliff climb
clip cloak clock cloth cloud cloudy clove clover clown club clue cluster coach coast coaster coat cobbler
cobweb cocoa coconut cod coffee coin collar collect college collie colour column comb combine combo comedy
comet comfort comma common company compass complete compose concert cone confetti connect contest cook cookie
cool copper copy coral cord core cork corn corner cornfield correct corridor cosmos costume cosy cottage
cotton couch count countdown country couple courage course court cousin cover cow cowboy coyote crab cradle
craft cranberry crane crayon cream create creek crescent crest crew cricket crimson crisp crochet crocus
croissant crop cross crow crowd crown cruise crumb crunchy crust crystal cube cuckoo cucumber culture cup
cupboard cupcake curious curl currant current curry curtain curve cushion custard custom customer cute cycle
cyclist cymbal cypress daffodil daily dairy daisy dance dancer dandelion dapper dare date daughter dawn day
daydream daylight dazzle deal dear debate debut decade december decide decimal deck decorate deep deer degree
delicate delight deliver delta den denim depart depend depot describe desert design desk dessert detail device
dew dial diamond diary dice different dig digital dill dimple dine diner dinghy dining dinner dinosaur diploma
direct discover dish disk distance diver divide dock doctrine dolphin dome domino donate donkey door doorbell
doorway dormouse dot double dough doughnut dove down downhill downtown dozen draft dragon dragonfly drama draw
drawer dream dreamy dress dresser drift driftwood drill drink drive driver drizzle drop drum drummer dry duck
duckling duet dune during dusk dust duty duvet dwell each eager eagle ear early earn earring earth easel east
easy easygoing eat echo edge edit editor educate effect egg eight either elbow elder elect electric elegant
element elephant eleven elf elk elm elsewhere embark ember emblem emerald emperor empire emu enamel encore
endeavour endless energy engine engineer enjoy enough enter entire entrance envelope epic equal era eraser
errand essay estate evening event ever evergreen every everyone evident exact example excellent except
exchange excite exhibit exist exit expand expect expert explain explore express extend extra eye eyebrow fable
fabric face fact factory fair fairy falcon fame family famous fancy fanfare far farm farmer farther fashion
fast father favour feast feather february feed feel fellow fence fennel fern ferry festival fetch few fiction
fiddle field fifteen fifth fifty fig figure file fill film final finch find fine finger finish fir firefly
fireplace fireside first fish fisher fit five flag flagpole flagship flair flake flame flamingo flannel flap
flask flat flavour fleece fleet flex flicker flight flip float flock floor florist flour flourish flow flower
fluent fluffy flute fly foal foam focus fog foil fold folder folk follow fond food foot football footpath
footprint forecast forest forever forget fork form format fort fortnight fortune forty forum forward fossil
fountain four fox foxglove fraction frame freckle free fresh friday fridge friend friendly frog frolic front
frost frosty fruit fudge fuel full fun funny furniture future gadget galaxy gallant galleon gallery gallop
game garage garden gardener garland garlic garment gate gateway gather gazebo gazelle gear gecko gem general
generous genius gentle genuine geranium giant gift giggle ginger gingham giraffe girl give glacier glad glade
gladly glance glass glasses gleam glide glimmer glimpse glitter globe glory glossy glove glow glue goal goat
goblet goggles gold golden goldfish golf gondola good goose gorilla gourmet gown grace graceful grade grain
gram grammar grand grandma grandpa granite grape graph grass grateful gravel gravity gravy great green
greenery greet grey grid grill grin grip grocer groove ground group grouse grove grow guava guess guest guide
guitar gulf gum guppy gust gym habit haddock hail hair half hall hallway halo ham hamlet hammer hammock hamper
hamster hand handbag handle handmade handy hang happen happy harbour hare harmony harp harvest harvester hat
hatch hawk hawthorn hay haystack hazel head headland headline heap hear heart hearth heat heather heaven hedge
hedgehog heel height heirloom helmet help helper hen herb herd here hermit hero heron herring hexagon hidden
hide high highland hike hill hillside hilltop hinge hint hippo history hobby hockey hold holiday hollow holly
home homemade homework honest honey honeycomb honour hood hook hoop hop hope hopeful horizon horn horse host
hotel hour house hover hub hug huge hum humble humid humorous hundred hut hyacinth ice iceberg icicle icing
icon idea ideal identity igloo image imagine impress improve inch include income indeed index indigo indoor
infant inform ink inland inlet inn inner input inquire insect inside inspire instant instead invent inventor
invest invite inward iris iron island ivory ivy jackdaw jacket jade jaguar jam january jar jasmine jaunt jazz
jeans jelly jersey jet jewel jigsaw jingle job jockey jog join joke jolly journal journey joy joyful jubilee
juggle juggler juice juicy july jumble jumbo jump jumper june jungle junior juniper just kangaroo karate kayak
keen keep kennel kernel kettle key keyboard keyhole kick kilogram kilt kind kindle kindly kindness king
kingdom kingfish kiosk kit kitchen kite kitten kiwi knee knit knitwear knob knock knot know koala label lace
ladder ladle ladybird lagoon lake lamb lamp land landmark landscape lane language lantern lapel laptop larch
large lark laser last latch late later laugh laughter laundry laurel lavender lawn layer lead leaf leaflet
league lean leap learn leather leave lecture ledge leek left leg legend leisure lemon lemonade lend length
lens lentil leopard lesson letter lettuce level library licence lid life lifeboat lift light lighter like
lilac lily lime limerick limestone limit line linen linguist link lintel lion lip liquid list listen litre
little live lively lizard llama loaf lobby lobster local locate lock locket lodge loft log logic lollipop long
longbow look loop loose lorry lotion lotus loud lounge love lovely low lucid luck lucky luggage lullaby lumber
lumpy lunch lupin lush lute lynx lyric macaroni machine magazine magenta magic magical magnet magnolia magpie
mail mailbox main make mallet mammoth manage mandarin mandolin mango manner manor mansion mantle manual many
map maple marathon marble march margin marina marine maritime mark market marmalade marmot maroon marry marsh
marvel mascot mask mast mat match material maths matter mattress maximum may mayor maze meadow meal meander
measure medal media medium meet mellow melodic melody melon melt member memory mend mention menu merchant
meringue merit mermaid merry message metal meter method metre midday middle midnight midsummer midway might
mild mile milk milkshake mill miller million mime mimosa mind mindful mine mineral minimum mint minute mirror
mist misty mitten mix mixture moat mobile modern modest module mole moment monday money monkey month monument
mood moon moonbeam moonlight moor moose mop more morning morsel mosaic moss most moth mother motion motor
motto mound mount mountain mouse mouth move movie mud muesli muffin mug mulberry multiply museum mushroom
music musical mussel mustard mutual myself mystery myth name napkin narrate narrator narrow nation natural
nature nautical navigate navy near neat neck necklace nectar nectarine need needle neighbour nephew nest net
nettle network never new news newspaper next nice nickel nickname niece night nightcap nimble nine noble
nocturne nod noodle noon normal north nose notch note notebook notice nougat noun novel novelty november now
nowhere number nursery nurture nut nutmeg nutshell nylon oak oar oasis oat oatmeal object oboe observe ocean
octagon october octopus offer often oil oilcloth old olive omelette once one onion only onward opal open opera
opinion opposite optimist option orange orbit orchard orchestra orchid order oregano organ origami origin
original oriole ornament osprey ostrich other otter our outback outcome outdoor outfit outing outline outlook
output outside outward oval oven over overcoat overlook owl own owner oxygen oyster pack package pad paddle
paddock page pageant pail paint paintbox painter pair palace pale palette palm pamphlet pan pancake panda
panel pansy panther pantry papaya paper paperclip paprika parade paradise paragraph parcel parent park parka
parrot parsley parsnip part partner party pass passage passenger pasta paste pastel pastime pastry pasture
patch path patio pattern pause pavement pavilion paw pay pea peace peach peacock peak peanut pear pearl pebble
pecan pedal peel pelican pen pencil pendant penguin peninsula penny pentagon people pepper perch perfect
perform perfume perhaps period person pet petal petite petunia phase pheasant phone photo phrase physics piano
pick pickle picnic picture pie piece pier pigeon pigment pile pillar pillow pilot pinch pine pineapple
pinecone pink pint pioneer pipe pistachio pitch pitcher pixel pizza place plaid plain plan plane planet plank
plant plaster plastic plate plateau platform platinum play player playful plaything plaza pleasant please
plenty pliers plot plough plug plum plumber plural plus pocket poem poet poetry point poise polar pole polish
polite polka pollen polo polygon pond pony pool popcorn poplar poppy popular porcelain porch porridge port
portal portion portrait positive post postbox postcard poster postman potato potter pottery pouch powder
practice prairie praise prefer prelude premium prepare present pretty pretzel primrose prince princess print
printer pristine prize produce product professor profile program progress project prologue promise promote
proof proper prosper protect protein proud proverb provide public pudding puddle puffin pullover pumpkin pupil
puppet puppeteer puppy purchase pure purple purpose purse puzzle pyjamas pyramid quail quaint quality quantity
quarry quarter quartet quartz quay queen question queue quick quiet quill quilt quince quite quiver quiz quote
rabbit raccoon racket radar radiant radiator radio radish raft rail railing railway rain rainbow raincoat
rainfall rainy raise raisin rake ramble rambler ramp ranch range ranger rapid rare raspberry rattle raven ray
reach read reader reading ready real realm reason rebuild recall receipt receive recent recipe reclaim record
rectangle recycle red redbrick redwood reed reef reflect refresh regatta region regular reindeer rejoice relax
relay relish rely remain remember remind remix remote renew repair repeat reply report request reserve resin
resort respect rest restful restore result return reunion reveal review revive reward rhubarb rhyme rhythm
ribbon rice rich riddle ride rider ridge right ring rinse ripe ripple rise river riverbank rivulet road roam
roast robe robin robot rock rocket roll roller romance roof rook room roomy root rope rose rosebud rosemary
rotate round route routine rover row rowan rowboat rower royal rubber ruby ruffle rug rugby rule ruler run
runner runway rural rustic rustle rye saddle safari safe saffron saga sage sail sailboat sailing sailor salad
salami sale salmon salon salt salute same sample sand sandal sandbox sandwich sandy sapling sapphire sardine
satchel satin saturday sauce saucepan saucer sauna sausage savanna save savoury saw saxophone say scale scarf
scarlet scene scenic scent scholar school schooner science scissors scone scooter score scout scrapbook screen
screw script scroll sculptor sea seafarer seafood seagull seal search seashell seaside season seat seaweed
second section see seed seedling seesaw select self sell semester send senior sense sentence september sequel
serenade serene series serve service sesame settle seven several sew shade shadow shampoo shape share shawl
shed sheep sheet shelf shell shelter shepherd shift shimmer shine shiny ship shirt shoe shoelace shop shore
shoreline short shorts shoulder show shower shrimp shrub shuffle shuttle side sidewalk siesta sight sign
signal signpost silence silent silk silky silo silver similar simple since sincere sing singer single sink sip
sister six size skate skater sketch ski skill skip skipper skirt sky skylark sleek sleep sleepy sleeve sleigh
slice slide slipper slope slow small smart smile smock smooth snack snail snapshot sneaker snooze snow
snowball snowdrop snowflake snowman snug snuggle soap soccer social sock sofa soft soften soil solar sole
solid solo solve some something sonata song songbird sonnet soon soprano sorbet sorrel sort soul sound soup
south souvenir space spacious spade spaghetti spaniel spare spark sparkle sparrow speak special spectrum
speech speed spell spend sphere spice spider spin spinach spiral spirit splash splendid split sponge spoon
sport spot spotless spread spring sprinkle sprint sprout spruce square squash squid squirrel stable stack
stadium staff stage stair stamp stand stanza staple star starfish starling start state station statue stay
steady steam steamboat steel steep stem stencil step stew steward stick still stir stitch stock stone stool
stop store storey stork storm story storybook stove straight straw stream street stretch stretchy string
stripe stroll strong structure strum student studio study sturdy style subject sublime subway such sugar
suggest suit suitcase suite summary summer summit sun sunbeam sunday sundial sundown sunflower sunlight sunny
sunrise sunset sunshine super supper supply sure surf surface surfer surname surprise survey swan swap sweater
sweep sweet sweetness swift swim swimmer swing switch sycamore syllable symbol symphony syrup system tabby
table tablet tadpole tail tailor take tale talent talk tall tandem tangerine tango tangy tank tap tape
tapestry tart tartan taste tasty taxi tea teach teacher teacup teak team teamwork teapot teaspoon teddy
telephone telescope tell tempo ten tender tennis tent tenth term terrace terrain terrier test text textile
thank thankful thatch theatre theme theory there thermos thick thimble thing think third thirteen thirty
thistle thousand thread three threshold thrive throne through thrush thumb thunder thursday thyme ticket
tickle tide tideway tidy tie tiger tile till timber time timer tin tinker tinsel tint tiny tip tiptoe tissue
title toad toast toaster toboggan today toddler toe toffee together token tomato tomorrow tone tool tooth top
topaz topic torch tortoise total toucan tough tour tourist towel tower town toy trace track tractor trade
tradition traffic trail trailer train trainer transfer transport travel traveller tray treasure treat tree
trek trellis triangle tribute tricycle trinket trip triumph trolley trombone trophy tropical trot troupe
trousers trout trowel truck true truffle trumpet trunk tuba tube tuesday tug tugboat tulip tumble tuna tundra
tune tunic tunnel turkey turn turnip turquoise turret turtle tutor tutorial tweed twelve twenty twice twig
twilight twin twinkle twirl twist two type typical typist umbrella uncle under unfold uniform union unique
unit unite unity universe unpack until unusual unwrap upbeat uphill upkeep upland uplift upper upright
upstairs upstream upward urban use useful usher usual utensil utmost vacant vacation vacuum valiant valid
valley value van vanilla vapour variety various varnish vase vast vegetable vehicle veil velvet vendor venture
venue veranda verb verdant verse version very vessel vest vestibule vibrant vicinity victory video view villa
village vine vineyard vintage vinyl viola violet violin visible vision visit visitor vista visual vitamin
vivid vocal voice volcano volume volunteer vote vowel voyage waffle wagon wagtail waist wait waiter wake walk
walker walkway wall wallaby wallet walnut walrus waltz wand wander warbler wardrobe warm warmth wash watch
water waterfall wave wax way wayside wealth wear weather weave web website wedding wednesday week weekday
weekend weekly welcome well west wet whale wharf wheat wheel whenever where whirl whisk whisker whisper
whistle white whole wholesale wicker wide width wild wildlife willing willow win wind windmill window windy
wing winner winter wisdom wise wish wisteria wit with within wizard wolf wombat wonder wonderful wood wooden
woodland woodwork wool woollen word wordplay workshop world wrap wreath wren write writer yacht yard yarn year
yeast yellow yesterday yew yodel yoga yoghurt yolk yonder young youth zeal zebra zenith zero zest zesty zigzag
zinc zipper zone zoo zoom
`;

export const englishWords: readonly string[] = words.trim().split(/\s+/);
