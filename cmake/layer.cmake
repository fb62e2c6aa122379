# One static library a layer. LAYERS are the folders it may include (checked against app/layers.txt by
# tests/house), LIBRARIES are third-party and stay private to its .cpp files, EXPOSED are third-party headers that
# its own headers need (Dear ImGui only).
function(passerelle_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-align -Wimplicit-fallthrough)
  if(PASSERELLE_STRICT)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(PASSERELLE_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    # With the sanitizers GCC 12 takes <regex> and std::function for uninitialized; the plain build still warns.
    target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(PASSERELLE_FUZZ)
    target_compile_options(${target} PUBLIC -fsanitize=fuzzer-no-link)
  endif()
endfunction()

function(passerelle_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LAYERS;LIBRARIES;EXPOSED" ${ARGN})
  add_library(passerelle_${name} STATIC ${arg_SOURCES})
  target_include_directories(passerelle_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  list(TRANSFORM arg_LAYERS PREPEND passerelle_)
  target_link_libraries(passerelle_${name} PUBLIC ${arg_LAYERS} ${arg_EXPOSED} PRIVATE ${arg_LIBRARIES})
  passerelle_options(passerelle_${name})
endfunction()

# Tests of one layer: one executable that links that layer's library and nothing above it.
function(passerelle_tests name)
  cmake_parse_arguments(arg "" "" "SOURCES;LAYERS;LIBRARIES" ${ARGN})
  add_executable(tests_${name} ${arg_SOURCES})
  list(TRANSFORM arg_LAYERS PREPEND passerelle_)
  target_link_libraries(tests_${name} PRIVATE ${arg_LAYERS} ${arg_LIBRARIES} passerelle_test_main)
  target_include_directories(tests_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(tests_${name} PRIVATE
    PASSERELLE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" PASSERELLE_BUILD_DIR="${CMAKE_BINARY_DIR}")
  passerelle_options(tests_${name})
  add_test(NAME ${name} COMMAND tests_${name})
endfunction()
