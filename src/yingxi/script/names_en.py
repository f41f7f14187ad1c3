"""Common English and tale-book given names and whose they are, our own short list."""

from __future__ import annotations

from typing import Final

from yingxi.script.wordlist import words

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
    """
    )
)
