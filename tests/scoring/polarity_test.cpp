// Negation and its scope, contrast, rejected beliefs, restriction: who says yes and who says no.

#include <catch2/catch.hpp>

#include "scoring/bench.h"

using namespace passerelle::test;

TEST_CASE("English negations deny what they reach, and no more") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    correct | system            | It certifies the management system.
    contra  | -system           | It does not certify the management system.
    contra  | -system           | It doesn't certify the management system
    contra  | -system           | It never certifies a management system.
    contra  | -system           | No management system is certified.
    contra  | -system           | It certifies nothing of the management system
    correct | system            | It certifies the management system, not a product.
    correct | system            | It is not a product, it is the management system.
    correct | system            | Not a product, a person or a checklist: the management system.
    correct | system            | Neither a product nor a person, but the management system.
    correct | system            | The management system, and no tool or checklist at all.
    contra  | -system !product  | The product, not the management system.
    correct | system            | It cannot certify products because it looks at the management system.
    contra  | !product          | It certifies the product.
    contra  | system !product   | It certifies the management system and the product.
    correct | system            | It is not a product and the standard certifies the management system.
    correct | system            | It does not certify a product and certifies the management system.
    contra  | -system           | It does not certify the product and the management system.
  )");
}

TEST_CASE("French negations deny what they reach, with and without ne") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    correct | system            | Elle certifie le système de management.
    contra  | -system           | Elle ne certifie pas le système de management.
    contra  | -system           | Ça certifie pas le système de management
    contra  | -system           | Elle ne certifie jamais un système de management.
    contra  | -system           | Aucun système de management n’est certifié.
    correct | system            | C’est pas un produit, c’est le système de management.
    correct | system            | Le système de management, pas un logiciel.
    correct | system            | Ni un produit ni une personne, mais le système de management.
    correct | system            | Ce n'est pas un outil mais un système de management
    correct | system            | Non pas un produit mais le système de management.
    contra  | -system !product  | Le produit, pas le système de management.
    contra  | !product          | Elle certifie le produit.
    contra  | system !product   | Elle certifie le SMSI et le logiciel.
    correct | system            | Le SMSI, sans aucun produit.
    correct | system            | Personne ne certifie de produit : c’est le SMSI.
    correct | system            | Ce n’est pas un produit et la norme certifie le système de management.
    correct | system            | Ça certifie pas de logiciel et ya le système de management.
    contra  | -system           | Elle ne certifie pas le logiciel et le système de management.
  )");
}

TEST_CASE("a double negation affirms, and expletive and restrictive ne deny nothing") {
  MarkingBench bench;
  check_table(bench, "improve", R"(
    correct | change endless    | Threats change and it never ends.
    correct | change endless    | Les menaces changent et ça ne finit jamais.
    correct | change endless    | Attacks evolve, there is no end.
    correct | change endless    | Les attaques évoluent, c’est sans fin.
    partly  | change            | Risks change.
    partly  | change            | Les risques ne cessent pas de changer.
    partly  | endless           | It does not stop.
    partly  | endless           | Ça ne s’arrête pas.
    contra  | *                 | Threats do not change.
    contra  | *                 | Les menaces ne changent pas.
    contra  | !once             | Doing it once is enough.
    contra  | !once             | Une seule fois suffit.
    partly  | endless           | Once is not enough, it never ends.
    partly  | endless           | Une fois ne suffit pas, ça n’a pas de fin.
  )");
  check_table(bench, "certifies", R"(
    correct | system | Elle ne certifie que le système de management.
    correct | system | It is not without a management system that you get it.
    correct | system | On ne certifie pas sans système de management.
  )");
}

TEST_CASE("a contrast denies one side only") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    correct | system           | The management system rather than a product.
    correct | system           | A management system instead of a tool.
    correct | system           | It is the ISMS as opposed to software.
    correct | system           | Unlike a product label, it certifies the management system.
    contra  | *                | A product rather than the management system.
    correct | system           | Le système de management plutôt qu’un produit.
    correct | system           | Un SMSI au lieu d’un logiciel.
    correct | system           | Contrairement à un label de produit, elle certifie le SMSI.
    contra  | *                | Un produit plutôt que le système de management.
    contra  | system !product  | Not only the product but also the management system.
    contra  | system !product  | Non seulement le produit mais aussi le système de management.
    correct | system           | Far from a checklist, it is an ISMS.
    correct | system           | Loin d’une checklist, c’est un SMSI.
  )");
}

TEST_CASE("who plays no part is denied, and surely not is not") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    contra  | -system | The management system plays no part in it.
    contra  | -system | Le SMSI ne joue aucun rôle.
    contra  | -system | Surtout pas le système de management.
    correct | system  | Products play no part: it certifies the management system.
    correct | system  | Surtout pas un logiciel, c’est le système de management.
  )");
}

TEST_CASE("a belief that is reported and rejected is not asserted") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    correct | system   | Some think it certifies a product, but it is the management system.
    correct | system   | People believe it is a checklist; in fact it is the ISMS.
    correct | system   | It is wrong to say that it certifies software: it certifies the ISMS.
    correct | system   | It certifies a product: that is a myth. It certifies the ISMS.
    correct | system   | Certains pensent que c’est un produit, mais c’est le SMSI.
    correct | system   | On croit souvent que c’est une checklist, or c’est le SMSI.
    correct | system   | Contrairement à ce qu’on croit souvent, ce n’est pas un logiciel qui est certifié mais le système de management.
    correct | system   | Contrary to what many people think, it is not a tool that is certified but the management system.
    correct | system   | Il est faux de dire qu’elle certifie un logiciel : c’est le SMSI.
    correct | system   | Elle certifie un produit, c’est faux. Elle certifie le SMSI.
    contra  | !product | I think it certifies a product.
    contra  | !product | Je crois que ça certifie un produit.
  )");
}

TEST_CASE("words that look like negations deny nothing") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    correct | system | A non-conformity is a gap in the management system.
    correct | system | Une non-conformité touche le système de management.
    correct | system | Yes or no, it is the management system.
    correct | system | I thought it was a product; it is the management system.
    correct | system | Je croyais que c’était un logiciel, mais c’est le SMSI.
    correct | system | It doesnt certify software, it certifies the ISMS
    contra  | -system | It doesnt certify the ISMS
  )");
}

TEST_CASE("what is not enough is not asserted") {
  MarkingBench bench;
  check_table(bench, "certifies", R"(
    correct | system   | A product is not enough: it certifies the ISMS.
    correct | system   | Un produit ne suffit pas : c’est le SMSI.
    correct | system   | A checklist is never enough; it is the management system.
    contra  | !product | A product is enough.
  )");
}

TEST_CASE("a doubt makes a statement less sure, not different") {
  MarkingBench bench;
  const double sure = bench.mark("certifies", "The management system").confidence;
  for (const char* text : {"Maybe the management system", "I think it is the management system",
                           "Je crois que c’est le SMSI", "Peut-être le système de management"}) {
    INFO(text);
    const auto got = bench.mark("certifies", text);
    CHECK(got.label == passerelle::scoring::Label::Correct);
    CHECK(got.confidence < sure);
  }
}
