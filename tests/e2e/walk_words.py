"""What the two learners of test_walk.py write, each in their own words, and the words of the program that they meet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answers:
    """To one question of a checkpoint: one that goes against the lesson, then a right one."""
    question: str
    right: str
    wrong: str = ""


@dataclass(frozen=True)
class Learner:
    language: str
    system: str     # LANG of the program
    module: str
    block: str      # where the bookmark and the note are put
    name: str
    note: str
    audience: str
    exercise: str   # meets every criterion
    remark: str
    answers: tuple  # of Answers, in the order of the checkpoint
    review: str     # the first question again, in the other language
    interview: dict  # question: (answer, answer to the follow-up)
    words: dict     # of the program


ENGLISH = Learner(
    language="en",
    system="en_GB.UTF-8",
    module="phishing",
    block="it-rushes-you",
    name="Zoé Lefèvre-Brûlé",
    note="My bank never hurries me: ring them back.",
    audience="note-by-the-printer/colleague",
    exercise="Look twice at the sender’s address. If you clicked, tell the help desk straight away.",
    remark="My bank really does sign its messages.",
    answers=(
        Answers("signs",
                wrong="It comes with the logo of my bank, so I know that it is safe.",
                right="Someone wants me to hurry, and the address of the sender has a letter too many."),
        Answers("clicked",
                right="First I phone our help desk, then I pick a new password wherever I had the old one."),
    ),
    review="L’expéditeur m’est inconnu et on me presse de répondre avant ce soir.",
    interview={
        "How would you define the scope of an ISMS?": (
            "I would start with what the interested parties require of us.",
            "Whether the others depend on it, and whether a customer or the law wants it inside."),
        "What is the role of a risk owner?": (
            "She is the one who decides how the risk is treated and who signs the plan off.",
            "It is your activity and you hold the budget; we only advise you."),
        "An auditor finds that access reviews were not done for a year. How do you respond?": (
            "We do the reviews right now, then we look for the cause.",
            "The signed records of each review, with their dates."),
        "What makes good audit evidence?": (
            "It can be checked: a log rather than a promise, with a date on it.",
            "I pick a few names myself and compare the day they left with the day the account was closed."),
        "What separates a major from a minor nonconformity?": (
            "Major when the whole thing fails, minor when it happened only once.",
            "I write it down as an opportunity for improvement; they decide what to do with it."),
        "What is the purpose of the internal audit?": (
            "It tells us whether we do what the standard and our own rules ask.",
            "I should not audit my own work; a colleague from another team does it."),
    },
    words={
        "first_start/title": "Welcome to Passerelle",
        "home/title": "Welcome",
        "home/title again": "Welcome back",
        "contradictory": "Contradictory",
        "correct": "Correct",
        "home/due/review": "Review 1 question",
        "interview track": "Interview preparation",
        "code agrees": "The code agrees with the record.",
        "intact": "Everything agrees: the text is as it was issued.",
        "name differs": "This differs: the name",
    })

FRENCH = Learner(
    language="fr",
    system="fr_FR.UTF-8",
    module="passwords-and-mfa",
    block="the-other-half",
    name="Anaïs Œuvrard d’Août",
    note="Ma messagerie d’abord\u00a0: tout le reste en dépend.",
    audience="strong-and-everywhere/colleague",
    exercise="Si un seul site se le fait voler, on entre partout\u00a0; un gestionnaire de mots de passe t’en donne un pour chaque compte.",
    remark="Je pensais à un mot de passe très long.",
    answers=(
        Answers("reuse",
                wrong="Il n’y a pas de danger si le mot de passe est assez long.",
                right="Si un des sites se fait pirater, le voleur peut ouvrir tous mes autres comptes avec."),
        Answers("mfa",
                right="Le voleur connaît mon mot de passe, mais il lui manque toujours mon téléphone."),
    ),
    review="Someone who gets it on one site will open all my other accounts with it.",
    interview={
        "Comment définiriez-vous le périmètre d’un SMSI\u202f?": (
            "On part des exigences des parties intéressées.",
            "Si les autres en dépendent, et si un client ou la loi veut qu’il y soit."),
        "Quel est le rôle d’un propriétaire de risque\u202f?": (
            "Elle décide du traitement et signe le plan.",
            "C’est votre activité et vous avez le budget\u202f; nous, on vous conseille."),
        "Un auditeur constate que les revues d’accès n’ont pas été faites depuis un an. Comment réagissez-vous\u202f?": (
            "On fait les revues tout de suite, puis on cherche la cause.",
            "Les comptes rendus signés et datés de chaque revue."),
        "Qu’est-ce qui fait une bonne preuve d’audit\u202f?": (
            "Un journal daté plutôt qu’une promesse\u00a0: on peut le vérifier.",
            "Je tire moi-même quelques noms et je compare leur départ avec la fermeture du compte."),
        "Qu’est-ce qui distingue une non-conformité majeure d’une mineure\u202f?": (
            "Majeure quand tout le dispositif échoue, mineure si cela n’est arrivé qu’une fois.",
            "Je la note comme piste d’amélioration, et ils décident."),
        "Quel est le but de l’audit interne\u202f?": (
            "Il dit si nous faisons ce que demandent la norme et nos propres règles.",
            "Je ne peux pas auditer mon propre travail, un collègue d’un autre service s’en charge."),
    },
    words={
        "first_start/title": "Bienvenue dans Passerelle",
        "home/title": "Bienvenue",
        "home/title again": "Bonjour",
        "contradictory": "Contradictoire",
        "correct": "Correct",
        "home/due/review": "Réviser 1 question",
        "interview track": "Préparation à l’entretien",
        "code agrees": "Le code correspond à l’enregistrement.",
        "intact": "Tout correspond\u00a0: le texte est tel qu’il a été émis.",
        "name differs": "Ceci diffère\u00a0: le nom",
    })
