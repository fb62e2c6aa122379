#!/usr/bin/env python3
"""Turns the hunspell dictionaries of both languages into the table of text/lexicon.h: each inflected form with its lemmas.

usage: make_lexicon.py FRENCH.aff FRENCH.dic ENGLISH.aff ENGLISH.dic OUT.bin

Forms and lemmas are folded as the engine folds words (lower case, no accents, no ligatures). A derivation (organize,
organization) is a lemma of its own; an inflection (organizes) is not. Layout, little-endian 32-bit words:
  magic "PLX1", number of slots (a power of two), slots: offset of an entry from the start of the entries, plus 1; 0: free
  entry: one byte n, n pairs (offset of the lemma's text from the start of the entries << 2 | verb << 1 | french),
  then the form, ended by a zero byte. Slots are found by FNV-1a of the form, then one by one.
"""
import re
import struct
import sys
import unicodedata

IRREGULAR = """be am is are was were been being; have has had having; do does did done doing; go goes went gone going;
choose chose chosen; write wrote written; take took taken; give gave given; get got gotten; make made; know knew known;
see saw seen; keep kept; tell told; say said; think thought; find found; lose lost; leave left; hold held; bring brought;
buy bought; build built; send sent; mean meant; meet met; run ran; set; put; cut; let; break broke broken; speak spoke spoken;
steal stole stolen; forget forgot forgotten; fall fell fallen; rise rose risen; grow grew grown; show showed shown; draw drew drawn;
begin began begun; become became; come came; understand understood; stand stood; lead led; read; spend spent; lend lent; pay paid;
sell sold; feel felt; deal dealt; hear heard; hide hid hidden; lie lay lain; lay laid; win won; teach taught; catch caught; seek sought;
fight fought; sit sat; eat ate eaten; drive drove driven; ride rode ridden; wear wore worn; tear tore torn; bear bore borne; swear swore sworn;
freeze froze frozen; shake shook shaken; bind bound; wind wound; hit; hurt; shut; cost; spread; split; quit; rely relied;
person people; man men; woman women; child children; criterion criteria; datum data; analysis analyses; basis bases; crisis crises; foot feet;
policy policies; party parties; life lives; half halves; self selves; will would; can could; may might; shall should;
undo undid undone; redo redid redone; overdo overdid overdone; overlook; undergo underwent undergone; withdraw withdrew withdrawn;
foresee foresaw foreseen; oversee oversaw overseen; uphold upheld; withhold withheld; mislead misled; misunderstand misunderstood"""
# Affixes of the English dictionary that inflect; the others derive.
ENGLISH_INFLECTIONS = {"S", "D", "G", "R_er", "T"}
BRITISH = [(r"iz(e|ed|es|er|ers|ing|ation|ations|ational|able)$", r"is\1"), (r"yz(e|ed|es|er|ers|ing)$", r"ys\1"),
           (r"^(behavi|col|fav|hon|lab|hum|rum|vig|endeav|neighb|harb)or", r"\1our"), (r"^(cent|theat|lit|met)er(s?)$", r"\1re\2"),
           (r"^(def|off|lic)ense", r"\1ence"), (r"^program(s?)$", r"programme\1"), (r"^(cancel|label|model|travel|signal|fulfil)(ed|ing)$", r"\1l\2")]
ENGLISH_VERB_FLAGS = {"D", "G"}
# The dictionary makes other words of these with its affixes ("be" + st, "the" + ing, "for" + th): they do not inflect.
UNINFLECTED = set("a an be but by can for ha he if in it may me must my no not of on or the to us we will".split())


def fold(text):
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss").replace("ø", "o")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def flags_of(text, long_flags):
    return [text[i : i + 2] for i in range(0, len(text), 2)] if long_flags else list(text)


class Affixes:
    def __init__(self, path, long_flags):
        self.rules = {}
        for line in open(path, encoding="utf-8"):
            fields = line.split("#")[0].split()
            if len(fields) < 5 or fields[0] not in ("SFX", "PFX"):
                continue
            kind, flag, strip, added, condition = fields[:5]
            added, _, more = added.partition("/")
            if "'" in added or "’" in added or "'" in flag:
                continue
            self.rules.setdefault(flag, []).append((
                kind, "" if strip == "0" else strip, "" if added == "0" else added,
                re.compile(("^" + condition) if kind == "PFX" else (condition + "$")), flags_of(more, long_flags)))

    def apply(self, word, flag):
        for kind, strip, added, condition, more in self.rules.get(flag, []):
            if not condition.search(word):
                continue
            if kind == "SFX" and word.endswith(strip):
                yield kind, word[: len(word) - len(strip)] + added, more
            elif kind == "PFX" and word.startswith(strip):
                yield kind, added + word[len(strip) :], more


def entries(path):
    for number, line in enumerate(open(path, encoding="utf-8")):
        head = line.split("\t")[0].split()
        if number == 0 or not head:
            continue
        word, _, flags = head[0].partition("/")
        yield word, flags, line


class Table:
    def __init__(self):
        self.lemmas = {}

    def add(self, form, lemma, french, verb):
        form, lemma = fold(form), fold(lemma)
        if 1 <= len(form) <= 40 and form.isascii() and form.replace("-", "").isalpha() and "-" not in form:
            if lemma.isascii() and lemma.isalpha():
                self.lemmas.setdefault(form, {}).setdefault((lemma, french), False)
                self.lemmas[form][(lemma, french)] |= verb


def read_french(table, aff, dic):
    affixes = Affixes(aff, True)
    for word, flags, line in entries(dic):
        verb = " po:v" in line
        names = re.search(r" po:(npr|prn|patr)", line) is not None
        if names:
            continue
        table.add(word, word, True, verb)
        for flag in flags_of(flags, True):
            for kind, form, more in affixes.apply(word, flag):
                if kind == "PFX":
                    continue
                table.add(form, word, True, verb)
                for inner in more:
                    for kind2, form2, _ in affixes.apply(form, inner):
                        if kind2 == "SFX":
                            table.add(form2, word, True, verb)


def read_english(table, aff, dic):
    affixes = Affixes(aff, False)
    for word, flags, _ in entries(dic):
        if word[:1].isupper():
            continue
        verb = bool(set(flags) & ENGLISH_VERB_FLAGS)
        bases = [word] + [form for flag in flags for kind, form, _ in affixes.apply(word, flag) if kind == "PFX"]
        for base in bases:
            table.add(base, base, False, verb)
            for flag in "" if base in UNINFLECTED else flags:
                for kind, form, _ in affixes.apply(base, flag):
                    if kind == "SFX" and "'" not in form:
                        inflects = flag in ENGLISH_INFLECTIONS
                        table.add(form, base if inflects else singular(form), False, verb and inflects)


def british(form):
    """The other spelling of a form, or None."""
    for american, other in BRITISH:
        if re.search(american, form):
            return re.sub(american, other, form)
    return None


def add_british(table):
    for form in list(table.lemmas):
        other = british(form)
        if other is None:
            continue
        for (lemma, french), verb in list(table.lemmas[form].items()):
            if not french:
                table.add(other, lemma, False, verb)


def singular(form):
    return form[:-1] if form.endswith("ions") else form


def read_irregular(table):
    for group in IRREGULAR.replace("\n", " ").split(";"):
        words = group.split()
        for word in words:
            table.add(word, words[0], False, True)


def fnv(data):
    value = 2166136261
    for byte in data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def write(table, path):
    forms = sorted(table.lemmas)
    texts = sorted({lemma for lemmas in table.lemmas.values() for lemma, _ in lemmas})
    area, at = bytearray(b"\0"), {}
    for text in texts:
        at[text] = len(area)
        area += text.encode() + b"\0"
    slots = 1
    while slots < 2 * len(forms):
        slots *= 2
    index = [0] * slots
    for form in forms:
        lemmas = sorted(table.lemmas[form].items())[:12]
        offset = len(area)
        area += bytes([len(lemmas)])
        for (lemma, french), verb in lemmas:
            area += struct.pack("<I", at[lemma] << 2 | int(verb) << 1 | int(french))
        area += form.encode() + b"\0"
        slot = fnv(form.encode()) & (slots - 1)
        while index[slot]:
            slot = (slot + 1) & (slots - 1)
        index[slot] = offset + 1
    with open(path, "wb") as out:
        out.write(b"PLX1" + struct.pack("<I", slots) + struct.pack(f"<{slots}I", *index) + bytes(area))


def main():
    table = Table()
    read_french(table, sys.argv[1], sys.argv[2])
    read_english(table, sys.argv[3], sys.argv[4])
    read_irregular(table)
    add_british(table)
    write(table, sys.argv[5])


if __name__ == "__main__":
    main()
