"""The Dutch sentences with which this room refuses; the database and the forms say the same."""

GEEN_REDEN = "Schrijf de reden op."
GEEN_GROND = "Kies een reden die de wet noemt. Wachten op UWV laat de termijn niet stilstaan."
GEEN_EINDE = "Vul in tot en met welke dag de termijn stilstaat."
EINDE_LATER = "Deze dag ligt voor de dag van de uitnodiging of het bericht."
EINDE_TE_VER = "Controleer de datum. De termijn zou meer dan twee jaar stilstaan."
STAAT_STIL = "De termijn staat al stil. Laat haar eerst weer lopen."
STAAT_NIET_STIL = "De termijn staat niet stil."
AL_KLAAR = "Over deze aanvraag is al besloten. De termijn loopt niet meer."
NIET_VOOR_BEGIN = "De datum ligt voor het begin van de termijn."
NIET_VOOR_VORIGE = "De datum ligt voor wat hier al is vastgelegd."
VERDAGEN_TE_LAAT = "Het bericht van uitstel moet voor het einde van de termijn weg. De termijn is op deze dag voorbij."
VERDAGEN_EEN_KEER = "De beslissing op bezwaar is al een keer uitgesteld. Nog een keer kan alleen met instemming."
NIEUWE_DAG = "Vul de nieuwe dag in. Die ligt na het einde van de termijn die nu loopt."
NIET_BEKENDGEMAAKT = "Vink aan dat de persoon het bericht heeft gekregen. Zonder bericht is er geen uitstel."
TERMIJN_BIJ_BEZWAAR = "De termijn van een bezwaar hoort bij een bezwaar, en alleen daarbij."
EEN_OPEN_TERMIJN = "Deze aanvraag is al vastgelegd."
GEBREKE_TE_VROEG = "De termijn is nog niet voorbij. Iemand kan de gemeente pas daarna in gebreke stellen."
GEBREKE_EEN_KEER = "Er is al een ingebrekestelling over deze termijn."
BEZWAAR_VOOR_BESLUIT = "Het bezwaar ligt voor het besluit. Controleer de datum."
VERSTUURD_NA_ONTVANGST = "Het bezwaar is verstuurd na de ontvangst. Controleer de datum."
VERSTUURD_NODIG = "Vul in wanneer het bezwaar op de post is gedaan. Kijk naar het poststempel."
GRONDEN = "Schrijf op waarom iemand het niet eens is met het besluit. Schrijf geen medische gegevens op."
TEKST_NODIG = "Schrijf op wat er is gebeurd of besloten."
ADVIES_UITKOMST = "Kies wat de commissie adviseert."
BEZWAAR_BESLIST = "Op dit bezwaar is al beslist."
TE_LAAT_OORDEEL = (
    "Dit bezwaar kwam te laat. Leg eerst vast of iemand daar een goede reden voor had. Een mens beslist dat."
)
TE_LAAT_NIET_ONTVANKELIJK = (
    "Dit bezwaar kwam te laat, zonder goede reden. Dan kan de beslissing alleen niet-ontvankelijk zijn."
)
OP_TIJD_NODIG = "Dit bezwaar kwam op tijd. Er is niets om te verschonen."
AFWIJKEN_VAN_COMMISSIE = "U volgt het advies van de commissie niet. Schrijf op waarom (Awb artikel 7:13 lid 7)."
INGETROKKEN = "Het bezwaar is ingetrokken. Het besluit blijft zoals het was."
MOTIVERING = "Schrijf de motivering op."
BESLISSING_VOOR_BEZWAAR = "De beslissing ligt voor het bezwaar. Controleer de datum."
BEROEP_VOOR_BESLISSING = "Het beroep ligt voor de beslissing. Controleer de datum."
UITSPRAAK_VOOR_BEROEP = "De uitspraak ligt voor het beroep. Controleer de datum."
UITSPRAAK_EEN_KEER = "De uitspraak op dit beroep is al vastgelegd."
NIET_GEHAALD = (
    "De gemeente heeft het aantal plekken van dit jaar nog niet gehaald. Weigeren of een wachtlijst mag dan niet."
)
GEEN_WACHTLIJSTGROND = (
    "Een wachtlijst vraagt om bewijs dat het aantal plekken van dit jaar is gehaald. Dat bewijs ontbreekt."
)
VIER_OGEN = "Wie een afwijking voorstelt, beslist er niet zelf over. Een ander met mandaat beslist."
GEEN_VOORSTEL = "Een afwijking van het advies begint met een voorstel van een consulent."
