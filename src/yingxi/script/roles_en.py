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
    minister, chamberlain, courtier, councillor, counsellor:m:old:courtier
    officer, general, captain, colonel, guard, sentinel, watchman:m:adult:soldier
    soldier:m:adult:soldier
    man, fellow, gentleman:m:adult:
    woman:f:adult:
    old man, old fellow, greybeard:m:old:
    old woman, crone, old dame:f:old:
    old lady:f:old:rich
    dame:f:adult:
    young man, youth, lad:m:youth:
    young woman, maiden, maid, damsel, young lady:f:youth:
    girl, little girl, little maiden, little maid, lass:f:child:
    boy, little boy, little lad:m:child:
    urchin:m:child:
    child, baby, infant, little one:u:child:
    witch:f:old:witch
    enchantress, sorceress:f:adult:witch
    fairy, nymph:f:youth:fairy
    dwarf, elf, gnome, goblin, little grey man, little man:m:old:dwarf
    wizard, sorcerer, magician:m:old:wizard
    giant, ogre, troll:m:adult:giant
    devil:m:adult:devil
    angel:u:youth:angel
    father, papa, dad, daddy:m:adult:father
    mother, mamma, mama, mum, mummy, mom:f:adult:mother
    stepmother, step-mother:f:adult:mother
    grandmother, grandma, granny:f:old:grandmother
    grandfather, grandpa:m:old:grandfather
    husband:m:adult:husband
    wife, housewife:f:adult:wife
    son:m:youth:son
    eldest son, clever son, eldest:m:youth:son
    second son:m:youth:son
    youngest son, youngest:m:youth:son
    daughter:f:youth:daughter
    eldest daughter:f:youth:daughter
    second daughter:f:youth:daughter
    youngest daughter:f:youth:daughter
    brother:m:youth:brother
    sister:f:youth:sister
    uncle:m:adult:uncle
    aunt:f:adult:aunt
    bride:f:youth:bride
    bridegroom:m:youth:groom
    widow:f:adult:
    shoemaker, cobbler:m:adult:craftsman
    tailor, weaver, smith, blacksmith, carpenter, baker, butcher, barber, miller, potter, clockmaker, \
    toymaker:m:adult:craftsman
    woodcutter, wood-cutter, woodman, forester:m:adult:peasant
    fisherman, fisher, sailor, boatman, ferryman:m:adult:fisher
    hunter, huntsman:m:adult:peasant
    farmer, peasant, shepherd, ploughman, labourer, gardener:m:adult:peasant
    peasant woman, shepherdess, goose-girl, milkmaid:f:youth:peasant
    innkeeper, landlord, host, shopkeeper, merchant, trader:m:adult:shopkeeper
    hostess, landlady:f:adult:shopkeeper
    servant, footman, groom, page, coachman, driver, messenger, herald:m:adult:servant
    maidservant, servant-maid, nurse, cook:f:adult:servant
    beggar:m:adult:beggar
    robber, thief, rogue, swindler, impostor, executioner:m:adult:robber
    priest, parson, clergyman, monk, bishop, sexton, pastor:m:adult:priest
    doctor, physician:m:adult:doctor
    teacher, schoolmaster, master:m:adult:teacher
    pupil, student, scholar:u:youth:student
    judge, mayor:m:old:official
    customer, buyer, stranger, traveller, traveler, guest, neighbour, neighbor, friend:u:adult:
    boss, manager, policeman, detective, engineer, clerk, secretary:m:adult:office
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
    guests, neighbours, neighbors, servants:u:adult:crowd:group
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
    although though however perhaps indeed soon suddenly presently at away back come go good great little old
    young poor rich every each all both some any many much more most few other another such same new very too
    only just even still also again once upon with without within from into out over under up down let do did
    does done be is are was were been being have has had will would shall should may might must can could said
    says let's did don't won't can't open nibble hearken shake look see listen get give take come tell monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter new year sunday mr mrs miss sir dame lady majesty
    highness german french english chinese latin christian bible king queen prince princess emperor chapter part
    book
    """
    )
)
"""Capitalised words that are no names."""
