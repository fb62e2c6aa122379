#pragma once
// Each kind of write as the rows that it makes, changes or deletes. Internal to records/; commit_write() of rows.h puts
// the transaction around it.

#include "records/sqlite.h"
#include "records/write.h"

namespace passerelle::records {

SqlStatus write_row(Database& database, const AttemptWrite& write);
SqlStatus write_row(Database& database, const Contest& contest);
SqlStatus write_row(Database& database, const Draft& draft);
SqlStatus write_row(Database& database, const Position& position);
SqlStatus write_row(Database& database, const ReadBlock& read);
SqlStatus write_row(Database& database, const Setting& setting);
SqlStatus write_row(Database& database, const Note& note);
SqlStatus write_row(Database& database, const Bookmark& bookmark);
SqlStatus write_row(Database& database, const Interview& interview);
SqlStatus write_row(Database& database, const ExerciseVersion& version);
SqlStatus write_row(Database& database, const ReadingTime& time);
SqlStatus write_row(Database& database, const EraseAll& erase);

}  // namespace passerelle::records
