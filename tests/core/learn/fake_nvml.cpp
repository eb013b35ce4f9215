// What GpuMeter asks of NVIDIA's library, with a GPU that is half busy, holds 3 GB and draws 250.5 W.
extern "C" {
int nvmlInit_v2() {
    return 0;
}
int nvmlShutdown() {
    return 0;
}
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void** device) {
    static int gpu = 0;
    *device = &gpu;
    return index == 0 ? 0 : 2; // NVML_ERROR_INVALID_ARGUMENT
}
int nvmlDeviceGetHandleByUUID(const char* uuid, void** device) {
    static int gpu = 0;
    *device = &gpu;
    return uuid[0] == 'G' && uuid[4] == '7' && uuid[5] == '\0' ? 0 : 6; // "GPU-7", or NVML_ERROR_NOT_FOUND
}
int nvmlDeviceGetUtilizationRates(void*, unsigned* rates) {
    rates[0] = 50;
    rates[1] = 10;
    return 0;
}
int nvmlDeviceGetMemoryInfo(void*, unsigned long long* bytes) {
    bytes[0] = 80'000'000'000;
    bytes[1] = 77'000'000'000;
    bytes[2] = 3'000'000'000;
    return 0;
}
int nvmlDeviceGetPowerUsage(void*, unsigned* milliwatts) {
    *milliwatts = 250'500;
    return 0;
}
}
