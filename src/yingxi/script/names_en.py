"""Given names as English stories have them, from many countries, and whose they are: our own short list."""

from __future__ import annotations

from typing import Final

from yingxi.script.wordlist import words
from yingxi.story.terms import Sex

SHE_NAMES: Final = frozenset(
    words(
        """
    mary anna anne ann annie jane emma emily alice gretel rapunzel karen ella rose lily sara sarah lucy kate katie
    kay-lin elsa elise gerda ilsabill marie maria sophie sofia clara eva eve helen helena julia juliet margaret
    martha marta ruth susan betty elizabeth nancy lina nina mei hong lan greta hannah heidi ingrid ida irene isabel
    jenny joan josephine judith laura lena lisa liza louisa louise mabel maggie matilda molly nell nora olga olive
    olivia paula peggy polly rebecca rosa rosie sally sonya stella sylvia tess ursula vera violet wendy agnes amelia
    amy astrid barbara beatrice bella belle bertha bridget caroline catherine cecilia charlotte cinderella daisy
    dora dorothy edith eleanor elena ellen esther ethel flora frances freya grace ivy zoe marianne mina
    ada adele agatha alison alma amanda amber amina angela angie anita april aria audrey ava becky beth bonnie
    brenda carmen carol carrie cassie chloe christine cindy claire claudia cora cynthia deborah debbie denise diana
    diane dolores donna doris edna eileen elaine elaina erica erin estelle eve evelyn faith fay fern fiona gail
    gemma gina ginny gloria gwen harriet hattie hazel heather hilda hilary hope imogen ines iris isla jackie jan
    jasmine jean jennifer jess jessica jill jo joanna josie joy joyce june karin kathleen kathy katherine kim kirsty
    kitty lauren leah lesley libby linda lois lola lorna lottie luna lydia lynn mae maeve mandy margery margot
    marge maria marion marjorie martina maud maureen maya meg megan melanie melissa mercy mia michelle millie
    miranda miriam moira mona monica myra nadia nadine naomi natalie natasha nicola nicole nina noor norma odette
    opal pam pamela pat patricia pearl penelope penny philippa phoebe phyllis priscilla rachel ramona renata rhoda
    rita robyn rosalind rosemary roxanne ruby ruthie sabrina sadie samantha sandra sasha scarlett selma serena
    shannon sharon sheila shirley sian simone susannah suzanne tabitha tamara tara teresa tessa thea thelma tilda
    tilly tina tracy trudy una valerie vanessa veronica vicky victoria vivian wanda wilma winifred winnie yvonne
    zara zelda aditi aisha aiko akiko amara amira ananya anjali ayesha bao chiara chika chinwe dunya esra fatima
    fatou gulnara hana hanako haruka hye-jin inez jamila jia jing kavya keiko khadija kiran lakshmi lan layla leila
    li-na lihua lin-lin mariam mehreen mei-ling meilin michiko min-ji mei nadezhda naoko ngozi nia noura olena
    padma parvati pooja priya rania rekha roya sakura salma sana shirin sita soo-jin sunita svetlana thandi thuy
    bea beatrix bess bessie cleo dot dottie edie effie elin elspeth enid evangeline fleur frida hester honor isobel juno
    kirsten lettie liv lucia lyra magda marit mette minna minnie nessa odile orla pippa poppy posy rowena rhea romy roz
    saoirse saskia signe sigrid solveig tilde ulla verity willa xanthe yara zuri asha priyanka meera mira leela lila
    paloma pilar consuelo esperanza soledad inga katya ludmila masha natalia oksana tanya tatiana yelena anneke femke
    mieke griet wenna elowen demelza morwenna niamh aoife siobhan aisling carys ffion rhian seren elisa elisabeth
    felicity florence georgia georgina henrietta hettie immy jemima josephina karla kayla kirsty lilian lilly linnea
    maisie mathilda millicent moll myrtle nan nelly phoebe pia prudence rowan sorrel susie tamsin thora tuva ulrike
    winona yelena zina amaka ama abena akua efua folake ifeoma kemi nneka temi yetunde zola zodwa amal dalia farah
    hala huda leyla maha nawal rana reem samira shadia tomoko uma usha valentina xiu xiaomei yasmin yasmina yoko yuki
    yulan zainab zeynep zhenya zofia adaeze
    """
    )
)
HE_NAMES: Final = frozenset(
    words(
        """
    tobias hans hansel jack john johnny tom thomas peter paul james henry george william will bill harry fred
    frederick frank franz karl charles charlie david daniel dan joseph joe jacob jakob max martin michael mike
    nicholas nick noah oliver oscar otto patrick philip ralph richard robert robin rudolf rupert sam samuel simon
    stephen theodore timothy tim walter adam albert alexander alfred andrew anton arthur axel ben benjamin bruno
    christian conrad edgar edmund edward edwin emil eric erik ernest felix fritz gustav heinrich herbert hugo hugh
    ivan jan jasper jonas julius kai kay klaus kurt lars leo leon lewis louis luke mark matthew olaf ole oswald
    roland silas sven victor wilhelm dummling
    aaron abel abraham adrian aidan alan alec alex alexei alistair alvin ambrose amos angus anselm anthony antoine
    archie arnold aubrey barnaby barney barry basil bernard bert billy bob bobby boris brad brendan brian bruce
    caleb calvin carl carlos cecil cedric chad chester chris clarence claude clifford clive colin connor craig
    curtis cyril damian danny darren dean declan dennis derek desmond dick diego dmitri dominic don donald douglas
    duncan dylan earl eddie eli elias elliot emmanuel enrique enzo ethan eugene evan ewan ezra fergus fernando
    finn floyd francis frederic gabriel gareth gary gavin geoffrey gerald gerard gilbert giles glenn gordon graham
    grant greg gregory gus guy harold harrison harvey hector horace howard hubert humphrey ian igor ilya isaac
    isaiah jake jamie jared jason jed jeff jeffrey jeremy jerome jerry jesse jim jimmy joel jonah jonathan jordan
    jorge jose josh joshua joss juan julian justin keith ken kenneth kevin kieran kirk kyle lance larry laurence
    lawrence lee leonard leopold leroy lionel lloyd lorenzo luca lucas luis malcolm marco marcus mario marius
    marvin mateo maurice maxim melvin miguel miles milo mitchell mordecai morris moses nathan nathaniel ned neil
    neville nigel nikita nikolai norman oleg omar orlando oskar owen pablo pascal pavel pedro percy perry phil
    pierre quentin quincy rafael ralf randall ray raymond reginald rex reuben rick rob roderick rodney roger ron
    ronald rory ross roy rufus russell ryan scott sean sebastian sergei seth shaun sidney sid stan stanley steve
    steven stewart stuart ted terence terry theo toby todd tony trevor tristan vincent vernon vladimir wallace
    warren wayne wesley wilfred winston zachary zeke abdul abdullah aarav ahmed akira ali amir amit anand arjun arun
    ashok babak bao-bao bashir chen chidi daichi dev emeka faisal farid farouk femi feng guo hamid haruto hassan
    hiroshi hussein ibrahim imran ismail jamal jin jun-ho kaito karim kenji khalid kofi kojo kwame lei long mahmoud
    malik mehmet min-ho mohammed muhammad mustafa nasir obi omari osman qiang rahul raj rajesh ramesh ravi reza
    bram casper dirk eamon emrys fionn gunnar hamish hendrik henrik iwan joren jory kasper klaas lachlan magnus mads
    niall nils olle owain padraig piet rhys rolf ruben seamus soren stellan sander stefan tomas torben ulf ulrich viggo
    willem wim yannick zoltan andrei bogdan dragan goran janos kazimir laszlo milan miro mirko radek stanislav tibor
    vasil vasily yevgeny alonso benito cesar cristobal eduardo ernesto esteban felipe gonzalo hernan ignacio joaquin
    leandro mauricio nestor octavio ramon ricardo rodrigo salvador santiago vicente xavier ayo babatunde chike ikenna
    kwesi olu segun sipho thabo themba tendai amadou mamadou moussa ousmane salif aziz bilal cem emre hakan hamza idris
    kemal murat orhan rashid selim tarek zaid akash anil ashwin deepak gopal kabir kishore manoj mohan naveen nikhil
    prakash rakesh rohit sachin shankar siddharth suraj varun vikas vinod daisuke goro hideo ichiro jiro makoto ryo
    shinji takashi yuto abner alfie alfred bertie cuthbert edwin ephraim ezekiel gideon jonty josiah kit monty obadiah
    percival pip rafe reg tad tobit wilf zebedee
    rohan sami sanjay satoshi sergey sunil suresh taro tariq tenzin tunde vijay vikram wei xiaoming yusuf yuri
    """
    )
)
_SHE_ENDS: Final = ("ia", "na", "la", "ra", "ya", "sa", "da", "ta", "ette", "elle", "ina", "issa", "lyn", "beth")
_HE_ENDS: Final = ("bert", "fred", "rick", "ald", "ard", "ius", "son", "ovich", "evich", "ito")


def sex_of_name(name: str) -> Sex:
    """Return whose a given name usually is; UNKNOWN where it may be anybody's."""
    low = name.lower()
    return Sex.FEMALE if low in SHE_NAMES else Sex.MALE if low in HE_NAMES else Sex.UNKNOWN


def sex_of_ending(name: str) -> Sex:
    """Return what a name's last letters suggest, for a name that nothing else tells of."""
    low = name.lower()
    if len(low) < 4:
        return Sex.UNKNOWN
    return Sex.FEMALE if low.endswith(_SHE_ENDS) else Sex.MALE if low.endswith(_HE_ENDS) else Sex.UNKNOWN
