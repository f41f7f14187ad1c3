"""English words for places, beside those of story/places.py, and which of those are too unsure to be read in prose."""

from __future__ import annotations

from typing import Final

UNSURE_EN: Final = tuple(
    [
        "dining table",
        "desk",
        "heaven",
        "stars",
        "moon",
        "clouds",
        "light",
        "spring",
        "bed",
        "plain",
        "grass",
        "cell",
        "flat",
        "bench",
        "company",
        "cakes",
        "stage",
        "fair",
        "store",
        "port",
        "terrace",
        "butcher",
        "vault",
    ]
)
"""Words that mostly say something else: people sit at a desk at home, and on a bench in a park."""
_MORE: Final = {
    "bedroom": "bunk,bedroom,bedside,own bed,in bed,in his bed,in her bed",
    "home": (
        "staircase,front door,drawing room,sitting room,front room,lounge,living-room,dining-room,porch,"
        "cabin,mansion,manor"
    ),
    "modern_home": "his flat,her flat,my flat,the flat,our flat,their flat",
    "train": "railway carriage,train carriage,compartment,dining car,tram,sleeping car,train window",
    "street": (
        "capital,piazza,plaza,footpath,path,village square,market square,square,pavement,alleyway,"
        "back street,high road,highway,crossroad,roadside,cobbles,town square"
    ),
    "forest": (
        "spring of water,jungle,oak,pine trees,clearing,pines,birches,woodland,undergrowth,"
        "path through the trees,fallen pine,hollow tree"
    ),
    "riverside": (
        "along the water,by the water,waterside,pond,stream,brook,creek,canal,ferry,riverbanks,"
        "lily pond,dam,reeds,millpond,lakeside,"
        "towpath,riverboat,rowing boat,raft,mill wheel,water's edge,millstream,weir"
    ),
    "garden": (
        "greenhouse,flower bed,flowerbed,vegetable patch,hedge,apple tree,pear tree,"
        "rose bushes,cabbages,cabbage patch,lawn,backyard,back garden,pumpkin patch"
    ),
    "school": "exercise books,blackboard,gym,staffroom,assembly hall,school hall,school gym,lecture hall",
    "field": (
        "farm,farmyard,barnyard,marsh,moor,heath,wheat,cornfield,hayfield,fields,paddock,wheat field,"
        "prairie,moorland,battlefield,rice field,paddy,haystack,camp"
    ),
    "seaside": ("sand,lighthouse,sands,dunes,coast,cove,bay,island,cliffs"),
    "mountain": (
        "ridge,summit,slope,ravine,canyon,mountainside,mountain pass,slopes,hilltop,crag,foothills,glacier,trail,quarry"
    ),
    "modern_street": "kerb,curb,bus shelter,shelter,taxi rank,high street",
    "kitchen": (
        "sink,kitchen table,fridge,larder,bakehouse,pantry,scullery,kitchen floor,farmhouse kitchen,kitchen door"
    ),
    "graveyard": "churchyard wall,tombstones",
    "workshop": (
        "shed,toolshed,barn,warehouse,mill,sawmill,forge,pottery,boathouse,woodshed,"
        "shipyard,foundry,printing house,engine room"
    ),
    "hut": "tent,hovel,hutch,hen house,henhouse,coop,igloo,shanty",
    "office": "detective agency,agency,post office,newsroom,courtroom,headquarters",
    "study": "archive,reading room,museum,observatory",
    "spaceship": ("cabin of the ship,hatch,bridge of the ship,engine deck,control deck,escape pod,shuttle,cargo bay"),
    "planet": "red dust,alien planet,moon's surface,colony,crater,dust storm",
    "hospital": "waiting room,operating theatre,nursing home",
    "cafe": "ice cream parlour,tea room,tearoom,noodle shop,noodle bar,sandwich bar",
    "castle": "battlements,drawbridge,ramparts,castle walls",
    "palace": "great hall,banquet hall,throne room,banqueting hall",
    "prison": "jail,stables",
    "courtyard": "front steps,doorstep,back yard,garden gate,front gate,porch steps,patio",
    "village": "village green,fishing village",
    "theatre": "circus,circus tent",
    "station": "ticket hall,ticket office,station hall,waiting hall",
    "harbour": "jetty,landing stage,breakwater,harbour wall,harbor wall",
    "deck": "ship's rail,ship's bow,gangplank,crow's nest",
    "platform": "tracks,railway tracks",
    "cave": "tunnel,mine,mine shaft,shaft,catacombs",
    "tower": "belfry,bell tower,church tower,clock tower,lamp room,spire",
    "market": "stalls,fairground,bazaar,fish market,marketplace",
    "playground": "football pitch,pitch,running track,skate park",
    "airport": "check-in,arrivals hall,runway",
    "shop": (
        "pet shop,hardware store,drugstore,barber shop,baker's shop,second-hand bookshop,book shop,bookseller,"
        "tailor's shop,clock shop,candy store,toy store"
    ),
    "corridor": "passageway",
    "church": "pew,vestry,monastery,convent,cloister",
    "well": "village well,village pump",
}
MORE_EN: Final = {word: kind for kind, row in _MORE.items() for word in row.split(",") if word}
"""Word -> kind of place."""
