#pragma once
// The numbered migrations of the record, embedded from migrations/*.sql at build time. Number n brings a database from
// user_version n - 1 to n. A published file never changes: a new one is added.

#include <span>

namespace passerelle::records {

std::span<const char* const> migrations();

}  // namespace passerelle::records
