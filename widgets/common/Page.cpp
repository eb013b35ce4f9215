#include "widgets/common/Page.h"

#include "widgets/common/Dresser.h"

namespace hilum::widgets {

Page::Page(QWidget* parent) : QWidget(parent) {
    Dresser::dressEarly(*this); // what it is made of then starts in its style
}

} // namespace hilum::widgets
