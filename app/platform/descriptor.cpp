#include "platform/descriptor.h"

#include <unistd.h>

namespace passerelle::platform {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

}  // namespace passerelle::platform
