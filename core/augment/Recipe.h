// Recipe: from one film to the views that a method trains on. Torch-free and keyed: a preview in the window
// is the training sample, by construction. Const objects may be used from any number of threads.
#pragma once

#include "base/GreyImage.h"
#include "base/Json.h"
#include "base/Result.h"
#include "base/Rng.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::augment {

/// The part of the source that a view shows, in source pixels, and whether it was mirrored.
struct Crop {
    double x = 0.0, y = 0.0, width = 0.0, height = 0.0;
    bool mirrored = false;
};

/// One number of a transform, as a slider shows it.
struct Knob {
    std::string key; ///< "scaleMin"
    double value;
    double low, high; ///< legal range
    std::string unit; ///< "", "°", "px"
    std::string help; ///< one English sentence
};

/// What a transform works on: the source until the crop is taken, then the view.
struct Frame {
    GreyView source;
    int side = 0;     ///< of the view, pixels
    FloatImage image; ///< [0, 1]; empty until a crop or resize made it
    Crop crop;
    bool onlyCrop = false; ///< nobody looks at the pixels: one stands for all
};

/// One step. apply() draws from `rng` only; the same draws happen whatever the pixels are.
class Transform {
public:
    virtual ~Transform() = default;
    [[nodiscard]] virtual std::string_view kind() const = 0;  ///< "randomResizedCrop"
    [[nodiscard]] virtual std::string_view title() const = 0; ///< English, HILUM_TR
    [[nodiscard]] virtual std::vector<Knob> knobs() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Transform> clone() const = 0;
    /// BadValue names the knob and its range; UnknownKey a knob that is not there.
    Result<> set(std::string_view key, double value);
    virtual void apply(Frame& frame, Rng& rng) const = 0;

    double probability = 1.0; ///< that the step happens at all; drawn first
    bool enabled = true;      ///< switched off: as if it were not listed (its key stays taken)

protected:
    virtual void assign(std::string_view key, double value) = 0;
};

/// The list of transforms that a recipe may name. A new one is a new file and one line here.
[[nodiscard]] std::vector<std::string> transformKinds();
Result<std::unique_ptr<Transform>> makeTransform(std::string_view kind);

/// True for the steps that decide what part of the film a view shows: crop, resize and mirror.
[[nodiscard]] bool isGeometry(std::string_view kind);

/// One view: its name, its share of the network's input size and its steps.
struct ViewRecipe {
    std::string name;        ///< "view 1"
    double sideFactor = 1.0; ///< share of the input's side; local crops are smaller
    std::vector<std::unique_ptr<Transform>> steps;

    ViewRecipe() = default;
    ViewRecipe(const ViewRecipe& other);
    ViewRecipe& operator=(const ViewRecipe& other);
    ViewRecipe(ViewRecipe&&) = default;
    ViewRecipe& operator=(ViewRecipe&&) = default;

    /// The view's side in pixels where the network's input has `side`: a smaller view's is a multiple of 16,
    /// so that a ViT's patches fill it (96 of 224, as DINO has it).
    [[nodiscard]] int sideOf(int side) const;
};

struct MadeView {
    FloatImage image; ///< [0, 1], side × side
    Crop crop;
};

inline constexpr std::size_t kMostViews = 16; ///< of a recipe

class Recipe {
public:
    std::string name;
    std::vector<ViewRecipe> views;

    /// All views of a film for key (seed, epoch, record): key.view and key.transform are set here.
    [[nodiscard]] std::vector<MadeView> make(const GreyView& film, int side, DrawKey key) const;
    /// One view only.
    [[nodiscard]] MadeView makeView(const GreyView& film, int side, DrawKey key, std::size_t view) const;
    /// As makeView, writing (pixel − mean) / standardDeviation into `out` (side × side floats).
    void makeInto(const GreyView& film, int side, DrawKey key, std::size_t view, float mean,
                  float standardDeviation, float* out) const;

    /// The crop of makeView of a film of width × height pixels, without making the picture: some thousand
    /// times faster.
    [[nodiscard]] Crop cropOf(int width, int height, DrawKey key, std::size_t view) const;

    [[nodiscard]] Json toJson() const;
    static Result<Recipe> fromJson(const Json& json);
};

/// For each method its paper's recipe and one for chest X-rays ("simclr-paper", "simclr-cxr", …),
/// "finetune-cxr", "evaluation" (resize only).
[[nodiscard]] std::vector<std::string> presetNames();
Result<Recipe> preset(std::string_view name);

/// What in a recipe does nothing or harm on grey chest films: a plain sentence, and what it is about.
struct Remark {
    enum class About { Flip, SmallCrops, Solarize, Blur, NoCrop, Colour };
    About about;
    std::string text; ///< English, HILUM_TR
};
[[nodiscard]] std::vector<Remark> remarks(const Recipe& recipe);

/// Antialiased crop + resize of grey levels to side × side in [0, 1]: PIL's bilinear filter (support widened
/// by the scale when shrinking), two separable passes; mirrored when asked.
void cropAndResize(const GreyView& source, const Crop& crop, int side, FloatImage& out);

} // namespace hilum::augment
