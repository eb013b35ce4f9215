// DotPlot: values with intervals, one row each (a forest plot), and named reference lines: how Compare shows
// AUROC by method. Themed. Window thread.
#pragma once

#include "base/Result.h"

#include <QColor>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace hilum::widgets {

struct DotRow {
    QString label;
    double value = 0.0;
    double low = 0.0, high = 0.0; ///< interval; both equal to value: none is drawn
    QColor colour;                ///< invalid: curveColour(0)
    bool muted = false;           ///< greyed (small n)
    QString note;                 ///< right of the dot; "": the value with its interval
    std::vector<double> dots;     ///< single values of a group (seeds), drawn small and hollow
};

class DotPlot : public QWidget {
    Q_OBJECT
public:
    explicit DotPlot(QWidget* parent = nullptr);
    ~DotPlot() override;

    void setRows(const std::vector<DotRow>& rows); ///< first row on top
    void setAxisTitle(const QString& title);
    /// A vertical line with its name; a name again replaces it, NaN removes it.
    void setReference(const QString& name, double value);
    [[nodiscard]] double reference(const QString& name) const; ///< NaN: there is no such line
    void setFixedRange(double low, double high);               ///< NaN: fitted
    void setEmptyText(const QString& text);
    [[nodiscard]] int rowCount() const;

    Result<> savePng(const QString& file, int width = 1600, int height = 900);
    Result<> saveSvg(const QString& file);
    Result<> saveCsv(const QString& file) const;

Q_SIGNALS:
    void rowClicked(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hilum::widgets
