#include "widgets/report/Flow.h"

#include "widgets/report/PageStyle.h"

namespace hilum::widgets::pdf {

namespace {

/// Height of slices[first] with everything that must stay with it, without the gap above.
double chainHeight(const Slices& slices, std::size_t first) {
    double height = slices[first].height;
    for (std::size_t i = first; i + 1 < slices.size() && slices[i].keepWithNext; ++i) {
        if (slices[i + 1].turned != slices[first].turned)
            break;
        height += slices[i + 1].before + slices[i + 1].height;
    }
    return height;
}

class Pager {
public:
    void add(const Slices& slices, std::size_t i) {
        const Slice& slice = slices[i];
        const double room = roomHeight(slice.turned);
        const double chain = chainHeight(slices, i);
        if (m_pages.empty() || m_pages.back().turned != slice.turned)
            open(slice);
        else if (!m_pages.back().slices.empty()) {
            const double least = chain <= room ? chain : slice.height;
            if (m_y + slice.before + least > room)
                open(slice);
        }
        const bool first = m_pages.back().slices.empty();
        if (first && slice.repeat)
            put(*slice.repeat);
        m_y += first ? 0.0 : slice.before;
        put(slice);
    }
    std::vector<FlowPage> take() { return std::move(m_pages); }

private:
    void open(const Slice& slice) {
        m_pages.push_back({slice.turned, {}});
        m_y = 0.0;
    }
    void put(const Slice& slice) {
        m_pages.back().slices.push_back({&slice, m_y});
        m_y += slice.height;
    }
    std::vector<FlowPage> m_pages;
    double m_y = 0.0;
};

} // namespace

std::vector<FlowPage> paginate(const Slices& slices) {
    Pager pager;
    for (std::size_t i = 0; i < slices.size(); ++i)
        pager.add(slices, i);
    return pager.take();
}

void turnWhatBelongsToTurned(Slices& slices) {
    for (std::size_t i = slices.size(); i-- > 1;)
        if (slices[i].turned && slices[i - 1].keepWithNext)
            slices[i - 1].turned = true;
}

} // namespace hilum::widgets::pdf
