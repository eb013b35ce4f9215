#include "ingest/FolderListing.h"

#include "base/Text.h"
#include "ingest/Cells.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <system_error>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxFiles = 4'000'000;
constexpr int kMaxDepth = 32;

bool isHidden(std::string_view name) {
    return name.starts_with('.') || name == "__MACOSX";
}

bool isBelow(const fs::path& path, const fs::path& root) {
    const auto [end, unused] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return end == root.end();
}

class Walker {
public:
    Walker(FolderListing& listing, std::stop_token stop) : m_listing(listing), m_stop(std::move(stop)) {}

    Result<> walk(const fs::path& folder, const std::string& prefix, int depth) {
        std::error_code ec;
        fs::directory_iterator entries(folder, ec);
        if (ec) {
            if (depth == 0)
                return Error(ErrorCode::Unreadable, ec.message(), folder.string());
            m_listing.deniedFolders.push_back(prefix);
            return {};
        }
        for (; entries != fs::directory_iterator(); entries.increment(ec)) {
            if (m_stop.stop_requested())
                return Error(ErrorCode::Cancelled, {}, folder.string());
            HILUM_TRY(add(*entries, prefix, depth));
            if (ec)
                break;
        }
        if (ec)
            m_listing.deniedFolders.push_back(prefix);
        return {};
    }

private:
    Result<> add(const fs::directory_entry& entry, const std::string& prefix, int depth) {
        const std::string name = entry.path().filename().generic_string();
        if (isHidden(name))
            return {};
        std::string path = prefix + name;
        std::error_code ec;
        if (entry.is_symlink(ec))
            return addLink(entry, std::move(path));
        if (entry.is_directory(ec))
            return depth < kMaxDepth ? walk(entry.path(), path + "/", depth + 1) : Result<>();
        if (entry.is_regular_file(ec))
            m_listing.files.push_back(std::move(path));
        if (m_listing.files.size() > kMaxFiles)
            return Error(ErrorCode::TooLarge,
                         fmt::format(HILUM_TR("more than {} files"), countText(kMaxFiles)),
                         m_listing.root.string());
        return {};
    }

    Result<> addLink(const fs::directory_entry& entry, std::string path) {
        std::error_code ec;
        const fs::path target = fs::canonical(entry.path(), ec);
        if (ec)
            m_listing.linksOut.push_back(std::move(path));
        else if (fs::is_directory(target, ec))
            m_listing.folderLinks.push_back(std::move(path));
        else if (isBelow(target, m_listing.root) && fs::is_regular_file(target, ec))
            m_listing.files.push_back(std::move(path));
        else
            m_listing.linksOut.push_back(std::move(path));
        return {};
    }

    FolderListing& m_listing;
    std::stop_token m_stop;
};

} // namespace

std::vector<std::string> FolderListing::top() const {
    std::vector<std::string> names;
    std::copy_if(files.begin(), files.end(), std::back_inserter(names),
                 [](const std::string& file) { return file.find('/') == std::string::npos; });
    return names;
}

std::vector<std::string> FolderListing::topFolders() const {
    std::set<std::string> folders;
    for (const std::string& file : files)
        if (const auto slash = file.find('/'); slash != std::string::npos)
            folders.insert(file.substr(0, slash));
    return {folders.begin(), folders.end()};
}

FolderListing FolderListing::below(const std::string& topFolder) const {
    FolderListing sub;
    sub.root = root / topFolder;
    const std::string prefix = topFolder + "/";
    const auto take = [&](const std::vector<std::string>& from, std::vector<std::string>& to) {
        for (const std::string& path : from)
            if (path.starts_with(prefix))
                to.push_back(path.substr(prefix.size()));
    };
    take(files, sub.files);
    take(linksOut, sub.linksOut);
    take(folderLinks, sub.folderLinks);
    take(deniedFolders, sub.deniedFolders);
    return sub;
}

Result<FolderListing> listFolder(const fs::path& folder, std::stop_token stop) {
    std::error_code ec;
    FolderListing listing;
    listing.root = fs::canonical(folder, ec);
    if (ec)
        return Error(ErrorCode::NotFound, ec.message(), folder.string());
    if (!fs::is_directory(listing.root, ec))
        return Error(ErrorCode::NotADataset, HILUM_TR("it is a file, not a folder"), folder.string());
    HILUM_TRY(Walker(listing, std::move(stop)).walk(listing.root, {}, 0));
    std::sort(listing.files.begin(), listing.files.end());
    std::sort(listing.linksOut.begin(), listing.linksOut.end());
    return listing;
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ec;
    for (fs::directory_iterator entries(folder, ec), end; !ec && entries != end; entries.increment(ec)) {
        std::error_code ignored;
        if (entries->is_regular_file(ignored))
            names.push_back(entries->path().filename().generic_string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string findName(const std::vector<std::string>& names, std::string_view prefix,
                     std::string_view suffix) {
    const std::string start = lowered(prefix);
    const std::string end = lowered(suffix);
    for (const std::string& name : names) {
        const std::string low = lowered(name);
        if (low.starts_with(start) && (low.ends_with(end) || low.ends_with(end + ".gz")))
            return name;
    }
    return {};
}

std::string_view baseName(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stemOf(std::string_view path) {
    const std::string_view name = baseName(path);
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string extensionOf(std::string_view path) {
    return lowered(baseName(path).substr(stemOf(path).size()));
}

bool isDicomName(std::string_view path) {
    const std::string extension = extensionOf(path);
    return extension == ".dcm" || extension == ".dicom" || extension == ".ima";
}

bool isPictureName(std::string_view path) {
    const std::string extension = extensionOf(path);
    return extension == ".png" || extension == ".jpg" || extension == ".jpeg" || isDicomName(path);
}

PictureIndex::PictureIndex(const FolderListing& listing) {
    for (const std::string& file : listing.files) {
        if (!isPictureName(file))
            continue;
        m_all.push_back(&file);
        m_byPath.emplace(file, &file);
        if (!m_byName.emplace(baseName(file), &file).second)
            ++m_repeatedNames;
        m_byStem.emplace(stemOf(file), &file);
    }
}

const std::string* PictureIndex::find(const Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

} // namespace hilum::ingest
