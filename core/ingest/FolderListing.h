// FolderListing: the files below a folder; PictureIndex: its pictures by path, name and stem.
// Private to core/ingest. Values that never change after they are made: any thread may read them.
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hilum::ingest {

/// Paths are below `root` with '/' between folders. Hidden files and __MACOSX are left out. Links to folders
/// are not followed, and links to files only while they stay below the root.
struct FolderListing {
    std::filesystem::path root;             ///< canonical
    std::vector<std::string> files;         ///< sorted by bytes
    std::vector<std::string> linksOut;      ///< links that lead out of the root or nowhere
    std::vector<std::string> folderLinks;   ///< links to folders, not followed
    std::vector<std::string> deniedFolders; ///< folders that could not be opened

    /// Files that lie directly in the root.
    [[nodiscard]] std::vector<std::string> top() const;
    /// Names of the folders directly in the root that hold files, sorted.
    [[nodiscard]] std::vector<std::string> topFolders() const;
    /// The listing of one folder directly in the root.
    [[nodiscard]] FolderListing below(const std::string& topFolder) const;
};

/// NotFound, Unreadable, Cancelled; TooLarge beyond 4 million files.
Result<FolderListing> listFolder(const std::filesystem::path& folder, std::stop_token stop = {});
/// Names of the files directly in a folder, sorted; empty where it cannot be read.
[[nodiscard]] std::vector<std::string> namesIn(const std::filesystem::path& folder);

/// The first of `names` that begins with `prefix` and ends with `suffix` or `suffix`.gz, letter case ignored.
[[nodiscard]] std::string findName(const std::vector<std::string>& names, std::string_view prefix,
                                   std::string_view suffix);

[[nodiscard]] std::string_view baseName(std::string_view path); ///< "a/b.png" → "b.png"
[[nodiscard]] std::string_view stemOf(std::string_view path);   ///< "a/b.png" → "b"
[[nodiscard]] std::string extensionOf(std::string_view path);   ///< "a/b.PNG" → ".png"
/// By its extension: PNG, JPEG or DICOM.
[[nodiscard]] bool isPictureName(std::string_view path);
[[nodiscard]] bool isDicomName(std::string_view path);

/// Finds the pictures of a listing, which must outlive it. The first of several with one name wins.
class PictureIndex {
public:
    explicit PictureIndex(const FolderListing& listing);

    [[nodiscard]] const std::string* byPath(std::string_view path) const { return find(m_byPath, path); }
    [[nodiscard]] const std::string* byName(std::string_view name) const { return find(m_byName, name); }
    [[nodiscard]] const std::string* byStem(std::string_view stem) const { return find(m_byStem, stem); }
    [[nodiscard]] const std::vector<const std::string*>& all() const { return m_all; }
    /// How many pictures have a name that another picture in another folder has as well.
    [[nodiscard]] std::int64_t repeatedNames() const { return m_repeatedNames; }

private:
    using Map = std::unordered_map<std::string_view, const std::string*>;
    static const std::string* find(const Map& map, std::string_view key);
    std::vector<const std::string*> m_all;
    Map m_byPath, m_byName, m_byStem;
    std::int64_t m_repeatedNames = 0;
};

} // namespace hilum::ingest
