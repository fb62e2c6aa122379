# Debian 12 packages. Everything is an imported target, so that its headers count as system headers.
find_package(PkgConfig REQUIRED)
# glad is a module of the system's Python; another one on PATH does not have it.
set(Python3_EXECUTABLE /usr/bin/python3 CACHE FILEPATH "Python with the glad module")
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(ICU REQUIRED COMPONENTS uc i18n io)
find_package(SQLite3 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
pkg_check_modules(GLFW REQUIRED IMPORTED_TARGET glfw3)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
pkg_check_modules(SYSTEMD REQUIRED IMPORTED_TARGET libsystemd)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo cairo-pdf)

find_library(STEMMER_LIBRARY stemmer REQUIRED)
add_library(stemmer INTERFACE)
target_link_libraries(stemmer INTERFACE ${STEMMER_LIBRARY})

find_path(VALIJSON_INCLUDE valijson/validator.hpp REQUIRED)
add_library(valijson INTERFACE)
target_include_directories(valijson SYSTEM INTERFACE ${VALIJSON_INCLUDE})
target_compile_definitions(valijson INTERFACE VALIJSON_USE_EXCEPTIONS=1)
target_link_libraries(valijson INTERFACE nlohmann_json::nlohmann_json)

# Dear ImGui: the package's static library with its GLFW and OpenGL 3 back ends, or a tree given by hand.
if(IMGUI_SOURCE_DIR)
  add_library(imgui STATIC
    ${IMGUI_SOURCE_DIR}/imgui.cpp ${IMGUI_SOURCE_DIR}/imgui_draw.cpp ${IMGUI_SOURCE_DIR}/imgui_tables.cpp
    ${IMGUI_SOURCE_DIR}/imgui_widgets.cpp ${IMGUI_SOURCE_DIR}/imgui_demo.cpp
    ${IMGUI_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp ${IMGUI_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui SYSTEM PUBLIC ${IMGUI_SOURCE_DIR} ${IMGUI_SOURCE_DIR}/backends
    ${IMGUI_SOURCE_DIR}/misc/freetype)
  target_link_libraries(imgui PUBLIC Freetype::Freetype PkgConfig::GLFW ${CMAKE_DL_LIBS})
else()
  pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
  add_library(imgui INTERFACE)
  target_link_libraries(imgui INTERFACE PkgConfig::IMGUI PkgConfig::GLFW Freetype::Freetype)
endif()

find_program(GENRB genrb REQUIRED)
