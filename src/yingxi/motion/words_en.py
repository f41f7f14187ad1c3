"""English words for actions.

A pattern's first word is a verb, given by its base form; every form of it matches. `~` stands for up to
three words ("shake ~ head"), `~self` for himself, herself..., and `into/to` for any one of these words.
"""

from __future__ import annotations

from typing import Final


def _table(text: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    name = ""
    for line in text.strip().splitlines():
        head, colon, patterns = line.partition(":")
        if colon:
            name = head.strip()
        found = (pattern.strip() for pattern in (patterns if colon else line).split(";"))
        table.setdefault(name, []).extend(pattern for pattern in found if pattern)
    return {name: tuple(patterns) for name, patterns in table.items()}


def _verbs(text: str) -> dict[str, tuple[str, ...]]:
    rows = [row.split() for row in text.split(";")]
    return {row[0]: tuple(row[1:]) for row in rows}


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


IRREGULAR: Final[dict[str, tuple[str, ...]]] = _verbs(
    """
    run ran running; sit sat sitting; stand stood; lie lay lain lying; sleep slept; fall fell fallen;
    strike struck striking; give gave given giving; take took taken taking; drink drank drunk; eat ate eaten;
    weep wept; shake shook shaken shaking; throw threw thrown; write wrote written writing;
    ride rode ridden riding; dig dug digging; sweep swept; leap leapt; spring sprang sprung; creep crept;
    steal stole stolen; kneel knelt; think thought; speak spoke spoken; hit hitting; hold held; go went gone goes;
    come came coming; get got getting; rise rose risen rising; say said; tell told; see saw seen; hear heard;
    put putting; swing swung; fling flung; blow blew blown; draw drew drawn; spin spun spinning;
    shrink shrank shrunk; fight fought; beat beaten beating; flee fled; fly flew flown; swim swam swimming;
    wake woke waking; hide hid hidden hiding; bend bent; lay laid; lean leant; set setting; make made making;
    hug hugged hugging; clap clapped clapping; nod nodded nodding; slap slapped slapping; skip skipped skipping;
    hop hopped hopping; sob sobbed sobbing; trip tripped tripping; slip slipped slipping; step stepped stepping;
    grab grabbed grabbing; grin grinned grinning; pat patted patting; beg begged begging; drag dragged dragging;
    tug tugged tugging; stir stirred stirring; chop chopped chopping; drop dropped dropping; sip sipped sipping;
    sew sewn; knit knitted knitting; weave wove woven weaving; dance dancing; jog jogged jogging; stroke stroking;
    tiptoe tiptoeing; shed shedding; bring brought; catch caught; stop stopped stopping; die dying; wipe wiping;
    teach taught; leave left leaving; quarrel quarrelled quarrelling; plod plodded plodding; sing sang sung;
    tear tore torn; bite bit bitten biting; scan scanned scanning; rap rapped rapping; stab stabbed stabbing;
    squat squatted squatting; cut cutting; wring wrung; awake awoke awoken; lead led; wear wore worn;
        hum hummed humming;
    light lit lighting; drive drove driven driving; smell smelt; wrap wrapped wrapping; rub rubbed rubbing; tie tying;
    feed fed; tuck tucking; stick stuck; strum strummed strumming; drum drummed drumming; pour pouring; type typing;
    wave waving; stroke stroking; scoop scooping; shut shutting; smile smiling; pose posing;
    cling clung; sink sank sunk; clip clipped clipping; hang hung; cough coughed; grip gripped gripping;
        fret fretted fretting
    """
)
"""Verbs with the forms that -s, -ed and -ing do not make."""

PATTERNS: Final[dict[str, tuple[str, ...]]] = _table(
    """
    stand_up: stand up; get up; rise; get to ~ feet; rise to ~ feet; jump to ~ feet; leap to ~ feet;
        spring to ~ feet; start up; get ~ feet
    stand: stand; stand still; stand by; wait; stand up straight
    sit_down: sink into ~ chair/armchair/seat/sofa; drop into ~ armchair/seat/sofa; flop onto/into/down; sit down;
        sit ~ down; take a seat; take ~ seat; sink into; settle into; seat ~self; sink down on;
        drop into ~ chair; perch
    sit: sit; be seated; sit up
    kneel: kneel; kneel down; fall to ~ knees; fall on ~ knees; drop to ~ knees; go down on ~ knees;
        sink to ~ knees; go down on one knee
    kowtow: kowtow; prostrate; throw ~self at ~ feet
    crouch: crouch; squat; duck; stoop
    crouching: be crouch; be squat; hide; cower; huddle; hide ~self; be hide; crouch in; crouch by; squat on; squat by
    kneeling: be kneel; remain kneel
    lie: lie; lie down; lie down on/in/beside/by/under/upon/and/again; lie back; curl up; sprawl; lay ~self down;
        stretch ~self out; lie in bed; recline
    sleep: sleep; fall asleep; be asleep; go to sleep; slumber; drop asleep; snore; fall fast asleep;
        lie asleep; sleep soundly
    doze: doze; doze off; nod off; drowse
    cup_hands: bow ~ clasped/folded/cupped hands; cup ~ hands in salute
    bow: take leave; bow; curtsey; curtsy; bow low; bow ~ head; make a bow; make a curtsey; make ~ low bow
    walk: walk; go; come; step; enter; go away; come in; go out; leave; set off; set out; return; go home;
        go up; trudge; tread; proceed; cross; follow; depart; bustle; bustle away; scuffle; pace forward; travel;
        step forward;
        go back; plod; pass; wade; make ~ way
    stroll: stroll; wander; pace; pace up and down; walk up and down; saunter; amble; roam; walk slowly;
        wander about; walk to and fro
    stride: stride; hurry; hasten; walk quickly; march off; walk fast; hurry away; hurry off
    march: march off/away/out/past; march; strut; parade; swagger
    run: splash through; scamper; scurry; dart; bolt; run; rush; race; flee; chase; dash; bolt; sprint; gallop;
        escape; run away; charge; jog; scamper;
        run after; pursue; dart; scurry; take to ~ heels; hasten away
    tiptoe: tiptoe; walk on tiptoe; go on tiptoe; step softly; walk softly; on tiptoe
    sneak: sneak; creep; steal away; slink; prowl; slip away; slip out; steal in; steal out; crawl; slip into;
        creep up; steal into; steal softly
    shuffle: shuffle; hobble; limp; drag ~ feet; totter
    stagger: stagger; reel; stumble along; lurch; sway
    approach: approach; come up to; draw near; come near; step up to; walk up to; go up to; come close;
        come closer; step closer; draw nearer; come nearer; go nearer
    step_back: step back; back away; draw back; fall back; shrink back; retreat; move back
    turn_round: turn round; turn around; turn away; turn ~ back; turn about; wheel round; turn over
    fall: fall; fall down; trip; stumble; tumble; fall over; slip; collapse; fall to the ground; fall into;
        topple; fall off; fall in
    faint: faint; swoon; faint away; die; fall dead; pass out; drop dead; fall ~ swoon; fall unconscious
    jump: jump; leap; hop; spring; skip; bounce; jump up; jump for joy; frisk
    fly: fly; flutter; soar; flap; take wing; fly away; fly up
    swim: swim; dive; swim about
    spin: spin; spin round; twirl; whirl; spin around; whirl round
    ride: ride; ride on; mount ~ horse; mount
    dance: dance; waltz
    strike: strike; hit; punch; beat; fight; thrash; knock ~ down; strike ~ blow;
        smite; wrestle; pound; bang;
        thump; deal ~ blow; box ~ ears; smash; cudgel; whip; attack
    slap: slap; smack; cuff; slap ~ face; box ~ ear
    swing_down: chop; hack; hew; stab; swing ~ sword; swing ~ axe; cut down; cut off ~ head; slash; hammer;
        split ~ wood; behead
    kick: kick
    throw: throw; fling; hurl; toss; cast; cast away; throw away; pitch; throw down; scatter; sow
    pick_up: pick up; pick ~ up; lift; lift up; lift ~ up; take up; raise ~ from ~ ground; gather; pick; pick out;
        pluck
    give: give; hand; offer; pass ~ to; hand over; present; hand ~ to; pay; return ~ to; hold out; hold ~ out;
        reach out; stretch out ~ hand; stretch out; give back; bestow
    take: take; catch; receive; accept; snatch; take from; catch ~ up
    take_down: take down; take ~ down; take ~ from the wall; lift down; unhook
    put_down: spread ~ on/out/over; put down; put ~ down; lay down; lay ~ on; put ~ on the table; set down;
        set ~ down; place ~ on;
        lay ~ upon; set ~ before; put ~ upon; lay ~ before
    lay_down: put ~ on the ground; lay ~ on the ground; set ~ on the ground; set ~ on the floor; put ~ on the floor
    count_out: count; count out; lay out; pay out
    drop: drop; let fall; let ~ fall; let ~ drop; let slip
    hold_high: hold ~ high; lift ~ high; raise ~ high; hold aloft; hold ~ aloft
    lean_on: lean against; lean on; lean upon; lean ~ against
    reach_out: reach out; stretch out ~ hand; hold out ~ hand; put out ~ hand; reach for; put ~ finger out;
        stretch out; put ~ hand into
    spread_arms: spread ~ arms; open ~ arms; stretch out ~ arms; throw open ~ arms
    shield: shield; cover; protect
    hand_on_heart: lay ~ hand on ~ heart; put ~ hand on ~ heart; press ~ hand to ~ breast; hand on ~ heart
    cough: cough; clear ~ throat
    stamp: stamp; stamp ~ foot; stamp ~ feet
    rage: be angry; be very angry; be furious; be vexed; clench ~ fists; fly into ~ rage; fly into ~ passion;
        grow angry; become angry; be in a rage; gnash ~ teeth; be in a passion
    wring_hands: wring ~ hands; be alarmed; be troubled; fret; be anxious; despair; be in despair; pine away; worry;
        be uneasy
    rejoice: rejoice; be delighted; be glad; be overjoyed; be happy; cheer; exult; be full of joy; be pleased;
        be very happy; be so happy; be so glad; be ~ delighted
    shrug: shrug; shrug ~ shoulders
    put_on: button up; button ~ up; put on; put ~ on; dress; dress ~self; wear; draw on; undress; pull on;
        wrap ~self; array; dress ~ in
    cut: cut; cut out; cut ~ out; cut off; clip; slice; carve; peel; shear
    sing: sing; hum; chant
    climb: climb; climb in/into/out/onto/over/up/down; climb ~ ladder/tree/wall/hill/fence/rock; climb up; clamber;
        ascend; clamber up; scramble; clamber down; climb down; descend;
        let ~self down
    wake: wake; awake; wake up; awaken; open ~ eyes
    struck: be beaten; be struck by ~ hand; be slapped; be hit
    pushed: be pushed; be shoved; be thrust
    seized: be seized; be caught
    carried: be carried
    led: be led
    supported: be supported
    comfort: comfort; console; soothe; cheer ~ up; pat ~ shoulder/back; lay/put/rest/place ~ hand on ~ shoulder/arm;
        lay ~ hand on ~ shoulder/arm; put ~ hand on ~ shoulder/arm; put ~ arm round/around ~ shoulders;
        rub ~ back; squeeze ~ shoulder
    kiss: kiss; give ~ kiss
    lead: lead; lead ~ by the hand; take ~ by the hand; go hand in hand; walk hand in hand; hand in hand
    support: support; help ~ up; hold ~ up by ~ arm; take ~ arm; lift ~ to ~ feet; help ~ to ~ feet
    seize: cling; cling to; hang on to; seize; grab; catch hold of; take hold of; lay hold of; clutch; grip; grasp
    shake_hands: shake hands; shake ~ hand
    tug_sleeve: tug ~ sleeve; tug at ~ sleeve; pull ~ sleeve; pull at ~ sleeve; pluck ~ sleeve; pluck at ~ sleeve;
        tug ~ coat; tug at ~ coat; tug at ~ skirt
    hold_hands: squeeze ~ hand; hold ~ hand; take ~ hand; press ~ hand; clasp ~ hand;
        join hands
    carry: carry; bear; hold ~ in ~ arms; hold; carry away; cradle; bring; fetch; haul ~ on ~ back
    lift_up: scoop ~ up; sweep ~ up; lift ~ into ~ arms; gather ~ into ~ arms; pick ~ up in ~ arms
    embrace: embrace; hug; take ~ in ~ arms; throw ~ arms round; throw ~ arms around; fall on ~ neck;
        put ~ arms round; put ~ arms around; fling ~ arms; cuddle; fall into ~ arms; clasp; hold ~ tight;
        clasp ~ in ~ arms; fold ~ in ~ arms; lean ~ head on/against ~ shoulder; rest ~ head on ~ shoulder;
        lay ~ head on ~ shoulder; bury ~ face in ~ shoulder
    stroke_head: pat ~ head; stroke ~ head; stroke ~ hair; pat ~ on the head
    pat: pat; stroke; caress; pet
    wave: wave; wave ~ hand; wave goodbye; wave to
    beckon: beckon; wave ~ over; motion ~ to come; beckon ~ over; wave ~ nearer
    point: point; point at; point to; point ~ finger
    nod: nod; nod ~ head
    shake_head: shake ~ head; shake ~ heads
    drink: drink; sip; take a sip; gulp; empty ~ cup; empty ~ glass; drain ~ cup; quaff; drain ~ glass; toast
    eat: eat; chew; bite; munch; devour; nibble; swallow; dine; taste; gobble; feast; gnaw; lick; eat up
    weep: weep; cry; sob; burst into tears; shed tears; wail; begin to cry; cry bitterly; weep bitterly; lament;
        whimper; burst out crying; tears run; tears roll; tears stream
    wipe_tears: wipe ~ eyes; wipe ~ tears; dry ~ tears;
        dry ~ eyes; wipe away ~ tears; wipe ~ tear;
        brush away ~ tear
    cover_face: cover ~ face; hide ~ face; bury ~ face; put ~ hands over ~ eyes; cover ~ eyes;
        hold ~ hands before ~ eyes
    laugh: laugh; burst out laughing; roar with laughter; laugh aloud; burst into laughter; guffaw;
        laugh heartily
    chuckle: chuckle; giggle; titter; snicker; snigger; laugh behind ~ hand
    smile: smile; grin; smirk; beam; break into ~ smile/grin; force ~ smile; smile ~ smile
    close_eyes: close ~ eyes; shut ~ eyes; squeeze ~ eyes shut
    pout: pout; purse ~ lips; stick out ~ tongue; stick ~ tongue out; make ~ face; pull ~ face; sulk
    bite_lip: bite ~ lip; press ~ lips; clench ~ teeth; grit ~ teeth; set ~ jaw; clench ~ jaw
    cover_ears: cover ~ ears; put ~ hands/fingers over/in/to ~ ears; clap ~ hands over ~ ears; plug ~ ears;
        stop ~ ears
    cover_mouth: cover ~ mouth; put ~ hand/hands over/to ~ mouth; clap ~ hand/hands over/to ~ mouth;
        press ~ hand/hands over/to ~ mouth
    hold_to_ear: hold ~ to/against ~ ear; put ~ to/against ~ ear; press ~ to/against ~ ear; lift ~ to ~ ear;
        raise ~ to ~ ear
    salute: salute; give ~ salute; snap ~ salute; touch ~ cap/hat
    doff: take off ~ hat/cap/helmet; take ~ hat/cap off; remove ~ hat/cap; doff; tip ~ hat/cap; lift ~ hat/cap;
        raise ~ hat/cap; pull off ~ hat/cap; tear off ~ hat/cap
    stretch: stretch; stretch ~self; stretch ~ arms; stretch ~ limbs; stretch ~ back
    sneeze: sneeze; blow ~ nose
    hold_head: put ~ head in ~ hands; hold ~ head; hold ~ head in ~ hands; clutch ~ head; drop ~ head in/into ~ hands;
        bury ~ head in ~ hands; rub ~ temples
    wipe_brow: wipe ~ brow/forehead; wipe ~ sweat; mop ~ brow/forehead
    rub_eyes: rub ~ eyes
    blow: blow out; blow ~ out; blow on
    smell: smell the/a/his/her/at/it; sniff; sniff at; breathe in ~ scent
    stroke_beard: stroke ~ beard; stroke ~ moustache; tug ~ beard; pull at ~ beard; stroke ~ chin; twirl ~ moustache
    knead: knead; knead ~ dough; roll out ~ dough; roll ~ dough; grind; sharpen; whet; shape ~ clay
    pour: pour; pour out; pour ~ tea; fill ~ cup/glass/bowl/mug/kettle; water ~ plants/flowers/garden/roses; refill
    comb: comb; comb ~ hair; brush ~ hair; braid ~ hair; plait ~ hair; brush out ~ hair
    hang_up: hang up; hang ~ up; hang ~ on/from/over ~ line/wall/hook/nail/door/tree/branch/window;
        hang out ~ washing;
        hang ~ out
    light: light ~ candle/lamp/fire/lantern/match/stove/pipe/cigarette; strike ~ match/light; switch on ~ lamp;
        kindle
    draw_sword: draw ~ sword/blade/dagger/knife/pistol/gun/revolver/cutlass/weapon; unsheathe; draw ~ from ~ scabbard;
        pull ~ from ~ sheath
    draw_bow: draw ~ bow; bend ~ bow; aim ~ arrow; shoot ~ arrow; draw back ~ bowstring/string/arrow; loose ~ arrow
    type: type; type ~ letter; tap at/on ~ keyboard/keys/laptop; work at/on ~ computer/laptop; hammer at ~ keyboard
    phone: phone; telephone; dial; pick up ~ phone/telephone/receiver; pick ~ phone/receiver up;
        answer ~ phone/telephone;
        lift ~ receiver; talk on/into ~ phone/telephone; make ~ call; speak into ~ phone/receiver; take ~ call;
        answer ~ call
    photograph: photograph; take ~ photograph/photo/picture/photos/pictures/snapshot/selfie of;
        take ~ photograph/photo;
        take ~ picture; snap ~ picture/photo; raise ~ camera; lift ~ camera
    drive: drive; steer; drive ~ car/truck/van/bus; take ~ wheel; grip ~ wheel; turn ~ wheel
    paint: paint; paint ~ picture/portrait; sketch
    fiddle: fiddle; play ~ violin/fiddle/cello/viola; bow ~ violin/fiddle/cello/strings
    strum: strum; play ~ guitar/banjo/lute/ukulele/harp; pluck ~ strings; pluck at ~ strings
    play_keys: play ~ piano/organ/harpsichord/keys; play the piano
    drum: drum; beat ~ drum/drums/gong; play ~ drum/drums; bang ~ drum; strike ~ gong; beat on ~ drum
    warm_hands: warm ~ hands; warm ~self; hold ~ hands to/out/over ~ fire; warm ~ fingers
    tie_shoe: tie ~ shoe/shoelaces/laces/shoelace/boots/boot; lace ~ shoes/boots; lace up ~ shoes/boots
    put_away: put ~ away; put away; pack; tuck ~ away; slip ~ into ~ pocket/bag/purse/sleeve/coat/envelope/jacket;
        put ~ in/into ~ pocket/bag/purse/case/envelope/basket/drawer/sack/suitcase/box/jacket;
        stuff ~ in/into ~ pocket/bag/sack/case; drop ~ into ~ pocket/bag; pocket; fold ~ into ~ pocket
    take_out: take out; take ~ out; pull out; draw out; pull ~ from ~ pocket/bag/coat/sleeve/satchel; bring out;
        take ~ from ~ pocket/bag/coat/purse/drawer; produce
    tend: tuck ~ into/in; tuck in; feed; bandage; tend; nurse; dress ~ wound; cover ~ with ~ blanket;
        wrap ~ round/around
    sigh: sigh; heave a sigh; give a sigh; let out a sigh; groan; moan; pant; heave ~ deep sigh;
        give ~ deep sigh
    look_around: look around; look round; look about; glance around; search; gaze around; look for; scan;
        look everywhere; look here and there; look all round; look in ~ direction; glance about
    look_up: look up; raise ~ head; raise ~ eyes; lift ~ eyes; gaze up; look to the sky; lift up ~ eyes;
        stare up; glance up; lift ~ head; look upwards
    look_down: look down; hang ~ head; lower ~ head; lower ~ eyes; drop ~ eyes; bend ~ head; blush;
        cast down ~ eyes; gaze down; cast ~ eyes down
    look_back: look back; turn ~ head; look over ~ shoulder; glance back; glance over ~ shoulder
    gaze: look; look at; gaze; stare; watch; see; behold; glance; glare; eye; observe; look into
    peer: press ~ face/nose to/against ~ window/glass/pane; lean out of ~ window; peep; peer; peek; crane ~ neck;
        look through the keyhole; squint; spy
    think: rest ~ chin on/in ~ hand/hands/fist; think; ponder; reflect; muse; consider; wonder; meditate; brood;
        be lost in thought; think to ~self;
        frown; rest ~ chin
    scratch_head: scratch ~ head; scratch ~ ear; scratch ~ chin
    clap: clap; clap ~ hands; applaud
    pray: pray; fold ~ hands; beg; implore; say ~ prayers; worship; beseech; plead; clasp ~ hands; entreat
    knock: knock; knock at; knock on; rap; tap; rap at
    open_door: slam; slam ~ door; open; open ~ door; unlock; close ~ door; shut ~ door; open ~ window; shut; lock;
        push ~ open;
        throw open; fling open
    shiver: shiver; tremble; shudder; quake; quiver; shake with cold; shake with fear; shake all over
    recoil: recoil; start back; be startled; flinch; be frightened; be terrified; be astonished; gasp;
        be horrified; shrink; jump back; be amazed; be ~ frightened; be afraid; be shocked; start with fright;
        start in terror; leap back
    hold_up: hold up; hold ~ up; raise; raise ~ hand; raise ~ glass; lift ~ glass
    smoke: smoke; puff; smoke ~ pipe; puff at
    fan: fan; fan ~self
    yawn: yawn
    hush: hush; put ~ finger to ~ lips; lay ~ finger on ~ lips
    fold_arms: fold ~ arms; cross ~ arms
    akimbo: put ~ hands on ~ hips; hands on ~ hips; arms akimbo; hand on ~ hip
    touch_cheek: lay ~ hand on ~ cheek; put ~ hand to ~ cheek; touch ~ cheek; rest ~ cheek on ~ hand
    hold_brow: rub ~ forehead/temples; hold ~ forehead; put ~ hand to ~ forehead/brow; clutch ~ forehead
    shout: shout; yell; scream; roar; cry out; call out; exclaim; shriek; bellow; call; howl; cry aloud
    whisper: whisper; murmur; mutter; say softly; say in a low voice; whisper in ~ ear
    write: write; draw; scribble; sign; write down; jot
    read: read; study; read aloud; turn ~ pages
    flute: play the flute; play ~ flute; play ~ pipe; blow ~ horn; blow ~ trumpet; play ~ trumpet; pipe
    push: push; shove; thrust; press against; push ~ aside
    pull: coil; hoist; hoist ~ sail; pull; drag; tug; haul; tow; draw ~ after; lead ~ horse; heave; tear down;
        tear off;
        tear
    dig: dig; plough; hoe; shovel; plow; dig up; reap; plant; mow
    sweep: sweep; sweep ~ floor; sweep up; mop
    row: row; paddle; row ~ boat
    stir: stir; cook; boil; bake; stir ~ pot; fry; roast
    wash: wash; scrub; wipe; rinse; wash ~self; polish; scour; wring out
    spin_thread: weave; sew; knit; spin ~ thread; spin ~ flax; spin ~ wool; spin ~ gold; stitch; embroider;
        mend; spin ~ yarn; spin straw; sit spinning
    talk_calm: teach; say; speak; talk; tell; ask; answer; reply; explain; chat; converse
    talk_heated: argue; quarrel; scold; curse; rage; storm; insist; protest; abuse; dispute; swear at; rant;
        rebuke
    talk_shy: stammer; stutter; falter; mumble
    listen: listen; hear; overhear; listen to; prick up ~ ears
    """
)
"""Every pattern by action."""

TRAPS: Final[tuple[str, ...]] = _table(
    """
    -: wind blow; rain pour; pour down; pour with rain; pour ~ heart; road stretch; light up;
        drive ~ mad/crazy/away/wild;
        blow away; blow up; pack of; let fly; let ~ fly; type of; push up ~ glasses; push ~ glasses;
        push up ~ spectacles; push ~ spectacles; push back ~ hair; push ~ hair;
        push up ~ sleeves; pull up ~ sleeves; push back ~ chair; pull out ~ chair; pull up ~ chair; push ~ chair back;
        push ~ luck; pull ~ face; pull ~self together; push ~ plate; push through; push past; push ~ way; pull over;
        fall in love; sun rise; moon rise; dearth fall; famine fall; fall on ~ land; awake them; wake them;
        awake the two; wake the two; awake the children; wake the children; wake him; wake her;
        fall ill; fall sick; fall silent; night fall; darkness fall; snow fall; rain fall;
        silence fall; fall in with; fall due; fall short; fall out; fall apart; fall upon; give up; give birth;
        give way; give rise; give in; give off; take place; take care; take part; take off; take pity;
        take ~ time; take advantage; take courage; take ~ for; run out of; run into debt;
        run ~ risk; run dry; run wild; run low; run along; strike a bargain; strike ~ as; clock strike;
        be struck by; be struck dumb; stand for; stand out; stand in ~ way; stand to reason; stand no chance;
        shake ~ faith; shake off; shake ~ confidence; lie to; tell a lie; throw light; throw ~ glance;
        cast ~ glance; cast ~ look; cast a spell; cast ~ shadow; drop a hint; make a point; hold ~ breath;
        hold ~ tongue; hold true; hold ~ promise; beat about the bush; heart beat; look like; look as if;
        look forward; look after; look as though; look so; look very; look pale; look tired; look old; look sad;
        look happy; eat ~ heart out; eat ~ words; die away; die of laughter; see that; see to; come true;
        come about; come to pass; come of age; spring come; winter come; morning come; evening come; night come;
        go on; go mad; go wrong; go hungry; go by; go without; go blind; go to ruin; go pale; leave ~ alone;
        leave off; leave behind; jump to conclusions; heart leap; jump at the chance; leap to ~ conclusion;
        draw breath; draw to ~ close; draw attention; draw lots; pass away; pass judgment; day pass; days pass;
        years pass; year pass; time pass; kick the bucket; pull ~ leg; pull through; push ~ luck;
        sweep ~ off ~ feet; sweep across; carry out; carry on; carry weight; bear in mind; bear ~ fruit;
        bear a child; bear with; bear ~ name; read ~ mind; read ~ thoughts; play ~ part;
        rise to power; sun rise; moon rise; time fly; rise to ~ occasion;
        sit on ~ fence; lock ~ horns; sleep on it; wash ~ hands of; walk ~ plank; get rid; open ~ heart;
        dig ~ own grave; open ~ mind; open to; catch cold; catch fire; catch ~ breath; catch sight;
        catch ~ eye; raise ~ child; raise ~ children; raise ~ question; raise ~ price; raise money;
        return ~ favour; cross ~ mind; skip ~ meal; beg ~ pardon; spring to mind; follow suit; follow ~ advice;
        pick ~ quarrel; pick on; bite ~ tongue; bite ~ dust; swallow ~ pride; storm break; run in the family;
        in the long run; hear from; hear of; think of; think highly; point of view; point out; pay attention;
        pay ~ visit; at present; in love; fall of; boil over with; house stand; castle stand; tree stand;
        village lie; town lie; road run; river run; mean to; going to; bread and butter; smoke rise; eye for;
        call ~ by name; be called; keep ~ distance; left hand; right hand; be left; left over; long ago; pass by
    """
)["-"]
"""Patterns that only look like an action."""

RESTS: Final = _set("lie stand sit lean crouch perch kneel sleep")
"""How things as well as people are somewhere: "there lay a box"."""

PERSONS: Final = _set(
    """
    man woman boy girl child lady gentleman fellow king queen prince princess soldier stranger figure beggar baby person
    people men women children somebody someone maiden lad lass witch giant dwarf fairy ghost body crowd son daughter
    mother father brother sister guard guest friend wife husband creature beast he she they him her them
    """
)
"""Words for whoever may rest so."""

NOT: Final = (
    "not", "n't", "never", "without", "no longer", "nor", "neither", "nobody", "cannot", "refuse to", "refused to",
    "refuses to", "unable to", "stopped", "instead of", "nearly", "almost", "forgot to", "forbade", "failed to",
    "fails to", "hardly", "forbidden to", "no one", "wanted to", "wants to", "would have", "stop", "ceased to",
    "too tired to", "too proud to", "too weak to", "wished to", "hoped to", "no more", "none",
)  # fmt: skip
"""Words before an action that take it back."""

NOUN_MARKS: Final = _set(
    """
    a an the his her their my your its our this that these those every each no some any one two of
    """
)
"""What stands before a noun."""

OWN: Final = _set("his her their my your its our")
"""Those that say whose it is."""

ADJECTIVES: Final = _set(
    """
    long short deep low great little big small loud soft last first next slow quick quiet sad old new good bad hot
    cold open left right warm red white black bright wild secret polite merry hearty happy heavy noisy angry weary
    hasty friendly pretty tiny
    """
)
"""What may stand between such a word and the noun."""

LIGHT: Final = _set(
    """
    give gives gave giving let lets letting make makes made making take takes took taking have has had with heave
    heaves heaved utter uttered uttering into drop dropped dropping do did
    """
)
"""Verbs that hand their meaning to a noun: "gave a nod", "with a sigh"."""
