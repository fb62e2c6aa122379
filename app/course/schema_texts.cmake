# Writes OUT, a C++ file that holds the JSON Schemas of the folder SCHEMAS as strings.
# Run as: cmake -DSCHEMAS=content/schema -DOUT=schema_texts.cpp -P schema_texts.cmake
set(source "#include \"course/schema_texts.h\"\n\nnamespace passerelle::course {\n")
foreach(name Answers Clauses Concepts Controls Course Module)
  string(TOLOWER ${name} file)
  file(READ ${SCHEMAS}/${file}.schema.json text)
  # A literal may hold 64 KiB in every compiler; the schemas are far smaller.
  string(APPEND source "\nconst std::string_view k${name}Schema = R\"schema(${text})schema\";\n")
endforeach()
string(APPEND source "\n}  // namespace passerelle::course\n")
file(WRITE ${OUT} "${source}")
