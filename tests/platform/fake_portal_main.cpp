// The fake portal as a program, for tests of the real one: prints the address of its bus, then reads lines
// "<namespace> <key> u <number>" or "<namespace> <key> b <0 or 1>" until the end of its input.

#include <iostream>
#include <string>

#include "platform/fake_portal.h"

int main() {
  passerelle::test::FakePortal portal;
  if (!portal.problem().empty()) {
    std::cerr << portal.problem() << '\n';
    return 1;
  }
  std::cout << portal.address() << std::endl;
  std::string name_space;
  std::string key;
  char type = 'u';
  unsigned number = 0;
  while (std::cin >> name_space >> key >> type >> number) {
    if (type == 'b') {
      portal.set(name_space, key, number != 0);
    } else {
      portal.set(name_space, key, number);
    }
  }
  return 0;
}
