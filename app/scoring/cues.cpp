#include "scoring/cues.h"

#include <algorithm>

namespace passerelle::scoring {

namespace {

struct WordCue {
  std::uint32_t flags;
  std::string_view forms;  ///< separated by spaces
};

constexpr WordCue kWords[] = {
    {cue::kNot,
     "not pas nt isnt arent wasnt werent doesnt didnt cant cannot wont shouldnt couldnt wouldnt havent hasnt "
     "mustnt aint dont"},
    {cue::kNever, "never jamais nevermore"},
    {cue::kNo, "no none nothing nobody nowhere neither nor aucun aucune nul nulle rien ni nope guere"},
    {cue::kNe, "ne n nest"},
    {cue::kPlus, "plus"},
    {cue::kQue, "que qu ke"},
    {cue::kWithout, "without sans wo"},
    {cue::kOnly,
     "only just merely solely simply purely exclusively seulement uniquement juste simplement exclusivement "
     "purement"},
    {cue::kContrast,
     "but mais however whereas while although though yet cependant pourtant toutefois tandis neanmoins "
     "nonetheless nevertheless unless sinon otherwise instead plutot"},
    {cue::kReason, "because car parce puisque since so thus therefore donc cuz coz bc pcq psk parceque cause"},
    {cue::kAnd, "and et"},
    {cue::kOr, "or ou nor ni"},
    {cue::kIf, "if si"},
    {cue::kSubject, "i you he she it we they this that there one who je tu il elle on nous vous ils elles ce c cela ca ceci j"},
    {cue::kRelative, "which who qui whose where dont"},
    {cue::kAuxiliary,
     
     "is are was were be been being am has have had do does did will would can could may might must shall should "
     "est sont etait etaient sera seront serait seraient soit soient a ont avait avaient aura auront ait peut "
     "peuvent peux pourra pourrait doit doivent devra devrait faut faudra va vont fait font ai as es"},
    {cue::kPersonne, "personne"},
    {cue::kCeases, "stop stops stopped cease ceases ceased cesse cessent cesser cessera cesserait arrete arretent arreter"},
    {cue::kFinite,
     
     "gives give gave sets says say said tells tell helps help explains explain covers cover defines define "
     "contains contain uses use used means mean makes make made gets get got goes go comes come keeps keep takes "
     "take took shows show shown proves prove proved checks check works work needs need wants want requires "
     "require allows allow lets let knows know sees see looks look tests asks ask adds add brings bring lists "
     "leads seems sounds appears threatens urges pretends arrives opens steals reuses tries insists belongs refers "
     "tests protects protect applies apply becomes become stays stay remains remain changes changed decides "
     "decide depends depend exists exist"},
    {cue::kFinite | cue::kFrenchVerb,
     
     "donne donnent fixe fixent dit disent aide aident explique expliquent couvre couvrent definit definissent "
     "contient contiennent utilise utilisent permet permettent montre montrent prouve prouvent verifie verifient "
     "exige exigent demande demandent sert servent vise visent apporte apportent protege protegent applique "
     "appliquent concerne concernent reste restent devient deviennent changent marche marchent tient tiennent met "
     "mettent prend prennent vient viennent voit voient sait savent veut veulent decide decident depend dependent "
     "existe existent certifie certifient mene menent renvoie renvoient ressemble ressemblent semble semblent "
     "parait paraissent reclame reclament promet promettent propose proposent insiste insistent essaie essaient "
     "reessaie reutilise reutilisent annonce annoncent arrive arrivent ouvre ouvrent envoie envoient pousse "
     "poussent pretend pretendent finit finissent termine"},
    {cue::kFinite, "change"},
    {cue::kEnglish,
     "the of is are and to it not that by with for from this they which was were be has have you your its their "
     "what how but because"},
    {cue::kFrench,
     "le la les des du est et pas que qui pour dans un une au aux sur par avec ce cette il elle ne sont sa ses "
     "leur leurs c qu l d mais"},
    {cue::kFails, "fail fails failed unable impossible incapable lack lacks lacking absence manque manquent"},
    {cue::kLimits, "limited limit limits limite limitent limiter reduit reduire resume resumer arrete borne restricted confined"},
    {cue::kFunction,
     
     "the a an of to in on at by for with from as their its our your my his her this that these those than then "
     "it they we you i he she which who le la les l un une des de du d au aux en dans sur par pour avec son sa "
     "ses leur leurs notre nos votre vos mon ma mes ce cette ces c se s y qui que qu dont il elle on nous vous "
     "ils elles je tu j quand comme si how what why when where into about against without sans"},
};

struct Phrases {
  Turn turn;
  std::string_view list;  ///< separated by |
};

constexpr Phrases kTurns[] = {
    {Turn::DeniesNext,
     
     "rather than|instead of|in place of|as opposed to|unlike|contrary to|far from|anything but|"
     "nothing to do with|plutot que|plutot qu|au lieu de|au lieu d|au lieu des|au lieu du|a la place de|"
     "a la place d|a la place des|contrairement a|contrairement au|contrairement aux|a la difference de|"
     "a la difference d|a la difference des|a l inverse de|a l inverse du|a l inverse des|loin de|loin d|loin des|"
     "et non|and not|tout sauf|rien a voir avec|more than a|more than an|more than just|more than the|"
     "much more than|goes beyond|beyond|plus qu un|plus qu une|plus que de|plus que la|plus que le|bien plus que|"
     "bien plus qu|au dela de|au dela d|au dela du|au dela des|ailleurs que|other than a|qu un simple|"
     "qu une simple"},
    {Turn::Believes,
     
     "i thought|i used to think|thought it was|thought that|was told that|i was told|used to believe|je pensais|je croyais|"
     "pensait que|croyait que|on m avait dit|on m a dit que|a cru que|implies that|imply that|suggests that|suggesting that|"
     "suggere que|some think|some people think|people think|people often think|many think|many people think|many believe|"
     "people believe|some believe|people say|some say|everyone thinks|you might think|you may think|"
     "one might think|one may think|it is tempting to|it sounds like|sounds like|as if|as though|if it were|"
     "wrong to|wrong that|false to|false that|false idea|wrong idea|mistake to|mistake that|mistake of|"
     "error to|error of|myth that|myth of|misleading to|wrongly|falsely|misconception that|not true that|"
     "gives the impression|give the impression|giving the impression|makes people think|make people think|"
     "makes people believe|make people believe|makes you think|make you think|makes it sound|makes us think|"
     "makes it look|makes one think|reduces it to|reduce it to|"
     "reducing it to|would mean|would be to|leads people to|let people think|lets people think|on croit|"
     "on pense souvent|on croit souvent|on pense que|on pense qu|certains pensent|certains croient|"
     "beaucoup pensent|beaucoup croient|les gens pensent|les gens croient|beaucoup de gens|on pourrait croire|"
     "on pourrait penser|on s imagine|on imagine souvent|on a tendance a croire|on a tendance a penser|comme si|"
     "si c etait|faux de|faux que|faux qu|erreur de|erreur que|a tort|idee recue|idee fausse|donne l impression|"
     "donner l impression|donnent l impression|fait croire|faire croire|font croire|laisse croire|laisser croire|"
     "laisse penser|laisser penser|fait penser|faire penser|laisse entendre|laisser entendre|sous entend|"
     "sous entendre|ne pas croire|reduit a|reduire a|reduit la norme a|cela reviendrait|"
     "ca reviendrait|ce serait croire|on entend souvent|on dit souvent|certains disent|trompeur de|"
     "trompeur car ca fait|faut pas croire|faut pas penser|ne crois pas|do not think|don t believe"},
    {Turn::NotOnly,
     
     "not only|not just|not merely|not solely|not simply|not exclusively|not purely|isnt just|isnt only|"
     "arent just|arent only|pas seulement|pas uniquement|pas que|pas qu|pas juste|pas simplement|"
     "pas exclusivement|pas purement|non seulement|non pas seulement|pas rien que|is more than|not all about|"
     "not entirely"},
    {Turn::Wrong,
     
     "is not the point|are not the point|is not the issue|isn t the point|n est pas la question|n est pas le sujet|"
     "entre pas en ligne de compte|entrent pas en ligne de compte|"
     "that is wrong|that is false|that is not true|that is a mistake|that is a myth|that is incorrect|"
     "that is not right|that is not the case|this is wrong|this is false|it is wrong|it is false|it is not true|"
     "thats wrong|thats false|is a myth|is a misconception|is a common mistake|is a common misconception|"
     "is a mistake|is an error|is untrue|which is wrong|which is false|which is not true|c est faux|"
     "c est une erreur|c est un mythe|c est pas vrai|c est inexact|n est pas vrai|n est pas le cas|c est trompeur|"
     "est une erreur|est un mythe|est une idee recue|est une idee fausse|c est une idee recue|ce qui est faux|"
     "est faux|est erronee|est errone|sont dans l erreur|ont tort|are wrong|are mistaken|but no|mais non"},
    {Turn::DeniesSubject,
     "has no part|have no part|plays no part|play no part|has no role|have no role|plays no role|play no role|"
     "has no bearing|have no bearing|has no influence|have no influence|has no impact on|have no impact on|"
     "has no importance|have no importance|has no say|have no say|is irrelevant|are irrelevant|is useless|are useless|"
     "is pointless|are pointless|is beside the point|are beside the point|is out of the question|makes no difference|"
     "make no difference|does not matter|do not matter|doesnt matter|dont matter|doesn t matter|don t matter|"
     "is unimportant|are unimportant|is of no use|are of no use|is a waste of time|are a waste of time|"
     "is unnecessary|are unnecessary|serves no purpose|serve no purpose|is superfluous|are superfluous|"
     "is not needed|are not needed|isn t needed|aren t needed|is not necessary|are not necessary|isn t necessary|"
     "n a aucun role|n ont aucun role|a aucun role|ont aucun role|joue aucun role|jouent aucun role|"
     "a aucune influence|ont aucune influence|a aucune importance|ont aucune importance|a aucun interet|"
     "ont aucun interet|a aucun rapport|ont aucun rapport|a aucun lien|ont aucun lien|a aucun effet|ont aucun effet|"
     "a rien a voir|ont rien a voir|a pas d importance|ont pas d importance|a pas d influence|ont pas d influence|"
     "est inutile|sont inutiles|est superflu|est superflue|sont superflus|sert a rien|servent a rien|compte pas|"
     "comptent pas|importe peu|importent peu|est hors de question|est une perte de temps|est sans importance|"
     "sont sans importance|change rien|changent rien|est pas necessaire|sont pas necessaires|est pas utile|"
     "sont pas utiles|a pas lieu d etre|ont pas lieu d etre"},
    {Turn::Omits,
     "ignore|ignores|ignored|safely ignore|ignoring|in ignoring|neglect|neglects|neglecting|overlooks|leave out|leaves out|"
     "leave aside|leaves aside|leaving aside|stay away from|stays away from|keep away from|keeps away from|"
     "stay out of|stays out of|no need to|no need for|no need of|need not|needn t|bother with|bother about|care about|"
     "forbidden to|prohibited to|refuse to|refuses to|silent on|silent about|do away with|"
     "en ignorant|ignorer|ignorent|neglige|negligent|negliger|laisse de cote|laissent de cote|laisser de cote|"
     "inutile de|inutile d|besoin de|besoin d|sert a rien de|sert a rien d|interdit de|interdit d|interdite de|"
     "se passe de|se passent de|se passer de|se desinteresse de|se desinteresse des|se desinteressent de|"
     "se desinteresser de|refuse de|refusent de|refuser de|muette sur|muet sur|reste a l ecart de|restent a l ecart de|"
     "rester a l ecart de|exclut|excluent"},
    {Turn::NotEnough,
     "is not enough|are not enough|isn t enough|is never enough|is not sufficient|does not suffice|do not suffice|"
     "ne suffit pas|ne suffisent pas|n est pas suffisant|n est pas suffisante|ne suffira pas|ne suffit jamais"},
    {Turn::Doubt,
     
     "maybe|perhaps|probably|possibly|i think|i guess|i believe|i suppose|not sure|not certain|if i remember|"
     "it seems|peut etre|je crois|je pense|j imagine|il me semble|je dirais|je suppose|pas sur|pas sure|"
     "probablement|a mon avis|sauf erreur|i d say|i would say|imo"},
    {Turn::DontKnow,
     
     "i do not know|i dont know|do not know|dont know|don t know|i don know|no idea|not a clue|no clue|idk|dunno|"
     "no answer|not sure sorry|cannot remember|can not remember|cant remember|do not remember|i forgot|"
     "i have forgotten|no opinion|i give up|skip|skipped|pass|beats me|aucune idee|sais pas|sais plus|jsp|"
     "jsais pas|chais pas|j sais pas|je ne sais|joker|je passe|bof|rien compris|je seche|pas d idee|"
     "aucune connaissance|je ne me souviens|me souviens plus|me rappelle plus|j ai oublie|look at my notes|"
     "i would have to look|i have to look|no comment|ask me later|ask someone|demandez a|euh|hmm|uh"},
    {Turn::SmallTalk,
     
     "lol|haha|hahaha|mdr|ptdr|bonjour|bonsoir|salut|hello|hi|hey|coucou|sorry|desole|desolee|merci|thanks|"
     "thank you|good question|bonne question|weekend|week end|good morning|good night|bye|a demain|xd|dsl|sry|"
     "c koi|blah|blabla|bla"},
    {Turn::Instruction,
     
     "ignore the|ignore all|ignore previous|ignore les|ignorez|oublie les|disregard|full marks|give me|"
     "note maximale|donne moi|mets moi|mark this|mark me|you are now|system prompt|give this learner|"
     "give this answer|note cette reponse"},
    {Turn::Harmless,
     
     "yes or no|oui ou non|no doubt|without doubt|without a doubt|sans doute|sans aucun doute|sans cesse|sans arret|sans relache|"
     "sans faute|pas mal|pas a pas|n importe|nimporte|no matter|whether or not|or not|ou non|ou pas|if not|"
     "why not|pourquoi pas|not to mention|no wonder|sans parler|non stop|nothing less|rien que|plus ou moins|"
     "ni plus ni moins|nothing more than|pas moins|non plus|not least|no less|no problem|pas de probleme|no 1|"
     "not to be confused|pas de souci|in no time|un pas|le pas|first and foremost|de plus en plus|d autant plus|"
     "le plus|la plus|les plus|au plus|en plus|plus tard|plus tot"},
};

template <class Take>
void split(std::string_view text, char separator, Take take) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (end > at) take(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

Cues::Cues() {
  for (const WordCue& group : kWords) {
    split(group.forms, ' ', [&](std::string_view form) { words_[form] |= group.flags; });
  }
  for (const Phrases& group : kTurns) {
    split(group.list, '|', [&](std::string_view text) {
      Phrase phrase{group.turn, {}};
      split(text, ' ', [&](std::string_view word) { phrase.words.push_back(word); });
      const std::string_view first = phrase.words.front();
      turns_[first].push_back(std::move(phrase));
    });
  }
}

std::uint32_t Cues::flags_of(std::string_view form) const {
  const auto found = words_.find(form);
  return found == words_.end() ? 0 : found->second;
}

}  // namespace passerelle::scoring
