#!/usr/bin/env python3
"""Compares Hilum's encoders with torchvision's and timm's: check_export.py PATH/TO/tst_PythonCheck [FOLDER].

The test program writes weights, films, features and the lines of Python that Hilum shows; the lines are run as they
are (strict=True) and their model's features compared. Then torchvision's and timm's random weights go the other way.
Exit code 77 (skipped) where torch, torchvision, timm or safetensors is missing: none is needed to build or run Hilum.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import timm
    import torch
    import torchvision
    from safetensors import safe_open
    from safetensors.torch import load_file, save_file
except (ImportError, RuntimeError) as error:
    print(f"skipped: {error}")
    sys.exit(77)

TOLERANCE = 1e-5
IMAGENET = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


def run_test(program, which, folder):
    environment = dict(os.environ, HILUM_PYTHON_CHECK=str(folder))
    subprocess.run([program, f"--gtest_filter=PythonCheck.{which}", "--gtest_brief=1"], env=environment, check=True)


def compare(name, found, expected):
    size, worst = expected.abs().max().item(), (found - expected).abs().max().item()
    print(f"{name:<40} largest feature {size:8.4f}, largest difference {worst:.2e}")
    return found.shape == expected.shape and worst <= TOLERANCE * max(1.0, size)


def check_lines(folder):
    good = True
    for script in sorted(folder.glob("*.py")):
        names = {}
        exec(script.read_text(), names)  # the very lines that the window shows
        model = names["model"]
        with safe_open(script.with_suffix(".safetensors"), "pt") as file:
            said = file.metadata()
        io = load_file(script.with_suffix(".io"))
        films = io["films"].repeat(1, int(said["in_chans"]), 1, 1)
        with torch.no_grad():
            features = model((films - float(said["mean"])) / float(said["std"]))
        good &= compare(script.stem, features, io["features"])
    return good


def randomise(model, seed):
    """Statistics and norms as training leaves them, not 0 and 1."""
    generator = torch.Generator().manual_seed(seed)
    for name, tensor in model.state_dict().items():
        if tensor.is_floating_point() and tensor.dim() == 1:
            noise = torch.rand(tensor.shape, generator=generator) - 0.5
            tensor.copy_(1 + 0.2 * noise if name.endswith(("weight", "running_var")) else 0.2 * noise)
    return model.eval()


def write_back(folder, name, model, side, statistics, stated=True, prefix="", extra=None):
    films = torch.rand(2, 1, side, side, generator=torch.Generator().manual_seed(3))
    mean, std = (torch.tensor(values).view(1, 3, 1, 1) for values in statistics)
    with torch.no_grad():
        features = model((films.repeat(1, 3, 1, 1) - mean) / std)
    weights = {prefix + key: value.clone() for key, value in model.state_dict().items()}
    weights.update(extra or {})
    metadata = {"mean": json.dumps(statistics[0]), "std": json.dumps(statistics[1])} if stated else None
    save_file(weights, folder / f"{name}.safetensors", metadata=metadata)
    save_file({"films": films, "features": features.contiguous()}, folder / f"{name}.io")


def write_foreign(folder):
    folder.mkdir(exist_ok=True)
    torch.manual_seed(1)
    alike = ([0.5] * 3, [0.25] * 3)
    eighteen = randomise(torchvision.models.resnet18(), 1)
    eighteen.fc = torch.nn.Identity()
    write_back(folder, "torchvision-resnet18", eighteen, 96, alike,
               extra={"fc.weight": torch.zeros(1000, 512), "fc.bias": torch.zeros(1000)})
    write_back(folder, "torchvision-resnet18-imagenet", eighteen, 224, IMAGENET, stated=False)
    fifty = randomise(torchvision.models.resnet50(), 2)
    fifty.fc = torch.nn.Identity()
    twin = {f"module.encoder_k.{key}": value.clone() for key, value in fifty.state_dict().items()}
    write_back(folder, "moco-resnet50", fifty, 64, alike, prefix="module.encoder_q.",
               extra={**twin, "module.queue": torch.zeros(128, 16), "module.encoder_q.fc.0.weight": torch.zeros(4, 4)})
    tiny = randomise(timm.create_model("vit_tiny_patch16_224", num_classes=0), 3)
    write_back(folder, "timm-vit_tiny", tiny, 224, IMAGENET, stated=False, extra={"head.weight": torch.zeros(10, 192)})
    small = randomise(timm.create_model("vit_small_patch16_224", num_classes=0, img_size=96), 4)
    write_back(folder, "dino-vit_small", small, 96, IMAGENET, prefix="teacher.backbone.",
               extra={"teacher.head.last_layer.parametrizations.weight.original0": torch.ones(8, 1),
                      "teacher.head.last_layer.parametrizations.weight.original1": torch.ones(8, 4)})
    mean = randomise(timm.create_model("vit_tiny_patch16_224", num_classes=0, img_size=64, global_pool="avg",
                                       fc_norm=False), 5)
    mean.pos_embed.data.copy_(sines(192, 4))
    write_back(folder, "mae-vit_tiny", mean, 64, IMAGENET, prefix="model.",
               extra={"model.mask_token": torch.zeros(1, 1, 32), "model.decoder_embed.weight": torch.zeros(32, 192)})


def sines(dim, grid):
    """MAE's positions: column first, class token 0 (He et al. 2022)."""
    omega = 1.0 / 10000 ** (torch.arange(dim // 4, dtype=torch.float64) / (dim // 4))
    row, column = torch.meshgrid(torch.arange(grid), torch.arange(grid), indexing="ij")
    parts = [function(position.reshape(-1, 1) * omega) for position in (column, row) for function in (torch.sin, torch.cos)]
    return torch.cat([torch.zeros(1, dim, dtype=torch.float64), torch.cat(parts, 1)]).float().unsqueeze(0)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        folder.mkdir(exist_ok=True)
        print(f"torch {torch.__version__}, torchvision {torchvision.__version__}, timm {timm.__version__}")
        print("Hilum's weights in torchvision and timm")
        run_test(program, "Writes", folder)
        good = check_lines(folder)
        print("torchvision's and timm's weights in Hilum")
        write_foreign(folder / "back")
        run_test(program, "ReadsBack", folder)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
