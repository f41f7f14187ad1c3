"""English words for people: what each says about sex, age and standing."""

from __future__ import annotations

from typing import Final

from yingxi.script.role import Role, role_table
from yingxi.script.wordlist import words

ROLES_EN: Final[dict[str, Role]] = role_table(
    """
    king:m:adult:king
    majesty:u:adult:king
    emperor, sultan, tsar, czar:m:adult:king
    queen, empress:f:adult:queen
    princess:f:youth:princess
    prince, king's son, king’s son:m:youth:prince
    king's daughter, king’s daughter:f:youth:princess
    duke, lord, count, earl, baron, knight, nobleman:m:adult:courtier
    lady, countess, duchess:f:adult:rich
    minister / chamberlain / courtier / councillor, counsellor:m:old:courtier
    general / colonel / guard, sentinel, watchman:m:adult:soldier
    officer / captain / lieutenant:u:adult:soldier
    soldier:m:adult:soldier
    man, fellow, gentleman:m:adult:
    guy, bloke, chap, dude:m:adult:
    woman:f:adult:
    old man, old fellow, greybeard:m:old:
    old woman, crone, old dame:f:old:
    old lady:f:old:rich
    dame:f:adult:
    young man, youth, lad:m:youth:
    young woman, maiden, maid, damsel, young lady:f:youth:
    girl, little girl, little maiden, little maid, lass, schoolgirl:f:child:
    boy, little boy, little lad, schoolboy:m:child:
    urchin:m:child:
    child, baby, infant, little one, toddler, kid:u:child:
    teenager:u:youth:
    witch:f:old:witch
    enchantress, sorceress:f:adult:witch
    fairy, nymph:f:youth:fairy
    dwarf, elf, gnome, goblin, little grey man, little man:m:old:dwarf
    wizard, sorcerer, magician:m:old:wizard
    giant, ogre, troll:m:adult:giant
    devil:m:adult:devil
    angel:u:youth:angel
    father, papa, dad, daddy, pa, stepfather:m:adult:father
    mother, mamma, mama, mum, mummy, mom, ma:f:adult:mother
    stepmother, step-mother:f:adult:mother
    grandmother, grandma, granny, gran, nana, nan, nonna, oma, abuela, babushka:f:old:grandmother
    grandfather, grandpa, grandad, granddad, gramps, nonno, opa, abuelo:m:old:grandfather
    husband:m:adult:husband
    wife, housewife:f:adult:wife
    son:m:youth:son
    eldest son, eldest:m:youth:son
    second son:m:youth:son
    youngest son, youngest:m:youth:son
    daughter:f:youth:daughter
    eldest daughter:f:youth:daughter
    second daughter:f:youth:daughter
    youngest daughter:f:youth:daughter
    brother:m:youth:brother
    sister:f:youth:sister
    uncle:m:adult:uncle
    aunt, auntie, aunty:f:adult:aunt
    nephew / grandson / stepson:m:youth:son
    niece / granddaughter / stepdaughter:f:youth:daughter
    cousin:u:youth:
    grandchild:u:child:
    bride:f:youth:bride
    bridegroom:m:youth:groom
    widow:f:adult:widow
    shoemaker, cobbler:m:adult:craftsman
    tailor / weaver / smith, blacksmith / carpenter / baker / butcher / barber / miller / potter / clockmaker / \
    toymaker:m:adult:craftsman
    woodcutter, wood-cutter, woodman, forester:m:adult:peasant
    fisherman, fisher, sailor, boatman, ferryman:m:adult:fisher
    hunter, huntsman:m:adult:peasant
    farmer, peasant / shepherd / ploughman / labourer / gardener:m:adult:peasant
    peasant woman, shepherdess, goose-girl, milkmaid:f:youth:peasant
    innkeeper, landlord, host / shopkeeper / merchant, trader:m:adult:shopkeeper
    hostess, landlady:f:adult:shopkeeper
    servant / footman / groom / page / coachman / messenger / herald:m:adult:servant
    driver:u:adult:servant
    maidservant, servant-maid / nurse / cook:f:adult:servant
    beggar:m:adult:beggar
    robber, thief / rogue, swindler, impostor / executioner / burglar / bandit / pirate:m:adult:robber
    priest, parson, clergyman / monk / bishop / sexton / pastor:m:adult:priest
    doctor, physician / dentist / vet / surgeon:u:adult:doctor
    schoolmaster / headmaster / master:m:adult:teacher
    headmistress / schoolmistress:f:adult:teacher
    teacher / headteacher / professor / librarian:u:adult:teacher
    pupil, student / scholar:u:youth:student
    judge:m:old:official
    mayor, mayoress:u:adult:official
    customer, buyer / stranger / traveller, traveler / guest / neighbour, neighbor / friend:u:adult:
    boss, manager / director / supervisor / editor:u:adult:boss
    policeman:m:adult:soldier
    policewoman:f:adult:soldier
    constable / sergeant:u:adult:soldier
    detective / inspector:u:adult:office
    engineer / scientist / inventor / technician / mechanic / programmer:u:adult:office
    clerk / secretary / colleague / assistant / accountant / lawyer / reporter / receptionist / waiter / \
    cashier / intern / \
    postman / journalist:u:adult:office
    waitress / stewardess / saleswoman:f:adult:office
    commander / pilot / astronaut:u:adult:soldier
    robot, android:u:adult:robot
    butler / porter / steward:m:adult:servant
    housekeeper / nanny / governess:f:adult:servant
    conductor / guide / caretaker / janitor / chef / busker / musician / painter / artist / poet / singer / \
    dancer / actor / \
    apprentice:u:adult:
    watchmaker / bookseller / grocer / florist / bricklayer / plumber / electrician:u:adult:craftsman
    swordsman / swordswoman / warrior / leader:u:adult:soldier
    ghost, spirit, phantom:u:adult:ghost
    attendant / barman / barmaid / bartender / hairdresser / lifeguard / referee / pedlar, peddler / tinker / \
    minstrel / clown / \
    juggler / trainer / usher / cleaner / builder / gatekeeper, doorkeeper / lighthouse keeper / keeper:u:adult:
    passenger / visitor / patient / passer-by / walker / tourist / witness / victim / owner / \
    roommate, flatmate:u:adult:
    people, crowd, townspeople, villagers, everybody, everyone, bystanders, folk:u:adult:crowd:group
    children:u:child:crowd:group
    little children:u:child:crowd:group
    men:m:adult:crowd:group
    women:f:adult:crowd:group
    sons, brothers:m:youth:crowd:group
    daughters, girls, sisters:f:youth:crowd:group
    boys, lads:m:child:crowd:group
    weavers, rogues, swindlers, impostors, knaves, thieves, robbers:m:adult:robber:group
    elves, dwarfs, dwarves:m:old:dwarf:group
    officers, guards, knights:m:adult:soldier:group
    soldiers:m:adult:soldier:group
    courtiers, lords, lords of the bedchamber, chamberlains, ministers:m:adult:courtier:group
    guests / neighbours, neighbors / servants / passengers / customers / tourists / visitors / strangers / \
    onlookers / \
    colleagues / friends:u:adult:crowd:group
    students, pupils, classmates, schoolchildren, kids:u:child:crowd:group
    pirates, bandits, burglars:m:adult:robber:group
    policemen, police:u:adult:soldier:group
    """,
    ",",
)
"""Word (or words) for a person, lower case -> what it says."""

NOT_NAMES: Final = frozenset(
    words(
        """
    i o oh ah alas god heaven lord yes no sir madam dear well then now here there thus when where what who whom
    which why how if but and or nor so yet for as at by in on of to the a an this that these those my your his
    her its our their he she it we they you thou thee thy ye not never ever once one two three four five six
    seven eight nine ten first second third next last after before while whilst until till since because
    although though however perhaps indeed soon suddenly presently away back come go good great little old young
    poor rich every each all both some any many much more most few other another such same new very too only
    just even still also again upon with without within from into out over under up down let do did does done be
    is are was were been being have has had will would shall should may might must can could said says let's
    don't won't can't open nibble hearken shake look see listen get give take tell monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november
    december christmas easter year mr mrs miss dame lady majesty highness nobody nothing everything something
    anything somebody someone anyone anybody none neither either everybody everyone inside outside behind beside
    above below upstairs downstairs today tomorrow yesterday tonight rain snow fog mist wind smoke silence
    darkness light water dust music laughter thunder lightning night morning evening afternoon noon midnight
    winter dinner lunch breakfast supper life time death love tears people children men women home school work
    food bread fire air earth sun moon stars day days hours minutes weeks months years whoever whatever
    whichever whenever wherever meanwhile finally later sometimes often usually maybe please thanks thank hello
    hi hey goodbye okay ok sorry sure right wrong left true false wait stop help hurry pull push slowly quickly
    quietly softly gently carefully title author credit draft contact source copyright ext int fade cut dissolve
    mum mom dad mummy daddy grandma grandpa granny uncle aunt auntie doctor professor captain inspector sergeant
    commander officer detective lieutenant colonel major constable judge mayor nurse african american british
    irish scottish italian spanish russian japanese indian european asian internet google facebook whatsapp
    instagram youtube wifi tv gosh hush ssh shh wow ouch ugh hmm mm er um german french english chinese latin
    christian bible king queen prince princess emperor chapter part book
    """
    )
)
"""Capitalised words that are no names."""
