// Who is spoken of: two rivals compared in one answer, and their roles swapped.

#include <catch2/catch.hpp>

#include "scoring/bench.h"

using namespace passerelle::test;

TEST_CASE("what is said of one rival is not said of the other, in English") {
  MarkingBench bench;
  check_table(bench, "differ", R"(
    correct | requirements guidance | ISO 27001 sets requirements and ISO 27002 gives guidance.
    correct | requirements guidance | 27002 gives guidance, 27001 sets requirements.
    correct | requirements guidance | 27001 is certified whereas 27002 only gives advice.
    correct | requirements guidance | You get a certificate for 27001; 27002 explains.
    contra  | !swapped              | ISO 27001 gives guidance and ISO 27002 sets requirements.
    contra  | !swapped              | 27002 is certified, 27001 gives advice.
    partly  | requirements          | 27001 is the one with requirements.
    partly  | guidance              | 27002 is guidance.
    partly  | guidance              | It gives guidance.
    correct | requirements guidance | It gives guidance, while 27001 has requirements.
    correct | requirements guidance | The first is guidance, the other one is for certification.
    correct | requirements guidance | ISO 27002 helps you to meet the requirements of ISO 27001.
  )");
}

TEST_CASE("what is said of one rival is not said of the other, in French") {
  MarkingBench bench;
  check_table(bench, "differ", R"(
    correct | requirements guidance | L’ISO 27001 fixe des exigences et l’ISO 27002 donne des recommandations.
    correct | requirements guidance | La 27002 donne des conseils, la 27001 des exigences.
    correct | requirements guidance | On se fait certifier 27001 alors que la 27002 explique.
    contra  | !swapped              | La 27001 donne des conseils et la 27002 fixe des exigences.
    contra  | !swapped              | La 27002 est certifiable, on obtient le certificat avec elle.
    partly  | requirements          | La 27001 contient les exigences.
    partly  | guidance              | La 27002, ce sont des recommandations.
    partly  | guidance              | Elle donne des conseils.
    correct | requirements guidance | Elle donne des conseils, tandis que la 27001 exige.
    correct | requirements guidance | La première donne des conseils, l’autre sert à la certification.
    correct | requirements guidance | L’ISO 27002 aide à respecter les exigences de l’ISO 27001.
    correct | requirements guidance | vingt-sept mille un pour les exigences, vingt-sept mille deux pour les conseils
  )");
}
